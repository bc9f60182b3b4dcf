import type { EstimateKind, EstimateSpec, SpecOf } from '@dawra/survey-estimation';
import { formatNumber } from '../../platform/language/format.ts';
import type { ControlledResult } from '../result/result.contract.ts';
import { captionOf, type Speaker } from './caption.ts';
import { degrees, pValue } from './figure.ts';
import { marginalEffects } from './marginal.ts';
import { presentModel } from './present-model.ts';
import { presentTable } from './present-table.ts';
import type { Block, SentenceBlock } from './presentation.ts';

/** The other figures of the same result, and the language. */
interface Beside {
  readonly speaker: Speaker;
  readonly all: readonly ControlledResult[];
  readonly allAsked: readonly EstimateSpec[];
}
type Presenter<K extends EstimateKind> = (result: ControlledResult, asked: SpecOf<K>, beside: Beside) => Block;

const table = (result: ControlledResult, asked: EstimateSpec, { speaker }: Beside): Block =>
  presentTable(result, asked, speaker);

const model = (
  result: ControlledResult,
  asked: SpecOf<'glm' | 'ordinal' | 'multinomial' | 'cox'>,
  { speaker, all, allAsked }: Beside,
): Block => presentModel(result, asked, speaker, marginalEffects(asked, all, allAsked, speaker));

const sentence = (asked: EstimateSpec, speaker: Speaker, text: string): SentenceBlock => ({
  kind: 'sentence',
  caption: captionOf(asked, speaker),
  text,
});

const withSign = (p: string): string => (p.startsWith('<') ? p : `=\u00a0${p}`);

const numberIn =
  ({ locale, t }: Speaker) =>
  (value: unknown, digits = 2): string =>
    typeof value === 'number' ? formatNumber(locale, value, digits) : t('none');

/** A test in a sentence: its statistic by name, degrees of freedom, p. */
const test =
  (statistic: 'F' | 't' | 'chi') =>
  (result: ControlledResult, asked: EstimateSpec, { speaker }: Beside): Block => {
    const { t, locale } = speaker;
    const number = numberIn(speaker);
    const name = statistic === 'F' && typeof result.ndf !== 'number' ? 't' : statistic;
    const p = withSign(pValue(result.p ?? null, locale));
    const text = t(name === 'F' ? 'testF' : name === 't' ? 'testT' : 'testChi', {
      value: number(result.statistic),
      ndf: degrees(result.ndf, locale),
      ddf: degrees(result.ddf, locale),
      p,
    });
    return sentence(asked, speaker, text);
  };

/** The test of a table, with the people in it. */
const raoScott = (result: ControlledResult, asked: EstimateSpec, { speaker }: Beside): Block => {
  const { t, locale } = speaker;
  const [ndf, ddf] = [degrees(result.ndf, locale), degrees(result.ddf, locale)];
  const p = withSign(pValue(result.p ?? null, locale));
  return sentence(
    asked,
    speaker,
    t('testText', { f: numberIn(speaker)(result.statistic), ndf, ddf, p, n: result.n ?? 0 }),
  );
};

/** What is not shown to readers: single records, or how persons are linked. */
const unshown = (_result: ControlledResult, asked: EstimateSpec, { speaker }: Beside): Block =>
  sentence(asked, speaker, speaker.t('none'));

/** How each kind is shown; a kind without a way does not compile. */
const presenters = {
  mean: table,
  total: table,
  proportion: table,
  ratio: table,
  quantile: table,
  variance: table,
  table,
  difference: table,
  contrast: table,
  gini: table,
  shareRatio: table,
  poverty: table,
  relativePoverty: table,
  standardised: table,
  correlation: table,
  margins: table,
  km: table,
  rds: table,
  glm: model,
  ordinal: model,
  multinomial: model,
  cox: model,
  crosstabTest: (result, asked, beside) =>
    (asked.statistic ?? 'F') === 'F'
      ? raoScott(result, asked, beside)
      : test(asked.statistic === 'Chisq' ? 'chi' : 'F')(result, asked, beside),
  waldTest: test('F'),
  termTest: test('chi'),
  tTest: test('t'),
  rankTest: test('F'),
  logrankTest: test('F'),
  compareModels: (result, asked, { speaker }) => {
    const number = numberIn(speaker);
    const models = (result['models'] ?? []) as readonly { label: string; aic: number | null; bic: number | null }[];
    const each = models.map(({ label, aic, bic }) => `${label}: AIC ${number(aic)}, BIC ${number(bic)}`);
    return sentence(asked, speaker, each.join('; '));
  },
  degf: (result, asked, { speaker }) =>
    sentence(asked, speaker, speaker.t('degf', { df: numberIn(speaker)(result.df, 0), n: result.n ?? 0 })),
  weights: unshown,
  rdsDiagnostics: unshown,
} satisfies { readonly [K in EstimateKind]: Presenter<K> };

/** The presenter of an estimate's kind. */
export const presenterOf = (asked: EstimateSpec): Presenter<EstimateKind> =>
  presenters[asked.kind] as Presenter<EstimateKind>;
