/** The groups of a test: levels of a category that have used rows, and the used rows of each. */
import type { EstimationContext } from '../core/context.ts';
import { groupsOf, type Group } from './groups.ts';
import { categoryOf } from '../core/frame.ts';
import { refuse } from '../core/refusal.ts';

export interface TestGroups {
  readonly used: Uint8Array;
  readonly groups: readonly Group[];
}

/** Splits the used rows of some columns by a category. Refuses `too-few-levels` below two, `bad-spec` above `most`. */
export function testGroups(
  ctx: EstimationContext,
  columns: readonly (Float64Array | Int32Array)[],
  by: string,
  most = Infinity,
): TestGroups {
  const category = categoryOf(ctx.frame, by);
  const used = ctx.usedRows([...columns, category.codes]);
  const groups = groupsOf(ctx.frame, [by], used);
  if (groups.length < 2) refuse('too-few-levels', `"${by}" has one level with used rows; a test compares two`);
  if (groups.length > most) refuse('bad-spec', `"${by}" has ${groups.length} levels with used rows, not ${most}`);
  return { used, groups };
}
