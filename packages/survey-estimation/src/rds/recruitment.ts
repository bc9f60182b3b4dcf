/** A referral sample: who recruited whom, network sizes, and the groups of one category. */
import { categoryOf, columnOf, numbersOf, type Column, type Frame } from '../core/frame.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { zeros } from '../numeric/matrix.ts';
import { refuseInexact } from '../core/keys.ts';
import { refuse } from '../core/refusal.ts';
import type { Design } from '../core/circumstances.ts';

export type RdsDesign = NonNullable<Design['rds']>;

export interface ReferralSample {
  /** Labels of the groups that have rows. */
  readonly groups: readonly string[];
  /** For each used row: its group, network size, and the position of its recruiter among the used rows, or -1. */
  readonly group: Int32Array;
  readonly degree: Float64Array;
  readonly recruiter: Int32Array;
}

/**
 * The rows of the domain whose answer is known and whose network size is positive; links from or to other rows are left
 * out. Refuses `missing-design-value` (a network size), `bad-spec` (an identity given twice), `empty-domain`.
 */
export function referralSample(frame: Frame, domain: Uint8Array, design: RdsDesign, of: string): ReferralSample {
  const answer = categoryOf(frame, of);
  const degree = numbersOf(frame, design.networkSize);
  if (degree.some(Number.isNaN)) refuse('missing-design-value', `"${design.networkSize}" is missing in a row`);
  const recruiters = recruiterRows(frame, design);
  const used = [...domain.keys()].filter((i) => domain[i] === 1 && answer.codes[i]! >= 0 && degree[i]! > 0);
  if (used.length === 0) refuse('empty-domain', 'no row is left');
  const position = new Map(used.map((row, at) => [row, at]));
  const codes = [...new Set(used.map((i) => answer.codes[i]!))].sort((a, b) => a - b);
  const groupOf = new Map(codes.map((code, k) => [code, k]));
  return {
    groups: codes.map((code) => answer.levels[code]!),
    group: Int32Array.from(used, (i) => groupOf.get(answer.codes[i]!)!),
    degree: Float64Array.from(used, (i) => degree[i]!),
    recruiter: Int32Array.from(used, (i) => position.get(recruiters[i]!) ?? -1),
  };
}

/** The row of the recruiter of each row, -1 for seeds. Refuses `bad-spec` (an identity given twice). */
export function recruiterRows(frame: Frame, { id, recruiter }: RdsDesign): Int32Array {
  for (const name of [id, recruiter]) {
    const column = columnOf(frame, name);
    if (column.type === 'number') refuseInexact(name, column.values);
  }
  const rowOf = identities(columnOf(frame, id));
  const name = namesIn(columnOf(frame, recruiter));
  return Int32Array.from({ length: frame.rows }, (_, i) => rowOf.get(name(i) ?? '') ?? -1);
}

/** Recruits counted by the group of the recruiter (row) and of the recruit (column). */
export function recruitmentMatrix({ groups, group, recruiter }: ReferralSample): Matrix {
  const counts = zeros(groups.length);
  recruiter.forEach((from, to) => {
    if (from >= 0) counts[group[from]!]![group[to]!]! += 1;
  });
  return counts;
}

/** Harmonic mean of the network sizes of each group. */
export function meanDegrees({ groups, group, degree }: ReferralSample): Float64Array {
  const n = new Float64Array(groups.length);
  const inverse = new Float64Array(groups.length);
  group.forEach((k, i) => {
    n[k]! += 1;
    inverse[k]! += 1 / degree[i]!;
  });
  return n.map((count, k) => count / inverse[k]!);
}

function namesIn(column: Column): (row: number) => string | undefined {
  if (column.type === 'category') return (row) => column.levels[column.codes[row]!];
  return (row) => (Number.isNaN(column.values[row]!) ? undefined : String(column.values[row]));
}

function identities(column: Column): Map<string, number> {
  const name = namesIn(column);
  const out = new Map<string, number>();
  const rows = column.type === 'category' ? column.codes.length : column.values.length;
  for (let i = 0; i < rows; i++) {
    const key = name(i);
    if (key === undefined) continue;
    if (out.has(key)) refuse('bad-spec', `"${column.name}" gives the identity "${key}" to two rows`);
    out.set(key, i);
  }
  return out;
}
