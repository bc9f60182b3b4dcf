import { figureOf, type ResultView } from '../../evidence/face.ts';
import { formatPercent } from '../../platform/language/format.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import type { KeyFigure } from '../answer/story.ts';
import { pathOfResult } from '../finding/path.ts';
import type { Benchmark } from './benchmark.contract.ts';
import { besideWords } from './beside.words.ts';
import type { ComparisonTable } from './compare.contract.ts';
import { compareWords } from './compare.words.ts';
import { measureOf, sameMeasure, sharesOf, type Measure } from '../finding/measure.ts';

/** A figure from elsewhere that measures the same, to be read beside one of an answer. */
export interface Beside {
  readonly kind: 'published' | 'benchmark' | 'country' | 'wave';
  readonly text: string;
  readonly interval: string;
  /** Whose figure it is, and when people were asked. */
  readonly whose: string;
  readonly when: string;
  /** How what is measured differs, in one line. */
  readonly differs: string;
  readonly source: { readonly text: string; readonly address: string };
}

/** The data that a figure of an answer was computed from. */
export type Own = Pick<ResultView['data'], 'slug' | 'eligibility' | 'fieldwork' | 'synthetic' | 'sample'>;

/** What may stand beside the figures of an answer. */
export interface Elsewhere {
  readonly printed: readonly ComparisonTable[];
  readonly benchmarks: readonly Benchmark[];
  /** Released results in which the same is measured. */
  readonly results: readonly ResultView[];
}

/** The country of return, as the questionnaire names it: all that may differ between two countries. */
const country = 'country_return';
const most = 2;

const years = ({ from, to }: Own['fieldwork']): string =>
  [...new Set([from.slice(0, 4), to.slice(0, 4)].filter(Boolean))].join('–');

function printedOf({ measure }: { measure: Measure }, own: Own, tables: readonly ComparisonTable[], locale: Locale) {
  const t = speak(compareWords, locale);
  const b = speak(besideWords, locale);
  return tables
    .filter(({ eligibility }) => eligibility === own.eligibility)
    .flatMap(({ cells, fieldwork, synthetic, id }) =>
      cells.flatMap((cell): Beside[] => {
        if (!cell.measure || cell.statistic === 'count' || !sameMeasure(cell.measure, measure)) return [];
        const value = formatPercent(locale, cell.published / 100, cell.decimals);
        const told = { percent_about: t('aboutValue', { value }), percent_more_than: t('moreValue', { value }) };
        return [
          {
            kind: 'published',
            text: cell.statistic === 'percent' ? value : told[cell.statistic],
            interval: '',
            whose: t('credit'),
            when: years(fieldwork),
            differs: b(synthetic && own.synthetic ? 'madeToAgree' : 'sameRule'),
            source: { text: cell.source.citation, address: `/${locale}/compare#${id}` },
          },
        ];
      }),
    );
}

function benchmarksOf({ measure }: { measure: Measure }, own: Own, surveys: readonly Benchmark[], locale: Locale) {
  return surveys.flatMap(({ id, survey, year, returnee, figures }) =>
    figures.flatMap(({ measure: theirs, value, unit, url }): Beside[] => {
      if (!theirs || unit !== 'percent' || !theirs.beside.includes(own.eligibility) || !sameMeasure(theirs, measure))
        return [];
      return [
        {
          kind: 'benchmark',
          text: formatPercent(locale, value / 100, Number.isInteger(value) ? 0 : 1),
          interval: '',
          whose: labelled(survey, locale),
          when: year,
          differs: labelled(returnee, locale),
          source: { text: new URL(url).hostname, address: `/${locale}/compare#${id}` },
        },
      ];
    }),
  );
}

/** Whether the variables of a measure mean the same in two questions: same words of the question, same codes. */
function sameVariables({ of, among }: Measure, one: ResultView, other: ResultView): boolean {
  const meaning = ({ variables }: ResultView, name: string): string => {
    const found = variables.find((variable) => variable.name === name);
    return JSON.stringify([found?.type, found?.question ?? found?.label, found?.levels?.map(({ code }) => code)]);
  };
  const names = [...Object.keys(of), ...Object.keys(among)];
  return names.every((name) => meaning(one, name) === meaning(other, name));
}

/** How a measure of another result stands to one: in another country, in an earlier survey of the same people; undefined where it is the same figure or not comparable. */
function relation(own: ResultView, mine: Measure, other: ResultView, theirs: Measure): 'country' | 'wave' | undefined {
  const [a, b] = [own.data, other.data];
  if (a.eligibility !== b.eligibility || a.synthetic !== b.synthetic || !sameVariables(mine, own, other)) return;
  if (sameMeasure(mine, theirs))
    return a.slug !== b.slug && b.fieldwork.to && a.fieldwork.from && b.fieldwork.to < a.fieldwork.from
      ? 'wave'
      : undefined;
  const [here, there] = [mine.among[country], theirs.among[country]];
  if (here === undefined || there === undefined || here === there) return;
  return sameMeasure({ ...mine, among: { ...mine.among, [country]: there } }, theirs) ? 'country' : undefined;
}

function resultsOf({ measure }: { measure: Measure }, own: ResultView, views: readonly ResultView[], locale: Locale) {
  const b = speak(besideWords, locale);
  return views.flatMap((view) =>
    view.body.results.flatMap(({ rows = [] }, at) => {
      const shares = sharesOf(view.spec, at);
      return rows.flatMap((row): Beside[] => {
        const group = Object.entries(row.by ?? {}).map(([name, code]): [string, string] => [name, String(code)]);
        const theirs = measureOf(shares, Object.fromEntries(group));
        const kind = theirs ? relation(own, measure, view, theirs) : undefined;
        if (!theirs || !kind || row.suppressed || row.estimate === null) return [];
        const { text, interval } = figureOf(row, 'percent', locale, '');
        const place = theirs.among[country] ?? '';
        const levels = view.variables.find(({ name }) => name === country)?.levels ?? [];
        const named = levels.find(({ code }) => code === place)?.label;
        const alike = view.data.sample === own.data.sample;
        return [
          {
            ...{ kind, text, interval, when: years(view.data.fieldwork) },
            whose: kind === 'country' && named ? labelled(named, locale, place) : labelled(view.data.title, locale),
            differs: b(alike ? 'sameRule' : 'otherSample'),
            source: { text: labelled(view.data.citation, locale), address: `/${locale}${pathOfResult(view.id)}` },
          },
        ];
      });
    }),
  );
}

/**
 * What is read beside a figure: printed figures of the same survey, other surveys that content declares comparable, released results of another country or an earlier survey.
 * Only where exactly the same is measured; nothing where that is unknown.
 */
export function besideOf(figure: KeyFigure, own: ResultView, elsewhere: Elsewhere, locale: Locale): Beside[] {
  const { measure } = figure;
  if (!measure) return [];
  const of = { measure };
  return [
    ...printedOf(of, own.data, elsewhere.printed, locale),
    ...benchmarksOf(of, own.data, elsewhere.benchmarks, locale),
    ...resultsOf(of, own, elsewhere.results, locale),
  ].slice(0, most);
}
