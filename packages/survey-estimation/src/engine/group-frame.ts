/** Groups of alike rows as a frame, wherever they were made. */
import type { Column, Frame } from '../frame.ts';
import { identity } from '../source/build.ts';
import type { Plan } from '../plan.ts';

/** Columns of groups as a frame. */
export function groupFrame(columns: readonly Column[], multiplicity: Float64Array, plan: Plan): Frame {
  const rows = multiplicity.length;
  const byName = new Map(columns.map((column) => [column.name, column]));
  const shares = plan.binary ? { shares: plan.binary } : {};
  return { rows, columns: byName, line: identity(rows), multiplicity, ...shares };
}
