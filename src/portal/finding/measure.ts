import { z } from 'zod';
import type { ResultView } from '../../evidence/face.ts';

const codes = z.record(z.string(), z.string());
/** What a share is of, and among whom: a code of a variable, among those with these codes of these variables. All of it is equal where two figures measure the same. */
export const measure = z.object({ of: codes, among: codes });
export type Measure = z.infer<typeof measure>;

const sorted = (of: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(of).toSorted(([one], [other]) => (one < other ? -1 : 1));

/** Whether two measures are the same; those of decided, compelled and expelled people never are. */
export const sameMeasure = (one: Measure, other: Measure): boolean =>
  JSON.stringify([sorted(one.of), sorted(one.among)]) === JSON.stringify([sorted(other.of), sorted(other.among)]);

const equal = z.object({ eq: z.tuple([z.string(), z.union([z.string(), z.number()])]) });
const both = z.object({ and: z.array(equal) });

/** The people that a domain leaves, where it is told by codes alone; undefined where it is more than that. */
function codesOfDomain(domain: unknown): Record<string, string> | undefined {
  if (domain === undefined || domain === null) return {};
  const one = equal.safeParse(domain);
  const all = one.success ? [one.data] : both.safeParse(domain).data?.and;
  return all && Object.fromEntries(all.map(({ eq: [column, code] }) => [column, String(code)]));
}

const share = z.object({
  kind: z.literal('proportion'),
  of: z.object({ column: z.string(), level: z.string() }),
  by: z.array(z.string()).optional(),
  domain: z.unknown().optional(),
});

/** What the figures of one estimate measure: a share by groups of some of the people. */
export interface Shares {
  readonly of: Readonly<Record<string, string>>;
  readonly by: readonly string[];
  readonly among: Readonly<Record<string, string>>;
}

/** What an estimate of a question measures; null for all but shares among people who are told by codes alone. */
export function sharesOf(spec: ResultView['spec'], at: number): Shares | null {
  const estimates = Array.isArray(spec['estimates']) ? (spec['estimates'] as unknown[]) : [];
  const asked = share.safeParse(estimates[at]);
  const whole = codesOfDomain(spec['domain']);
  const part = asked.success ? codesOfDomain(asked.data.domain) : undefined;
  if (!asked.success || !whole || !part) return null;
  const { of, by = [] } = asked.data;
  return { of: { [of.column]: of.level }, by, among: { ...whole, ...part } };
}

/** What one figure of such an estimate measures: that of the group which `codes` name. Null where they do not name one. */
export function measureOf(shares: Shares | null, group: Readonly<Record<string, string>>): Measure | null {
  if (!shares || shares.by.some((name) => group[name] === undefined)) return null;
  return { of: shares.of, among: { ...shares.among, ...Object.fromEntries(shares.by.map((n) => [n, group[n]!])) } };
}
