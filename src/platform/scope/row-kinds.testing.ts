import type { DemoName } from '../accounts/demo-people.ts';

/** Who is looking: the named people, a second researcher of another institution, anyone without an account. */
export type Looker = DemoName | 'ines' | 'visitor';
export const lookers = [
  'amina',
  'karim',
  'salma',
  'nadia',
  'ines',
  'youssef',
  'claire',
  'hicham',
  'omar',
  'lucie',
  'root',
  'visitor',
] as const satisfies readonly Looker[];

export const inside = ['salma', 'nadia', 'ines', 'youssef'] as const;
export const members = lookers.filter((looker) => looker !== 'visitor');
export const everyone: readonly Looker[] = [...lookers];

/** Rows of one kind: in which state or from whom, and who sees each. */
interface RowKind {
  readonly rule: string;
  readonly rows: Readonly<Record<string, readonly Looker[]>>;
}

/** What an address names by its parameters: rows of a kind, with what is sent along; or no row, and why. */
export type RouteRow<K extends string> = K | readonly [K, object] | { readonly noRow: string };
/** What is typed to find rows of a kind, and under which heading of the search they stand. */
export type Typed = readonly [kind: string, typed: Readonly<Record<string, string>>];

/** Who sees which row of a wing, and by which ways its rows come out. */
interface RowKinds<K extends string> {
  /** What is not named is absent for them: 404, in no list, in no count. */
  readonly kinds: Readonly<Record<K, RowKind>>;
  /** What an address names by its parameters. A route with parameters that is in no wing's fails the test. */
  readonly routes: Readonly<Record<string, RouteRow<NoInfer<K>>>>;
  /** Lists, and the kind of rows of which they hold what the looker sees and nothing else. */
  readonly lists: Readonly<Record<string, NoInfer<K>>>;
  /** A search finds what the looker sees and nothing else. */
  readonly searches: Readonly<Partial<Record<NoInfer<K>, Typed>>>;
  /** Kinds of which the home says what others did since one's last visit: of the rows that the looker sees and of no others. */
  readonly changes: readonly NoInfer<K>[];
}

/** Declares who sees which row of a wing, in `<wing>/row-kinds.testing.ts`; main puts them together and tries them. */
export const defineRowKinds = <K extends string>(of: RowKinds<K>): RowKinds<K> => of;
