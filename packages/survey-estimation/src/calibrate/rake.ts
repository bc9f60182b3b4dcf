/** Raking: post-stratification on each margin in turn. Source: Deming and Stephan (1940), Ann. Math. Stat. 11, 427-444. */
import type { Frame } from '../core/frame.ts';
import { slicedSums } from '../numeric/slices.ts';
import { refuse } from '../core/refusal.ts';
import type { CalibrationStep } from '../core/circumstances.ts';
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
    const start = slicedSums(joint.code, joint.count, before);
    const factor = rakedFactors(margins, joint, start, tolerance, limit);
    refuseUnmet(margins, joint, start, factor);
    const weights = before.map((w, i) => w * factor[joint.code[i]!]!);
    return { weights, residualise: (x) => sweptResiduals(margins, joint, weights, x, frame.multiplicity) };
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
      const g = cellFactors(margin, slicedSums(joint.of[m]!, margin.totals.length, now));
      now = now.map((w, c) => w * g[joint.of[m]![c]!]!);
      for (let c = 0; c < factor.length; c++) factor[c]! *= g[joint.of[m]![c]!]!;
    });
    if (now.every((w, c) => Math.abs(w - old[c]!) < enough)) return factor;
  }
  return refuse('calibration-failed', `raking does not converge in ${limit} rounds`);
}

/** How far a margin may be missed, relative to the total weight. */
const MISSED = 1e-7;

/** Rounds may come to a standstill with margins that contradict each other. Margins of unlike sums are warned of instead. */
function refuseUnmet(margins: readonly Cells[], joint: Joint, start: Float64Array, factor: Float64Array): void {
  const sumOf = (totals: Float64Array) => totals.reduce((sum, t) => sum + t, 0);
  const whole = sumOf(margins[0]!.totals);
  if (margins.some(({ totals }) => Math.abs(sumOf(totals) - whole) > 1e-9 * Math.abs(whole))) return;
  const now = start.map((w, c) => w * factor[c]!);
  margins.forEach((margin, m) => {
    const met = slicedSums(joint.of[m]!, margin.totals.length, now);
    const worst = met.findIndex((sum, k) => Math.abs(sum - margin.totals[k]!) > MISSED * whole);
    if (worst < 0) return;
    const name = `${margin.by.join(', ')}=${margin.name(worst)}`;
    refuse(
      'calibration-failed',
      `raking cannot meet all margins: ${name} has ${met[worst]} where ${margin.totals[worst]} is known`,
    );
  });
}

/**
 * x less e times the plain mean of x/e over the rows of its cell, margin after margin. The means depend on the sums and
 * numbers of rows of the crossed cells alone, so the sweeps go over these.
 */
function sweptResiduals(
  margins: readonly Cells[],
  joint: Joint,
  weights: Float64Array,
  x: Float64Array,
  rowsOf?: Float64Array,
): Float64Array {
  const t = new Float64Array(x.length);
  const spread = new Float64Array(x.length);
  const size = new Float64Array(joint.count);
  for (let i = 0; i < x.length; i++) {
    const rows = rowsOf ? rowsOf[i]! : 1;
    if (weights[i] !== 0) t[i] = x[i]! / weights[i]!;
    spread[i] = t[i]! * rows;
    size[joint.code[i]!]! += rows;
  }
  const sums = slicedSums(joint.code, joint.count, spread);
  const taken = new Float64Array(joint.count);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    margins.forEach(({ totals }, m) => {
      const cell = joint.of[m]!;
      const sum = new Float64Array(totals.length);
      const rows = new Float64Array(totals.length);
      for (let c = 0; c < joint.count; c++) {
        sum[cell[c]!]! += sums[c]! - taken[c]! * size[c]!;
        rows[cell[c]!]! += size[c]!;
      }
      for (let c = 0; c < joint.count; c++) taken[c]! += sum[cell[c]!]! / rows[cell[c]!]!;
    });
  }
  for (let i = 0; i < t.length; i++) t[i] = (t[i]! - taken[joint.code[i]!]!) * weights[i]!;
  return t;
}
