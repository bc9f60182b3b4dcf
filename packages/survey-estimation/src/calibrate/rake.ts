/** Raking: post-stratification on each margin in turn. Source: Deming and Stephan (1940), Ann. Math. Stat. 11, 427-444. */
import type { Frame } from '../frame.ts';
import { ExactSums } from '../numeric/sum-groups.ts';
import { refuse } from '../refusal.ts';
import type { CalibrationStep } from '../spec.ts';
import { cellFactors, cellsOf, type Cells } from './cells.ts';
import type { CalibrationMethod } from './step.ts';

type RakeStep = Extract<CalibrationStep, { method: 'rake' }>;
/** Sweeps over the margins in the variance (the rule of R's survey). */
const SWEEPS = 10;

/** Rakes until no cell of the crossed margins changes by more than the tolerance of the total weight. */
export function rake(step: RakeStep, frame: Frame): CalibrationMethod {
  const margins = step.margins.map((margin) => cellsOf(margin, frame));
  const joint = jointCells(margins, frame.rows);
  const tolerance = step.tolerance ?? 1e-13;
  const limit = step.iterations ?? 1000;
  return (before) => {
    const start = sumsBy(joint.code, joint.count, before);
    const factor = rakedFactors(margins, joint, start, tolerance, limit);
    const weights = before.map((w, i) => w * factor[joint.code[i]!]!);
    return { weights, residualise: (x) => sweptResiduals(margins, weights, x, frame.multiplicity) };
  };
}

interface Joint {
  readonly code: Int32Array;
  readonly count: number;
  /** The cell of each margin that a joint cell lies in. */
  readonly of: readonly Int32Array[];
}

/** The margins crossed; only combinations that occur, numbered by their cells. */
function jointCells(margins: readonly Cells[], rows: number): Joint {
  const keys = new Float64Array(rows);
  for (const { cell, totals } of margins) for (let i = 0; i < rows; i++) keys[i] = keys[i]! * totals.length + cell[i]!;
  const distinct = Float64Array.from(new Set(keys)).sort();
  const codeOf = new Map<number, number>();
  distinct.forEach((key, code) => codeOf.set(key, code));
  const code = Int32Array.from(keys, (key) => codeOf.get(key)!);
  const of = margins.map(({ cell }) => {
    const lookup = new Int32Array(distinct.length);
    for (let i = 0; i < rows; i++) lookup[code[i]!] = cell[i]!;
    return lookup;
  });
  return { code, count: distinct.length, of };
}

function sumsBy(code: Int32Array, count: number, values: Float64Array): Float64Array {
  const sums = new ExactSums(count);
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) sums.add(code[i]!, values[i]!);
  return sums.values();
}

function rakedFactors(
  margins: readonly Cells[],
  joint: Joint,
  start: Float64Array,
  tolerance: number,
  limit: number,
): Float64Array {
  const factor = new Float64Array(joint.count).fill(1);
  const enough = tolerance * start.reduce((sum, w) => sum + w, 0);
  let now = start;
  for (let round = 0; round < limit; round++) {
    const old = now;
    margins.forEach((margin, m) => {
      const g = cellFactors(margin, sumsBy(joint.of[m]!, margin.totals.length, now));
      now = now.map((w, c) => w * g[joint.of[m]![c]!]!);
      for (let c = 0; c < factor.length; c++) factor[c]! *= g[joint.of[m]![c]!]!;
    });
    if (now.every((w, c) => Math.abs(w - old[c]!) < enough)) return factor;
  }
  return refuse('calibration-failed', `raking does not converge in ${limit} rounds`);
}

/** x less e times the plain mean of x/e over the rows of its cell, margin after margin. */
function sweptResiduals(
  margins: readonly Cells[],
  weights: Float64Array,
  x: Float64Array,
  rowsOf?: Float64Array,
): Float64Array {
  const t = x.map((value, i) => (weights[i] === 0 ? 0 : value / weights[i]!));
  const sizes = margins.map(({ cell, totals }) => {
    const size = new Float64Array(totals.length);
    for (let i = 0; i < cell.length; i++) size[cell[i]!]! += rowsOf ? rowsOf[i]! : 1;
    return size;
  });
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    margins.forEach(({ cell, totals }, m) => {
      const mean = sumsBy(cell, totals.length, rowsOf ? t.map((value, i) => value * rowsOf[i]!) : t).map((sum, c) =>
        sum === 0 ? 0 : sum / sizes[m]![c]!,
      );
      for (let i = 0; i < t.length; i++) t[i]! -= mean[cell[i]!]!;
    });
  }
  return t.map((value, i) => value * weights[i]!);
}
