import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import type { RawBuilder } from 'kysely';
import type { Lifecycle } from './lifecycle.ts';
import { actProblem, inWords } from './problems.ts';

/** Columns that a life keeps besides, by name: what an act of it may write. */
export type Own = Readonly<Record<string, z.ZodType>>;

/** A thing held until the end of the transaction, with where its life stands. */
export interface Held<S extends string = string, O extends Own = Own> {
  readonly id: string;
  readonly state: S;
  /** The last act. */
  readonly sequence: number;
  /** What the last act kept besides. */
  readonly last: { readonly [K in keyof O]: z.output<O[K]> };
}

/** A value as SQL takes it: what has parts is JSON. */
const stored = (value: unknown) =>
  typeof value === 'object' && value !== null ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}`;

/** One act to be written down. */
export interface NewAct<A extends string, O extends Own> {
  readonly act: A;
  /** Account that acts; null for the application itself. */
  readonly actor: string | null;
  /** Moment (ISO 8601) of an act that was done before; now unless told. */
  readonly at?: string | undefined;
  /** Values of the columns that this life keeps besides, as SQL takes them. */
  readonly own?: { readonly [K in keyof O]?: unknown } | undefined;
}

export interface Acts<S extends string, A extends string, O extends Own, V extends z.ZodType> {
  readonly life: Lifecycle<S, A>;
  readonly subject: string;
  readonly table: string;
  /** Whether the acts keep a note. */
  readonly noted: boolean;
  /** The thing, held until the end of the transaction, so that acts come one after the other; undefined when it is not there. */
  readonly lock: (trx: Trx, id: string) => Promise<Held<S, O> | undefined>;
  /** Begins a life. */
  readonly begin: (trx: Trx, id: string, of: Omit<NewAct<A, O>, 'act'>) => Promise<void>;
  /** Writes an act down after the last one of what is held. @throws what the database refuses, as the problems of this folder */
  readonly append: (trx: Trx, held: Pick<Held<S>, 'id' | 'sequence'>, of: NewAct<A, O>) => Promise<void>;
  /** Acts in order, those after `after` only. */
  readonly list: (trx: Trx, id: string, after?: number) => Promise<z.output<V>[]>;
  /**
   * Holds whoever acts to what they saw. @param items what to tell of what happened since: no more than the reader may know
   * @throws Problem act.changed-meanwhile with these items, act.not-possible-now
   */
  readonly expect: (
    held: Pick<Held<S>, 'state' | 'sequence'>,
    seen: number,
    act: A,
    items: () => Promise<readonly unknown[]>,
  ) => Promise<S>;
}

/**
 * The acts of one kind of thing in the database: a table made by `platform.create_acts`.
 * @throws RangeError when an act has a note and no column keeps it
 * @param of.table `dialogue.answer_act`; the thing itself is in `dialogue.answer`, its state in `dialogue.answer_state`
 * @param of.own columns of the table besides with their schemas, all of them: what is not listed cannot be written; `note` where an act has one
 * @param of.view schema of an act as it is listed (`actView`)
 * @param of.select what fills the fields of the view that are no columns of the same name, over the alias `a`
 */
export function actsOf<S extends string, A extends string, V extends z.ZodType, O extends Own = Record<never, never>>(
  life: Lifecycle<S, A>,
  of: {
    readonly table: `${string}.${string}_act`;
    readonly subject: string;
    readonly own?: O;
    readonly view: V;
    readonly select?: RawBuilder<unknown>;
  },
): Acts<S, A, O, V> {
  const { table, subject, own = {} as O, view } = of;
  const names = Object.keys(own);
  const noted = life.actNames.find((act) => life.acts[act].note !== undefined);
  if (noted && !names.includes('note'))
    throw new RangeError(`${table}: ${noted} has a note, and no column keeps it (own: { note })`);
  const subjects = sql.table(table.replace(/_act$/, ''));
  const states = sql.table(table.replace(/_act$/, '_state'));
  const column = sql.ref(subject);
  const select =
    of.select ??
    sql.join([
      sql`${names.includes('note') ? sql`a.note` : sql`null`} as note`,
      ...names.filter((one) => one !== 'note').map((one) => sql`${sql.ref(`a.${one}`)}`),
    ]);
  const held = z.object({ id: z.uuid(), state: life.stateSchema, sequence: z.number().int(), last: z.object(own) });
  const last = names.length
    ? sql`jsonb_build_object(${sql.join(names.flatMap((one) => [sql.lit(one), sql.ref(one)]))})`
    : sql`'{}'::jsonb`;

  const write = async (trx: Trx, id: string, sequence: number, { act, actor, at, own: given }: NewAct<A, O>) => {
    const values = Object.entries((given ?? {}) as Record<string, unknown>).filter(([, value]) => value !== undefined);
    for (const [key] of values)
      if (!names.includes(key)) throw new RangeError(`${table} has no column ${key} of its own`);
    const columns = sql.join(
      [subject, 'sequence', 'act', 'actor', 'at', ...values.map(([key]) => key)].map((key) => sql.ref(key)),
    );
    await run(
      trx,
      sql`insert into ${sql.table(table)} (${columns})
        values (${id}, ${sequence}, ${act}, ${actor}, coalesce(${at ?? null}::timestamptz, clock_timestamp())${values.length ? sql`, ${sql.join(values.map(([, value]) => stored(value)))}` : sql``})`,
    );
  };
  const list: Acts<S, A, O, V>['list'] = (trx, id, after = 0) =>
    rows(
      trx,
      view,
      sql`select a.sequence, a.act, a.state, platform.display_name(a.actor) as by, a.at, ${select}
        from ${sql.table(table)} a where a.${column} = ${id} and a.sequence > ${after} order by a.sequence`,
    );
  return {
    life,
    subject,
    table,
    noted: names.includes('note'),
    lock: async (trx, id) => {
      await run(trx, sql`select id from ${subjects} where id = ${id} for update`);
      return row(
        trx,
        held,
        sql`select ${column} as id, state, sequence, ${last} as last from ${states} where ${column} = ${id}`,
      ) as Promise<Held<S, O> | undefined>;
    },
    begin: (trx, id, given) => write(trx, id, 1, { ...given, act: life.first.act }),
    append: (trx, { id, sequence }, given) => write(trx, id, sequence + 1, given),
    list,
    expect: async ({ state, sequence }, seen, act, items) => {
      if (sequence !== seen) throw actProblem('changed-meanwhile', {}, await items());
      const next = life.next(state, act);
      if (next === undefined) throw actProblem('not-possible-now', inWords(life, state, act));
      return next;
    },
  };
}
