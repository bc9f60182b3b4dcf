/** The rows of each combination of strata, clusters and corrections as one group: what a design needs of rows that are summed elsewhere. */
import { numbersOf, type Frame } from '../../core/frame.ts';
import type { Codes, LooseColumns } from '../../core/loose.ts';
import type { Plan } from '../../core/plan.ts';
import { slicesFor } from '../../numeric/slices.ts';
import { crossed, type Coding } from './coding.ts';
import { framed, type Key } from './framed.ts';
import { addRows } from './pass.ts';

/** Groups as a frame, and the group of each row. */
export interface DesignGroups {
  readonly groups: Frame;
  readonly groupOf: Codes;
}

const BLOCK = 4096;
/** Rows, and the two slices of the weights. */
const WIDTH = 3;

const crossings = new WeakMap<Coding, { readonly list: readonly Coding[]; readonly made: Coding | null }[]>();

/** Codings crossed, kept with the first of them. */
function crossing(list: readonly Coding[], rows: number): Coding | null {
  const known = crossings.get(list[0]!) ?? [];
  crossings.set(list[0]!, known);
  const same = known.find(
    (one) => one.list.length === list.length && one.list.every((coding, k) => coding === list[k]),
  );
  if (same) return same.made;
  const made = crossed(list, rows);
  known.push({ list, made });
  return made;
}

/** The groups of a plan of nothing but the keys of the design; null where one is missing, or a weight is not positive. */
export function groupedByDesign(rows: LooseColumns, plan: Plan): DesignGroups | null {
  const codings = plan.designKeys.map((name) => rows.coding(name));
  if (codings.some((coding) => coding === null || coding.offset === 1)) return null;
  const coding = crossing(
    codings.map((one) => one!),
    rows.rows,
  );
  if (!coding) return null;
  let heaviest = 0;
  let positive = true;
  const weightBlocks = (visit: (w: Float64Array, from: number, n: number) => void) => {
    for (let from = 0; from < rows.rows; from += BLOCK) {
      const n = Math.min(BLOCK, rows.rows - from);
      visit(numbersOf(rows.block(from, n, [plan.weight]), plan.weight), from, n);
    }
  };
  weightBlocks((w, _from, n) => {
    for (let k = 0; k < n; k++) {
      const x = w[k]!;
      if (x > heaviest) heaviest = x;
      if (!(x > 0)) positive = false;
    }
  });
  if (!positive) return null;
  const slices = slicesFor(heaviest, rows.rows);
  const cells = new Float64Array(coding.size * WIDTH);
  const { codes, size } = coding;
  weightBlocks((weights, from, n) =>
    addRows({ keys: [{ codes: codes.subarray(from, from + n), size }], weights, slices, products: [] }, cells, 0, n),
  );
  const key: Key = {
    coding,
    columns: plan.designKeys.map((name, k) => ({ column: rows.column(name), own: codings[k]! })),
  };
  return { groups: framed(plan, [key], cells, WIDTH), groupOf: codes };
}
