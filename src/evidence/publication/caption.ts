import type { EstimateKind, EstimateSpec, Measure } from '@dawra/survey-estimation';
import type { Locale } from '../../platform/language/locale.ts';
import type { speak } from '../../platform/language/words.ts';
import type { Labels, NamedSet } from './labels.ts';
import type { presentWords } from './publication.words.ts';

export interface Speaker {
  readonly locale: Locale;
  readonly labels: Labels;
  readonly t: ReturnType<typeof speak<typeof presentWords>>;
}

/** Words of each kind; a kind without them does not compile. */
const phrases = {
  mean: 'mean',
  total: 'total',
  proportion: 'plain',
  ratio: 'ratio',
  quantile: 'quantile',
  variance: 'variance',
  table: 'plain',
  crosstabTest: 'test',
  difference: 'difference',
  contrast: 'contrast',
  gini: 'gini',
  shareRatio: 'shareRatio',
  poverty: 'poverty',
  relativePoverty: 'poverty',
  standardised: 'standardised',
  glm: 'glm',
  ordinal: 'glm',
  multinomial: 'glm',
  cox: 'glm',
  km: 'km',
  waldTest: 'termTest',
  termTest: 'termTest',
  compareModels: 'compareModels',
  margins: 'margins',
  tTest: 'meanTest',
  rankTest: 'rankTest',
  logrankTest: 'survivalTest',
  correlation: 'correlation',
  rds: 'rds',
  rdsDiagnostics: 'recruitment',
  degf: 'plain',
  weights: 'weightFacts',
} as const satisfies Record<EstimateKind, keyof typeof presentWords>;

/** What an estimate is of, in words. */
export function captionOf(asked: EstimateSpec, { labels, t }: Speaker): string {
  const inner = asked.kind === 'difference' || asked.kind === 'contrast' ? asked.of : asked;
  const phrase = asked.kind === 'margins' && asked.against !== undefined ? 'effects' : phrases[asked.kind];
  const separator = inner.kind === 'ratio' ? ' / ' : 'of' in inner ? ', ' : ' × ';
  const subjects = subjectsOf(inner);
  const what = setAsked(inner, labels)?.label ?? subjects.map((of) => measureName(of, labels)).join(separator);
  const groups = groupsOf(inner).map(labels.variable).join(' × ');
  if (asked.kind === 'margins') return t(phrase, { what: t('by', { what, groups }) });
  const named = t(phrase, { what });
  return groups ? t('by', { what: named, groups }) : named;
}

/** The multi-answer set that an estimate is about: shares of people who chose its options, or who chose none. */
export function setAsked(asked: EstimateSpec, labels: Labels): NamedSet | undefined {
  const of = subjectsOf(asked).filter((measure) => typeof measure !== 'object' || !labels.isNone(measure));
  const columns = of.flatMap((measure) => (typeof measure === 'object' && 'column' in measure ? measure : []));
  return of.length > 1 && columns.length === of.length ? labels.setOf(columns) : undefined;
}

/** What an estimate is about, in the order in which it is told. */
function subjectsOf(asked: EstimateSpec): readonly Measure[] {
  if ('models' in asked) return [...new Set(asked.models.map(({ model }) => model.response))];
  if ('model' in asked) return subjectsOf(asked.model);
  if ('rows' in asked && 'columns' in asked) return [asked.rows, asked.columns];
  if ('numerator' in asked) return [asked.numerator, asked.denominator];
  if ('response' in asked) return [asked.response];
  if ('time' in asked) return [asked.time];
  if (!('of' in asked) || asked.of === undefined) return [];
  return (Array.isArray(asked.of) ? asked.of : [asked.of]) as readonly Measure[];
}

/** Its groups; those of a margin are the levels of its category. */
function groupsOf(asked: EstimateSpec): readonly string[] {
  if (asked.kind === 'margins') return [asked.of];
  if (!('by' in asked) || asked.by === undefined) return [];
  return typeof asked.by === 'string' ? [asked.by] : asked.by;
}

function measureName(of: Measure, labels: Labels): string {
  if (typeof of === 'string') return labels.variable(of);
  return 'column' in of ? labels.measure(`${of.column}=${of.level}`) : (of.label ?? labels.expression(of.where));
}
