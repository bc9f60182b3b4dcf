/** Two-way tables: shares of the total, of rows or of columns, or weighted counts. Source: as of proportions and totals. */
import type { GroupedContext, Statistic } from '../core/context.ts';
import { categoryOf, countRows } from '../core/frame.ts';
import type { Row } from '../core/result.ts';
import { explain, TAYLOR } from '../inference/explain.ts';
import { numbersWhere } from '../inference/groups.ts';
import { levelOf, orNull, standardError, waldLimits } from '../inference/output.ts';
import { sumOfWeights, weightedSum } from '../inference/weighted.ts';
import { objectOf, oneOf, optional, text, type Described } from '../core/describe.ts';
import { confidence } from '../core/confidence.ts';
import { defineEstimator } from '../inference/estimator.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('table'),
  /** The category in rows. */
  rows: text,
  /** The category in columns. */
  columns: text,
  /** Shares of the whole (default), of rows or of columns. */
  percent: optional(oneOf('total', 'row', 'column', 'count')),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type TableSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('table'), ...rowsOf });
type Result = Described<typeof result>;
const about = { method: 'weighted shares or counts of the cells of a table', source: TAYLOR };

/** One row for every pair of declared levels; a row or column without used rows gives null where it is the base. */
export const table = defineEstimator({
  kind: 'table',
  spec: form,
  result,
  explain: about,
  plan: (spec, collect) => {
    collect.keys.push(spec.rows, spec.columns);
    return spec;
  },
  people: ({ rows, columns }) => ({ measures: [rows, columns], divided: [rows, columns] }),
  answer,
});

function answer(ctx: GroupedContext, spec: TableSpec): Result {
  const a = categoryOf(ctx.frame, spec.rows);
  const b = categoryOf(ctx.frame, spec.columns);
  const used = ctx.usedRows([a.codes, b.codes]);
  const rows = a.levels.flatMap((rowLevel, i) =>
    b.levels.map((columnLevel, j): Row => {
      const inCell = used.map((u, r) => (u === 1 && a.codes[r] === i && b.codes[r] === j ? 1 : 0));
      const inBase = used.map((u, r) => (u === 1 && inside(spec, a.codes[r] === i, b.codes[r] === j) ? 1 : 0));
      const levels = { [spec.rows]: rowLevel, [spec.columns]: columnLevel };
      return { levels, ...cellOf(ctx, spec, inCell, inBase) };
    }),
  );
  return { kind: 'table', rows, explanation: explain(ctx, about, spec.confidence) };
}

function inside(spec: TableSpec, sameRow: boolean, sameColumn: boolean): boolean {
  return spec.percent === 'row' ? sameRow : spec.percent === 'column' ? sameColumn : true;
}

function cellOf(ctx: GroupedContext, spec: TableSpec, inCell: Uint8Array, inBase: Uint8Array): Omit<Row, 'levels'> {
  const base = numbersWhere(inBase);
  if (base.length === 0) return { estimate: null, se: null, ci: [null, null], df: null, n: 0, sumw: 0 };
  const cell = numbersWhere(inCell);
  const counts = spec.percent === 'count';
  const y = Float64Array.from(inCell);
  const value = (w: Float64Array) => weightedSum(w, y, base) / (counts ? 1 : sumOfWeights(w, base));
  const fixed = counts ? cell.length === 0 : cell.length === 0 || cell.length === base.length;
  const e = fixed ? Math.sign(cell.length) : value(ctx.weights);
  let se = 0;
  if (!fixed) {
    const sumw = sumOfWeights(ctx.weights, base);
    const influence = () => [y.map((x, i) => (inBase[i] === 1 ? (counts ? x : (x - e) / sumw) : 0))];
    const statistic: Statistic = { estimate: [e], used: inBase, influence, refit: (w) => [value(w)] };
    se = standardError(ctx.covariance(statistic)[0]![0]!, e);
  }
  const df = ctx.df(inBase, spec.confidence);
  const ci = waldLimits(e, se, df, levelOf(spec.confidence));
  return {
    estimate: orNull(e),
    se: orNull(se),
    ci,
    df: orNull(df),
    n: countRows(ctx.frame, cell),
    sumw: sumOfWeights(ctx.weights, cell),
  };
}
