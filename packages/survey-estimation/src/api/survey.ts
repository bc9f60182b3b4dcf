/** The fluent interface: `await survey({...}).mean('income').by('sex')`. It writes a spec and asks `estimate`. */
import { estimate } from './estimate.ts';
import { finalWeights, withReplicates, type FinalWeights, type OwnResult, type OwnStatistic } from './custom.ts';
import type { FigureOptions } from './own-figures.ts';
import { checked, checkOptions } from '../core/check.ts';
import { namesOf } from '../core/measure.ts';
import { fromFrames, FRAME, FRAME_WEIGHT, type FrameRule, type FrameSample } from '../source/frames.ts';
import { circumstances, expression } from '../core/circumstances.ts';
import { Refusal, refuse, type RefusalCode } from '../core/refusal.ts';
import { estimateSpec } from '../estimators/registry.ts';
import { fromImputations, IMPUTATION } from '../source/imputed.ts';
import { refuseNoSource, type Source } from '../source/source.ts';
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
  | Names<V, T>
  | {
      /** Name of a column. */
      column: Names<V, 'category'>;
      /** A level of that column. */
      level: string;
    }
  | {
      /** A condition on the rows. */
      where: Expression;
      /** Name of the figure in results. */
      label?: string;
    };

/** Where the rows come from, what their columns are, and how they were sampled. */
export interface SurveyDescription<V extends Variables> extends Design {
  /** Where the rows come from. */
  readonly data: Source;
  /** The columns and their types. */
  readonly variables: V;
}

type SpecOf<K extends EstimateSpec['kind']> = Extract<EstimateSpec, { kind: K }>;
/** Models that tests may hold. */
type ModelKind = 'glm' | 'ordinal' | 'multinomial' | 'cox';
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
    const given = checked(estimateSpec, spec) as SpecOf<K>;
    if (!(owner instanceof Survey)) refuse('bad-spec', 'a question belongs to a survey');
    this.owner = owner;
    this.spec = given;
  }

  /** One row for each combination of the columns' levels. */
  by<G extends Grouped>(this: Question<G, V>, ...columns: Any<V>[]): Question<G, V> {
    return this.with({ by: columns });
  }

  /** The covariance matrix of all rows or terms besides; not where `wanted` is false. */
  withCovariance<G extends WithCovariance>(this: Question<G, V>, wanted = true): Question<G, V> {
    if (typeof wanted !== 'boolean') refuse('bad-spec', `withCovariance takes true or false, not ${typeof wanted}`);
    return this.with({ vcov: wanted });
  }

  /** Level, method and degrees of freedom of the limits. */
  confidence<G extends WithConfidence>(this: Question<G, V>, confidence: Confidence): Question<G, V> {
    checkOptions(confidence, ['level', 'method', 'df'], 'confidence');
    return this.with({ confidence });
  }

  /** Any other key of the estimate, as in the spec. */
  with(keys: { readonly [key: string]: unknown }): Question<K, V> {
    if (typeof keys !== 'object' || keys === null || Array.isArray(keys))
      refuse('bad-spec', 'with({...}) takes keys of the estimate');
    if (Object.hasOwn(keys, 'kind')) refuse('bad-spec', `a question stays of its kind, "${this.spec.kind}"`);
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

/** The estimate of a question; refuses `bad-spec` for what is none. */
function specOf<K extends EstimateSpec['kind']>(question: { readonly spec: SpecOf<K> }): SpecOf<K> {
  const given = question as Partial<typeof question> | null | undefined;
  if (typeof given?.spec !== 'object')
    refuse('bad-spec', 'a question is what a method of a survey gives, such as mean(...)');
  return given!.spec!;
}

/** A survey: data and design. Its methods ask questions, or give a survey that differs in one respect. */
export class Survey<V extends Variables> {
  private readonly source: Source;
  private readonly circumstances: Omit<Spec, 'estimates'>;

  /** Refuses (`SpecError`) what is not in the format, or is no source of data. */
  constructor(source: Source, given: Omit<Spec, 'estimates'>) {
    refuseNoSource(source, '"data"');
    this.source = source;
    this.circumstances = checked(circumstances, given);
  }

  /** The same survey, estimates for a domain only. Rows outside stay in the design. */
  where(domain: Expression): Survey<V> {
    checked(expression, domain, '/domain');
    return new Survey(this.source, { ...this.circumstances, domain });
  }

  /** The same survey with its weights calibrated, step after step. */
  calibrated(...steps: CalibrationStep[]): Survey<V> {
    if (steps.length === 0) refuse('bad-spec', 'calibrated() needs a step, such as { method: "rake", margins }');
    return new Survey(this.source, {
      ...this.circumstances,
      calibration: [...(this.circumstances.calibration ?? []), ...steps],
    });
  }

  /** The same survey whose rows hold several imputed data sets, told apart by a column. */
  imputed(column: Any<V>, completeDf: Imputations['completeDf'] = 'used'): Survey<V> {
    return new Survey(this.source, { ...this.circumstances, imputations: { column, completeDf } });
  }

  /** Weighted means of numbers, levels or conditions. */
  mean(...of: MeasureIn<V>[]): Question<'mean', V> {
    return this.ask({ kind: 'mean', of });
  }
  /** Estimated totals of the population; a category has one for each level. */
  total(...of: MeasureIn<V, 'number' | 'category'>[]): Question<'total', V> {
    return this.ask({ kind: 'total', of });
  }
  /** Shares of the levels of categories, of conditions, or of numbers 0 and 1. */
  proportion(...of: MeasureIn<V, 'number' | 'category'>[]): Question<'proportion', V> {
    return this.ask({ kind: 'proportion', of });
  }
  /** Ratio of two totals. */
  ratio(numerator: MeasureIn<V>, denominator: MeasureIn<V>): Question<'ratio', V> {
    return this.ask({ kind: 'ratio', numerator, denominator });
  }
  /** Quantiles at probabilities from 0 to 1; default the quartiles. */
  quantile(of: MeasureIn<V>, ...probs: number[]): Question<'quantile', V> {
    return this.ask({ kind: 'quantile', of, probs: probs.length > 0 ? probs : [0.25, 0.5, 0.75] });
  }
  /** Variances in the population. */
  variance(...of: MeasureIn<V>[]): Question<'variance', V> {
    return this.ask({ kind: 'variance', of });
  }
  /** A two-way table of shares; `percent`: of the whole (default), of rows or of columns. */
  table(
    rows: Names<V, 'category'>,
    columns: Names<V, 'category'>,
    percent: SpecOf<'table'>['percent'] = 'total',
  ): Question<'table', V> {
    return this.ask({ kind: 'table', rows, columns, percent });
  }
  /** A test of independence of two categories: Rao-Scott `F` (default) or `Chisq`, `Wald`, `adjWald`. */
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
    return this.ask({ kind: 'difference', of: specOf(of), between: [first, second] });
  }
  /** Linear combinations of the rows of a question, each a sum of rows times weights. */
  contrast<K extends 'mean' | 'total' | 'proportion' | 'ratio'>(
    of: Question<K, V>,
    ...contrasts: SpecOf<'contrast'>['contrasts']
  ): Question<'contrast', V> {
    return this.ask({ kind: 'contrast', of: specOf(of), contrasts });
  }
  /** Means standardised to known shares of the levels of `over`. */
  standardised(
    of: MeasureIn<V>,
    over: Any<V> | Any<V>[],
    shares: SpecOf<'standardised'>['shares'],
  ): Question<'standardised', V> {
    return this.ask({ kind: 'standardised', of, over, shares });
  }
  /** Gini index of a number. */
  gini(of: MeasureIn<V>): Question<'gini', V> {
    return this.ask({ kind: 'gini', of });
  }
  /** What the richest share (default 0.2) has over what the poorest has. */
  shareRatio(of: MeasureIn<V>, share = 0.2): Question<'shareRatio', V> {
    return this.ask({ kind: 'shareRatio', of, share });
  }
  /** Poverty below a line: the share of the poor (alpha 0, default), the mean gap (1), its square (2). */
  poverty(of: MeasureIn<V>, line: number, alpha = 0): Question<'poverty', V> {
    return this.ask({ kind: 'poverty', of, line, alpha });
  }
  /** Poverty below a share (default 0.6) of a quantile (default the median) of all. */
  relativePoverty(
    of: MeasureIn<V>,
    options: Pick<SpecOf<'relativePoverty'>, 'share' | 'prob' | 'alpha'> = {},
  ): Question<'relativePoverty', V> {
    checkOptions(options, ['share', 'prob', 'alpha'], 'relativePoverty');
    return this.ask({ kind: 'relativePoverty', of, ...options });
  }
  /** Correlations of all pairs of numbers. */
  correlation(...of: MeasureIn<V>[]): Question<'correlation', V> {
    return this.ask({ kind: 'correlation', of });
  }
  /** A cumulative link model of a category of three or more ordered levels. */
  ordinal(response: Names<V, 'category'>, ...terms: Term[]): Question<'ordinal', V> {
    return this.ask({ kind: 'ordinal', response, terms });
  }
  /** A multinomial logit of a category. */
  multinomial(response: Names<V, 'category'>, ...terms: Term[]): Question<'multinomial', V> {
    return this.ask({ kind: 'multinomial', response, terms });
  }
  /** Proportional hazards; an event is 0 or 1. */
  cox(time: Names<V, 'number'>, event: MeasureIn<V>, ...terms: Term[]): Question<'cox', V> {
    return this.ask({ kind: 'cox', time, event, terms });
  }
  /** Survival at some times. */
  survival(time: Names<V, 'number'>, event: MeasureIn<V>, ...at: number[]): Question<'km', V> {
    return this.ask({ kind: 'km', time, event, at });
  }
  /** Wald test of terms of a model. */
  waldTest<M extends ModelKind>(model: Question<M, V>, ...terms: Term[]): Question<'waldTest', V> {
    return this.ask({ kind: 'waldTest', model: specOf(model) as SpecOf<ModelKind>, terms });
  }
  /** Likelihood-ratio (or, by `with({ method: 'score' })`, score) test of terms of a model. */
  termTest<M extends ModelKind>(model: Question<M, V>, ...terms: Term[]): Question<'termTest', V> {
    return this.ask({ kind: 'termTest', model: specOf(model) as SpecOf<ModelKind>, terms });
  }
  /** AIC and BIC of models, by their names. */
  compareModels(models: { readonly [label: string]: Question<'glm', V> }): Question<'compareModels', V> {
    const list = Object.entries(models ?? {}).map(([label, model]) => ({ label, model: specOf(model) }));
    return this.ask({ kind: 'compareModels', models: list });
  }
  /** Predictive margins of a category; with `against` a level, its average marginal effects. */
  margins(model: Question<'glm', V>, of: Names<V, 'category'>, against?: string): Question<'margins', V> {
    return this.ask({ kind: 'margins', model: specOf(model), of, ...(against === undefined ? {} : { against }) });
  }
  /** t test of the means of two groups, or of one mean against a number. */
  tTest(of: MeasureIn<V>, by: Names<V, 'category'> | number): Question<'tTest', V> {
    if (by === undefined)
      refuse('bad-spec', 'tTest(of, by) needs a column of two groups, or the number to hold the mean against');
    return this.ask(typeof by === 'number' ? { kind: 'tTest', of, mean: by } : { kind: 'tTest', of, by });
  }
  /** Rank test of two or more groups. */
  rankTest(
    of: MeasureIn<V>,
    by: Names<V, 'category'>,
    score: SpecOf<'rankTest'>['score'] = 'wilcoxon',
  ): Question<'rankTest', V> {
    return this.ask({ kind: 'rankTest', of, by, score });
  }
  /** Log-rank test of survival in two or more groups. */
  logrankTest(time: Names<V, 'number'>, event: MeasureIn<V>, by: Names<V, 'category'>): Question<'logrankTest', V> {
    return this.ask({ kind: 'logrankTest', time, event, by });
  }
  /** Shares of groups in a referral sample. */
  rds(of: Names<V, 'category'>, estimator: SpecOf<'rds'>['estimator'] = 'RDS-II'): Question<'rds', V> {
    return this.ask({ kind: 'rds', of, estimator });
  }
  /** How far a referral sample can be trusted. */
  rdsDiagnostics(of: Names<V, 'category'>): Question<'rdsDiagnostics', V> {
    return this.ask({ kind: 'rdsDiagnostics', of });
  }
  /** Degrees of freedom, clusters and strata. */
  degreesOfFreedom(): Question<'degf', V> {
    return this.ask({ kind: 'degf' });
  }
  /** Number, sum, extremes and design effects of the weights. */
  weightFacts(of?: MeasureIn<V>): Question<'weights', V> {
    return this.ask({ kind: 'weights', ...(of === undefined ? {} : { of }) });
  }

  /** The weights after calibration, and those of the replicates, by data line. */
  finalWeights(): Promise<FinalWeights> {
    return finalWeights(this.circumstances, this.source);
  }
  /** A statistic of one's own, with its error over the replicates of the design. */
  withReplicates(statistic: OwnStatistic, options: FigureOptions = {}): Promise<OwnResult> {
    return withReplicates(this.circumstances, this.source, statistic, options);
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
    return {
      ...this.circumstances,
      estimates: questions.map((question) => specOf(question as { readonly spec: EstimateSpec })),
    };
  }
}

function answeredOrThrown(result: Result): EstimateResult {
  if ('error' in result) throw new Refusal(result.error.code as RefusalCode, result.error.message);
  return result;
}

/** A survey from its data, the types of its columns, and its design. */
export function survey<const V extends Variables>(given: SurveyDescription<V>): Survey<V> {
  refuseNoObject(given, 'survey');
  const { data, variables, ...design } = given;
  return new Survey<V>(data, { variables, design });
}

/**
 * A survey of several imputed data sets, one source each: every estimate is made in each of them and pooled by Rubin's rules with the degrees of
 * freedom of Barnard and Rubin.
 */
export function imputedSurvey<const V extends Variables>(
  given: Omit<SurveyDescription<V>, 'data'> & { readonly data: readonly Source[] },
): Survey<V> {
  refuseNoObject(given, 'imputedSurvey');
  const { data, variables, ...design } = given;
  const all = { ...variables, [IMPUTATION]: { type: 'number' as const } };
  return new Survey<V>(fromImputations(data), { variables: all, design, imputations: { column: IMPUTATION } });
}

function refuseNoObject(given: unknown, what: string): void {
  if (typeof given !== 'object' || given === null)
    refuse('bad-spec', `${what}({ data, variables, weights, ... }) takes an object`);
}

/** Two samples of overlapping frames, and what they have in common. */
export interface MultiframeDescription<V extends Variables> extends Omit<
  Design,
  'weights' | 'replicates' | 'pps' | 'phaseTwo' | 'rds' | 'nonprobability'
> {
  /** The first and the second frame. */
  readonly frames: readonly [FrameSample, FrameSample];
  /** The columns of both samples. */
  readonly variables: V;
  /** The column of weights within the frame, of the same name in both samples. */
  readonly weights: Names<V, 'number'>;
  /** `constant` (default; Hartley): a share of the overlap from each frame; `expected` (Kalton and Anderson): by the expected number of selections. */
  readonly estimator?: FrameRule['estimator'];
  /** For `constant`: the share of the overlap taken from the first frame, from 0 to 1. Default 0.5. */
  readonly theta?: number;
}

/**
 * A survey of two independent samples from frames that overlap (landline and mobile telephones, a register and an area sample), as R's
 * `multiframe`: weights that count the overlap once, strata and clusters within each frame. Refuses `bad-spec` what is not of this form.
 */
export function multiframeSurvey<const V extends Variables>(given: MultiframeDescription<V>): Survey<V> {
  checkOptions(given, MULTIFRAME, 'multiframeSurvey');
  const { frames, variables, weights, estimator = 'constant', theta = 0.5, strata, clusters, ...design } = given;
  checked(circumstances, { variables, design: { ...design, strata, clusters, weights } });
  if (!Array.isArray(frames) || frames.length !== 2)
    refuse('bad-spec', '"frames" are two samples: [{ data, overlap }, { data, overlap }]');
  for (const frame of frames) {
    checkOptions(frame, ['data', 'overlap', 'otherWeight'], 'a frame');
    refuseNoSource(frame.data, '"data"');
    checked(expression, frame.overlap, '/frames/overlap');
    if (estimator === 'expected' && !isNumberColumn(variables, frame.otherWeight))
      refuse('bad-spec', 'with estimator "expected" each frame needs "otherWeight", a column of numbers');
  }
  if (estimator !== 'constant' && estimator !== 'expected')
    refuse('bad-spec', `"estimator" is constant or expected, not ${JSON.stringify(estimator)}`);
  if (!(typeof theta === 'number' && theta >= 0 && theta <= 1))
    refuse('bad-spec', `"theta" is a share from 0 to 1, not ${JSON.stringify(theta)}`);
  if (!isNumberColumn(variables, weights)) refuse('bad-spec', '"weights" is the name of a column of numbers');
  for (const name of [FRAME, FRAME_WEIGHT])
    if (Object.hasOwn(variables, name)) refuse('bad-spec', `"${name}" is the name of a column that is made here`);
  const within = (stages: Design['strata']) => {
    const [first, ...others] = typeof stages === 'string' ? [stages] : (stages ?? []);
    return [[FRAME, ...(first === undefined ? [] : namesOf(first))], ...others];
  };
  const all = { ...variables, [FRAME]: { type: 'number' as const }, [FRAME_WEIGHT]: { type: 'number' as const } };
  const source = fromFrames(frames, { estimator, theta, weights }, variables);
  const ownClusters = clusters?.length ? { clusters: within(clusters) } : {};
  return new Survey<V>(source, {
    variables: all,
    design: { ...design, ...ownClusters, strata: within(strata), weights: FRAME_WEIGHT },
  });
}

const MULTIFRAME = [
  'frames',
  'variables',
  'weights',
  'estimator',
  'theta',
  'strata',
  'clusters',
  'fpc',
  'nest',
  'lonelyPsu',
  'lonelyInDomain',
];

function isNumberColumn(variables: Variables, name: string | undefined): boolean {
  return name !== undefined && Object.hasOwn(variables, name) && variables[name]!.type === 'number';
}
