/** The fluent interface: `await survey({...}).mean('income').by('sex')`. It writes a spec and asks `estimate`. */
import { estimate } from './estimate.ts';
import { checked } from '../core/check.ts';
import { circumstances } from '../core/circumstances.ts';
import { Refusal, refuse, type RefusalCode } from '../core/refusal.ts';
import { estimateSpec } from '../estimators/registry.ts';
import type { Source } from '../source/source.ts';
import type {
  CalibrationStep,
  Confidence,
  Design,
  EstimateResult,
  EstimateSpec,
  Expression,
  Imputations,
  Result,
  ResultOf,
  Spec,
  Term,
  Variables,
} from './spec.ts';

/** Names of the columns of one type. */
type Names<V extends Variables, T extends 'number' | 'category'> = Extract<
  { [K in keyof V]: V[K]['type'] extends T ? K : never }[keyof V],
  string
>;
type Any<V> = Extract<keyof V, string>;

/** What can be estimated: a column of the right type, a level, or a condition. */
export type MeasureIn<V extends Variables, T extends 'number' | 'category' = 'number'> =
  Names<V, T> | { column: Names<V, 'category'>; level: string } | { where: Expression; label?: string };

/** Where the rows come from, what their columns are, and how they were sampled. */
export interface SurveyDescription<V extends Variables> extends Design {
  readonly data: Source;
  readonly variables: V;
}

type SpecOf<K extends EstimateSpec['kind']> = Extract<EstimateSpec, { kind: K }>;
type Grouped = Extract<EstimateSpec, { by?: unknown }>['kind'];
type WithCovariance = Extract<EstimateSpec, { vcov?: unknown }>['kind'];
type WithConfidence = Extract<EstimateSpec, { confidence?: unknown }>['kind'];

/** A question that is asked when it is awaited. A refusal is thrown as `Refusal`. Questions do not change: each method gives a new one. */
export class Question<K extends EstimateSpec['kind'], V extends Variables> implements PromiseLike<ResultOf<K>> {
  /** The estimate as JSON of the public format. */
  readonly spec: SpecOf<K>;
  private readonly owner: Survey<V>;

  /** Refuses (`SpecError`) what is not in the format. */
  constructor(owner: Survey<V>, spec: SpecOf<K>) {
    this.owner = owner;
    this.spec = checked(estimateSpec, spec) as SpecOf<K>;
  }

  /** One row for each combination of the columns' levels. */
  by<G extends Grouped>(this: Question<G, V>, ...columns: Any<V>[]): Question<G, V> {
    return this.with({ by: columns });
  }

  /** The covariance matrix of all rows or terms besides. */
  withCovariance<G extends WithCovariance>(this: Question<G, V>): Question<G, V> {
    return this.with({ vcov: true });
  }

  /** Level, method and degrees of freedom of the limits. */
  confidence<G extends WithConfidence>(this: Question<G, V>, confidence: Confidence): Question<G, V> {
    return this.with({ confidence });
  }

  /** Any other key of the estimate, as in the spec. */
  with(keys: { readonly [key: string]: unknown }): Question<K, V> {
    return new Question<K, V>(this.owner, { ...this.spec, ...keys });
  }

  then<A = ResultOf<K>, B = never>(
    fulfilled?: ((result: ResultOf<K>) => A | PromiseLike<A>) | null,
    rejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.owner
      .answer(this)
      .then(([result]) => result as ResultOf<K>)
      .then(fulfilled, rejected);
  }
}

/** A survey: data and design. Its methods ask questions, or give a survey that differs in one respect. */
export class Survey<V extends Variables> {
  private readonly source: Source;
  private readonly circumstances: Omit<Spec, 'estimates'>;

  /** Refuses (`SpecError`) what is not in the format, or is no source of data. */
  constructor(source: Source, given: Omit<Spec, 'estimates'>) {
    if (typeof (source as Partial<Source> | undefined)?.load !== 'function')
      refuse('bad-spec', '"data" is a source: fromRows(...), fromColumns(...), fromCsv(...), fromParquet(...)');
    this.source = source;
    this.circumstances = checked(circumstances, given);
  }

  /** The same survey, estimates for a domain only. Rows outside stay in the design. */
  where(domain: Expression): Survey<V> {
    return new Survey(this.source, { ...this.circumstances, domain });
  }

  /** The same survey with its weights calibrated, step after step. */
  calibrated(...steps: CalibrationStep[]): Survey<V> {
    return new Survey(this.source, {
      ...this.circumstances,
      calibration: [...(this.circumstances.calibration ?? []), ...steps],
    });
  }

  /** The same survey whose rows hold several imputed data sets, told apart by a column. */
  imputed(column: Any<V>, completeDf: Imputations['completeDf'] = 'used'): Survey<V> {
    return new Survey(this.source, { ...this.circumstances, imputations: { column, completeDf } });
  }

  mean(...of: MeasureIn<V>[]): Question<'mean', V> {
    return this.ask({ kind: 'mean', of });
  }
  total(...of: MeasureIn<V, 'number' | 'category'>[]): Question<'total', V> {
    return this.ask({ kind: 'total', of });
  }
  proportion(...of: MeasureIn<V, 'number' | 'category'>[]): Question<'proportion', V> {
    return this.ask({ kind: 'proportion', of });
  }
  ratio(numerator: MeasureIn<V>, denominator: MeasureIn<V>): Question<'ratio', V> {
    return this.ask({ kind: 'ratio', numerator, denominator });
  }
  quantile(of: MeasureIn<V>, ...probs: number[]): Question<'quantile', V> {
    return this.ask({ kind: 'quantile', of, probs: probs.length > 0 ? probs : [0.25, 0.5, 0.75] });
  }
  variance(...of: MeasureIn<V>[]): Question<'variance', V> {
    return this.ask({ kind: 'variance', of });
  }
  table(
    rows: Names<V, 'category'>,
    columns: Names<V, 'category'>,
    percent: SpecOf<'table'>['percent'] = 'total',
  ): Question<'table', V> {
    return this.ask({ kind: 'table', rows, columns, percent });
  }
  independence(
    rows: Names<V, 'category'>,
    columns: Names<V, 'category'>,
    statistic: SpecOf<'crosstabTest'>['statistic'] = 'F',
  ): Question<'crosstabTest', V> {
    return this.ask({ kind: 'crosstabTest', rows, columns, statistic });
  }
  /** A model of `response`; `with({family, link, offset})` for other than linear regression. */
  glm(response: MeasureIn<V>, ...terms: Term[]): Question<'glm', V> {
    return this.ask({ kind: 'glm', response, terms });
  }
  /** First group less second; the question must be one of means, totals, proportions or a ratio with `by`. */
  difference<K extends 'mean' | 'total' | 'proportion' | 'ratio'>(
    of: Question<K, V>,
    first: { [column: string]: string | number },
    second: { [column: string]: string | number },
  ): Question<'difference', V> {
    return this.ask({ kind: 'difference', of: of.spec, between: [first, second] });
  }
  /** Any estimate, as in the spec. */
  ask<K extends EstimateSpec['kind']>(spec: SpecOf<K>): Question<K, V> {
    return new Question(this, spec);
  }

  /** Several questions with one reading of the data. Throws the first refusal. */
  async answer(...questions: { readonly spec: EstimateSpec }[]): Promise<EstimateResult[]> {
    const { results } = await estimate(this.spec(...questions), this.source);
    return results.map(answeredOrThrown);
  }

  /** The questions as a spec of the public format. */
  spec(...questions: { readonly spec: EstimateSpec }[]): Spec {
    return { ...this.circumstances, estimates: questions.map((question) => question.spec) };
  }
}

function answeredOrThrown(result: Result): EstimateResult {
  if ('error' in result) throw new Refusal(result.error.code as RefusalCode, result.error.message);
  return result;
}

/** A survey from its data, the types of its columns, and its design. */
export function survey<const V extends Variables>({ data, variables, ...design }: SurveyDescription<V>): Survey<V> {
  return new Survey<V>(data, { variables, design });
}
