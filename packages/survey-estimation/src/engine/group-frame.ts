/** Groups of alike rows as a frame, wherever they were made. */
import type { Column, Frame } from '../core/frame.ts';
import { identity } from '../source/build.ts';
import type { Elements } from '../core/elements.ts';
import type { Plan } from '../core/plan.ts';

/** Columns of groups as a frame. */
export function groupFrame(
  columns: readonly Column[],
  multiplicity: Float64Array,
  plan: Plan,
  elements?: Elements,
): Frame {
  const rows = multiplicity.length;
  const byName = new Map(columns.map((column) => [column.name, column]));
  const shares = plan.binary ? { shares: plan.binary } : {};
  return { rows, columns: byName, line: identity(rows), multiplicity, ...shares, ...(elements ? { elements } : {}) };
}

/** Sums of products divided by the sums of weights, in the place of the former: 0 where both are, NaN where values are missing. */
export function groupMeans(products: Float64Array, total: Float64Array): Float64Array {
  for (let g = 0; g < products.length; g++)
    products[g] = total[g] === 0 && products[g] === 0 ? 0 : products[g]! / total[g]!;
  return products;
}
