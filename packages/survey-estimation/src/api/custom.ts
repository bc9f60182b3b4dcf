/** What the design gives besides estimates: its final weights, and the error of a statistic of one's own. */
import type { GroupedContext } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import type { Row } from '../core/result.ts';
import { explain } from '../inference/explain.ts';
import { levelOf, orNull, standardError, waldLimits } from '../inference/output.ts';
import { numbersWhere } from '../inference/groups.ts';
import { sumOfWeights } from '../inference/weighted.ts';
import { refuseNoSource, type Source } from '../source/source.ts';
import { figureOptions, figuresOf, type FigureOptions } from './own-figures.ts';
import { Data } from './estimate.ts';
import { validateSpec, type Explanation, type Spec } from './spec.ts';

type Asked = Omit<Spec, 'estimates'>;

/** The context of all declared columns; refuses several imputed data sets. */
async function contextOf(given: Asked, source: Source): Promise<GroupedContext> {
  const spec = validateSpec({ ...given, estimates: [] });
  refuseNoSource(source, 'the second argument');
  const contexts = await new Data(spec, source).contexts(Object.keys(spec.variables));
  return contexts.length === 1 ? contexts[0]! : refuse('bad-spec', 'not of several imputed data sets at once');
}

/** The weights after calibration by data line, and those of each replicate (`replicates[r][line]`) where the design has some. */
export interface FinalWeights {
  /** Final weights, one for each data line. */
  readonly weights: Float64Array;
  /** Final weights of the replicates, each by data line; empty without replicates. */
  readonly replicates: readonly Float64Array[];
}

/** The final weights of a design, in the order of the data: a column to keep with the data. Refuses what the design or calibration refuses. */
export async function finalWeights(given: Asked, source: Source): Promise<FinalWeights> {
  const { frame, weights, replicates, replicateWeights } = await contextOf(given, source);
  const byLine = (w: Float64Array) => {
    const out = new Float64Array(w.length);
    frame.line.forEach((line, i) => (out[line] = w[i]!));
    return out;
  };
  return {
    weights: byLine(weights),
    replicates: Array.from({ length: replicates ?? 0 }, (_, r) => byLine(replicateWeights(r))),
  };
}

/** Columns of the rows, as a statistic of one's own sees them: numbers (NaN is missing), or texts (null is missing). */
export type StatisticColumns = { readonly [name: string]: Float64Array | readonly (string | null)[] };

/** A statistic: from the weights (0 outside the domain) and the columns, in one order, to one number or several. */
export type OwnStatistic = (weights: Float64Array, columns: StatisticColumns) => number | readonly number[];

/** The figures of a statistic of one’s own. */
export interface OwnResult {
  /** One row for each number that the statistic gives. */
  rows: Row[];
  /** The covariance of the numbers. */
  vcov: (number | null)[][];
  /** Method, source, and what a reader must know. */
  explanation: Explanation;
}

/**
 * A statistic of one's own with its error over the replicates of the design, in which it is worked out anew (R's `withReplicates`).
 * Refuses `bad-spec` for designs without replicates: make some with `replicates: { type: 'bootstrap' }` or the like.
 */
export async function withReplicates(
  given: Asked,
  source: Source,
  statistic: OwnStatistic,
  options: FigureOptions = {},
): Promise<OwnResult> {
  const { labels, confidence } = figureOptions(options, 'withReplicates');
  if (typeof statistic !== 'function')
    refuse('bad-spec', 'a statistic of your own is a function (weights, columns) => number');
  const ctx = await contextOf(given, source);
  if (ctx.replicates === null) refuse('bad-spec', 'a statistic of your own needs a design with replicates');
  const columns: StatisticColumns = Object.fromEntries(
    [...ctx.frame.columns.values()].map((column) => [
      column.name,
      column.type === 'number' ? column.values : Array.from(column.codes, (code) => column.levels[code] ?? null),
    ]),
  );
  const used = ctx.usedRows([]);
  const values = (weights: Float64Array, count?: number) => {
    const inDomain = weights.map((w, i) => (used[i] === 1 ? w : 0));
    return figuresOf(() => statistic(inDomain, columns), count);
  };
  const estimate = values(ctx.weights);
  if (estimate.some(Number.isNaN)) refuse('bad-spec', 'a statistic of your own is no number with the full weights');
  const none = () => refuse('bad-spec', 'a statistic of your own has no linearised form');
  // A refusal in a replicate would count as one in which there is no estimate.
  let fault: unknown;
  const refit = (weights: Float64Array) => {
    try {
      return values(weights, estimate.length);
    } catch (e) {
      fault ??= e;
      throw e;
    }
  };
  const v = ctx.covariance({ estimate, used, influence: none, refit });
  if (fault !== undefined) throw fault;
  const df = ctx.df(used, confidence);
  const rows = numbersWhere(used);
  const about = { method: 'a statistic of the user', source: 'Wolter (2007), Introduction to Variance Estimation' };
  return {
    rows: Array.from(estimate, (e, k): Row => {
      const se = standardError(v[k]![k]!, e);
      const ci = waldLimits(e, se, df, levelOf(confidence));
      const label = labels?.[k] ?? `statistic ${k + 1}`;
      return {
        label,
        estimate: orNull(e),
        se: orNull(se),
        ci,
        df: orNull(df),
        n: rows.length,
        sumw: sumOfWeights(ctx.weights, rows),
      };
    }),
    vcov: v.map((row) => Array.from(row, orNull)),
    explanation: explain(ctx, about, confidence),
  };
}
