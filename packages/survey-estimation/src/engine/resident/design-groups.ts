/** The rows of each combination of strata, clusters and corrections as one group: what a design needs of rows that are summed elsewhere. */
import { numbersOf, type Frame } from '../../core/frame.ts';
import { forBlocks, type Codes, type LooseColumns, type UsedInBlock } from '../../core/loose.ts';
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

/**
 * How to group the rows by a plan of nothing but the keys of the design; null where one is missing, or a weight is not positive.
 * Where each row is a cluster, the used rows of a group are one and the others another.
 */
export function designGrouping(rows: LooseColumns, plan: Plan): ((used: UsedInBlock | null) => DesignGroups) | null {
  const codings = plan.designKeys.map((name) => rows.coding(name));
  if (codings.some((coding) => coding === null || coding.offset === 1)) return null;
  const known = codings.map((one) => one!);
  const design = known.length === 0 ? single(rows.rows) : crossing(known, rows.rows);
  if (!design) return null;
  const weightBlocks = (visit: (w: Float64Array, from: number, n: number) => void) =>
    forBlocks(rows.rows, (from, n) => visit(numbersOf(rows.block(from, n, [plan.weight]), plan.weight), from, n));
  let heaviest = 0;
  let positive = true;
  weightBlocks((w, _from, n) => {
    for (let k = 0; k < n; k++) {
      const x = w[k]!;
      if (x > heaviest) heaviest = x;
      if (!(x > 0)) positive = false;
    }
  });
  if (!positive) return null;
  const slices = slicesFor(heaviest, rows.rows);
  const squares = slicesFor(heaviest * heaviest, rows.rows);
  return (used) => {
    const coding = plan.elements && used ? crossed([design, marked(used, rows.rows)], rows.rows)! : design;
    const { codes, size } = coding;
    const products = (weights: Float64Array) =>
      plan.elements ? [{ factors: [weights] as const, slices: squares }] : [];
    const width = plan.elements ? WIDTH + 2 : WIDTH;
    const cells = new Float64Array(size * width);
    weightBlocks((weights, from, n) => {
      const keys = [{ codes: codes.subarray(from, from + n), size }];
      addRows({ keys, weights, slices, products: products(weights) }, cells, 0, n);
    });
    const columns = plan.designKeys.map((name, k) => ({ column: rows.column(name), own: known[k]! }));
    const key: Key = { coding, columns };
    return { groups: framed(plan, { keys: [key], doubtful: null }, cells, width)!, groupOf: codes };
  };
}

/** All rows in one group. */
function single(rows: number): Coding {
  return { codes: new Uint8Array(rows), size: 1, offset: 0, rows: new Uint32Array(1) };
}

/** Which rows are used, as a coding. */
function marked(used: UsedInBlock, rows: number): Coding {
  const codes = new Uint8Array(rows);
  forBlocks(rows, (from, n) => {
    const block = used(from, n);
    if (block) codes.set(block, from);
    else codes.fill(1, from, from + n);
  });
  return { codes, size: 2, offset: 0 };
}
