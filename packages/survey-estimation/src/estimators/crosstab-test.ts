/**
 * Tests of independence in two-way tables.
 *
 * Sources: Rao and Scott (1984), Annals of Statistics 12, 46-60 (first and second order); Koch, Freeman and Freeman
 * (1975) for the Wald tests, adjusted as by Thomas and Rao (1987).
 */
import type { GroupedContext, Matrix, Statistic } from '../core/context.ts';
import { categoryOf, countRows, type CategoryColumn } from '../core/frame.ts';
import { pchisq, pf } from '../numeric/distributions.ts';
import { solveGeneral } from '../numeric/lu.ts';
import { apply, dot, multiply, sandwich, trace } from '../numeric/matrix.ts';
import { ExactSums } from '../numeric/sum-groups.ts';
import { refuse } from '../core/refusal.ts';
import { interactionContrasts } from '../inference/crosstab-contrasts.ts';
import { explain } from '../inference/explain.ts';
import { numbersWhere } from '../inference/groups.ts';
import { orNull } from '../inference/output.ts';
import { sumOfWeights } from '../inference/weighted.ts';
import { objectOf, oneOf, optional, text, type Described } from '../core/describe.ts';
import { confidence } from '../core/confidence.ts';
import { value, counts, explained } from '../core/result.ts';
import { defineEstimator } from '../inference/estimator.ts';

const form = objectOf({
  kind: oneOf('crosstabTest'),
  /** The category in rows. */
  rows: text,
  /** The category in columns. */
  columns: text,
  /** The test statistic. */
  statistic: optional(oneOf('F', 'Chisq', 'Wald', 'adjWald')),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type CrosstabTestSpec = Described<typeof form>;
const result = objectOf({
  kind: oneOf('crosstabTest'),
  /** The test statistic. */
  statistic: value,
  /** Degrees of freedom of its numerator. */
  ndf: value,
  /** Degrees of freedom of its denominator; null: infinite. */
  ddf: value,
  /** Two-sided probability under the hypothesis, from 0 to 1. */
  p: value,
  ...counts,
  ...explained,
});
type Result = Described<typeof result>;
const about = {
  method: 'test of independence of rows and columns',
  source: 'Rao and Scott (1984); Koch, Freeman and Freeman (1975)',
};

/** A column is never independent of itself. */
function refuseSame({ rows, columns }: CrosstabTestSpec): void {
  if (rows === columns) refuse('bad-spec', `rows and columns are both "${rows}"`);
}

/** The test asked for. Refuses `empty-domain`, and `too-few-levels` where rows or columns have one level. */
export const crosstabTest = defineEstimator({
  kind: 'crosstabTest',
  spec: form,
  result,
  explain: about,
  plan: (spec, collect) => {
    refuseSame(spec);
    collect.keys.push(spec.rows, spec.columns);
    return spec;
  },
  people: ({ rows, columns }) => ({ measures: [rows, columns], divided: [rows, columns] }),
  answer,
});

/** The cells of a table without empty rows and columns; cell (i, j) is number i + j r. */
interface Cells {
  readonly r: number;
  readonly c: number;
  /** Cell of each row of the frame, -1 where it is not used. */
  readonly cell: Int32Array;
  readonly rows: Uint32Array;
  readonly used: Uint8Array;
}

interface Outcome {
  readonly statistic: number;
  readonly ndf: number;
  /** Infinity where there is none (chi-square). */
  readonly ddf: number;
  readonly p: number;
}

function answer(ctx: GroupedContext, spec: CrosstabTestSpec): Result {
  refuseSame(spec);
  const cells = cellsOf(ctx, spec);
  const df = ctx.df(cells.used, spec.confidence);
  const kind = spec.statistic ?? 'F';
  const { statistic, ndf, ddf, p } =
    kind === 'F' || kind === 'Chisq' ? raoScott(ctx, cells, df, kind) : waldTest(ctx, cells, df, kind === 'adjWald');
  return {
    kind: 'crosstabTest',
    statistic: orNull(statistic),
    ndf: orNull(ndf),
    ddf: orNull(ddf),
    p: orNull(p),
    n: countRows(ctx.frame, cells.rows),
    sumw: sumOfWeights(ctx.weights, cells.rows),
    explanation: explain(ctx, about, spec.confidence),
  };
}

function cellsOf(ctx: GroupedContext, spec: CrosstabTestSpec): Cells {
  const a = categoryOf(ctx.frame, spec.rows);
  const b = categoryOf(ctx.frame, spec.columns);
  const used = ctx.usedRows([a.codes, b.codes]);
  const rowOf = presentLevels(a, used);
  const columnOf = presentLevels(b, used);
  const r = 1 + Math.max(...rowOf);
  const c = 1 + Math.max(...columnOf);
  if (r < 2 || c < 2)
    refuse(
      'too-few-levels',
      `"${r < 2 ? spec.rows : spec.columns}" has one level among the used rows; a test needs two`,
    );
  const cell = new Int32Array(used.length).fill(-1);
  for (let i = 0; i < cell.length; i++) if (used[i] === 1) cell[i] = rowOf[a.codes[i]!]! + r * columnOf[b.codes[i]!]!;
  return { r, c, cell, rows: numbersWhere(used), used };
}

/** A new number for every level with used rows, -1 for the others. */
function presentLevels(column: CategoryColumn, used: Uint8Array): number[] {
  const seen = new Uint8Array(column.levels.length);
  for (let i = 0; i < used.length; i++) if (used[i] === 1) seen[column.codes[i]!] = 1;
  let next = 0;
  return Array.from(seen, (s) => (s === 1 ? next++ : -1));
}

/** Weighted cell totals. */
function cellTotals({ r, c, cell, rows }: Cells, w: Float64Array): Float64Array {
  const sums = new ExactSums(r * c);
  for (let k = 0; k < rows.length; k++) sums.add(cell[rows[k]!]!, w[rows[k]!]!);
  return sums.values();
}

/** A statistic of the cell totals, by its derivative: `jacobian[a][k]` is that of estimate a by the total of cell k. */
function smooth(
  cells: Cells,
  estimates: (totals: Float64Array) => Float64Array,
  totals: Float64Array,
  jacobian: Matrix,
): Statistic {
  return {
    estimate: estimates(totals),
    used: cells.used,
    influence: () => jacobian.map((row) => spreadOverRows(cells.cell, row)),
    factored: () => ({ unitOf: cells.cell, units: cells.r * cells.c, score: null, directions: jacobian }),
    refit: (w) => estimates(cellTotals(cells, w)),
  };
}

/** The value of its cell for every row, 0 for rows that are not used. */
function spreadOverRows(cell: Int32Array, values: Float64Array): Float64Array {
  const out = new Float64Array(cell.length);
  for (let i = 0; i < out.length; i++) if (cell[i]! >= 0) out[i] = values[cell[i]!]!;
  return out;
}

function raoScott(ctx: GroupedContext, cells: Cells, df: number, kind: 'F' | 'Chisq'): Outcome {
  const { r, c } = cells;
  const n = countRows(ctx.frame, cells.rows);
  const totals = cellTotals(cells, ctx.weights);
  const whole = totals.reduce((sum, t) => sum + t, 0);
  const shares = (t: Float64Array) => {
    const sum = t.reduce((a, b) => a + b, 0);
    return t.map((x) => x / sum);
  };
  const p = shares(totals);
  const jacobian = Array.from(p, (pa, a) => Float64Array.from(p, (_, k) => ((a === k ? 1 : 0) - pa) / whole));
  const v = ctx.covariance(smooth(cells, shares, totals, jacobian));
  const contrasts = interactionContrasts(r, c);
  const weighted = contrasts.map((column) => column.map((x, k) => (p[k] === 0 ? 0 : x / p[k]!)));
  const simple = weighted.map((wa) => Float64Array.from(contrasts, (cb) => dot(wa, cb) / n));
  const delta =
    solveGeneral(simple, sandwich(weighted, v)) ??
    refuse('singular', 'the table has too many empty cells for the test');
  const mean = trace(delta);
  const square = trace(multiply(delta, delta));
  const x2 = n * pearson(p, r, c);
  const q = (r - 1) * (c - 1);
  if (kind === 'Chisq') return { statistic: x2, ndf: q, ddf: Infinity, p: pchisq((x2 * q) / mean, q, true) };
  const ndf = (mean * mean) / square;
  const ddf = ndf * df;
  return { statistic: x2 / mean, ndf, ddf, p: pf(x2 / mean, ndf, ddf, true) };
}

/** Sum of (p - E)^2 / E, E the products of the margins. */
function pearson(p: Float64Array, r: number, c: number): number {
  const { row, column } = margins(p, r, c);
  return p.reduce((sum, x, k) => {
    const e = row[k % r]! * column[Math.floor(k / r)]!;
    return sum + (x - e) ** 2 / e;
  }, 0);
}

function margins(t: Float64Array, r: number, c: number): { row: Float64Array; column: Float64Array } {
  const row = new Float64Array(r);
  const column = new Float64Array(c);
  t.forEach((x, k) => {
    row[k % r]! += x;
    column[Math.floor(k / r)]! += x;
  });
  return { row, column };
}

/** Residuals T_ij - T_i+ T_+j / T of all but the first row and column; linearised over the cell totals, with replicates too. */
function waldTest(ctx: GroupedContext, cells: Cells, df: number, adjusted: boolean): Outcome {
  const { r, c } = cells;
  const q = (r - 1) * (c - 1);
  const inner = Array.from({ length: r * c }, (_, k) => k).filter((k) => k % r > 0 && k >= r);
  const residuals = (t: Float64Array) => {
    const { row, column } = margins(t, r, c);
    const sum = row.reduce((a, b) => a + b, 0);
    return Float64Array.from(inner, (k) => t[k]! - (row[k % r]! * column[Math.floor(k / r)]!) / sum);
  };
  const totals = cellTotals(cells, ctx.weights);
  const { row, column } = margins(totals, r, c);
  const sum = row.reduce((a, b) => a + b, 0);
  const jacobian = inner.map((k) =>
    Float64Array.from(totals, (_, l) => {
      const i = k % r;
      const j = Math.floor(k / r);
      const sameRow = l % r === i ? column[j]! / sum : 0;
      const sameColumn = Math.floor(l / r) === j ? row[i]! / sum : 0;
      return (k === l ? 1 : 0) - sameRow - sameColumn + (row[i]! * column[j]!) / (sum * sum);
    }),
  );
  const linear = (t: Float64Array) => apply(jacobian, t);
  const v = ctx.covariance(smooth(cells, linear, totals, jacobian));
  const y = residuals(totals);
  const solved =
    solveGeneral(
      v,
      Array.from(y, (x) => Float64Array.of(x)),
    ) ?? refuse('singular', 'the covariance of the residuals is singular');
  const w = dot(
    y,
    Float64Array.from(solved, (x) => x[0]!),
  );
  const ddf = adjusted ? df - q + 1 : df;
  const f = adjusted ? (w * ddf) / (q * df) : w / q;
  return { statistic: f, ndf: q, ddf, p: pf(f, q, ddf, true) };
}
