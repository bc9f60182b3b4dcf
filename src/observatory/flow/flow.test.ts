import { describe, expect, it } from 'vitest';
import { CONCEPTS, FLOW_SERIES } from '../../../content/index.ts';
import { locales } from '../../platform/language/locale.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { conceptCodes, conceptOf, concepts } from './concept.ts';
import { halfWidthOf } from './bound.ts';
import { refusalsOf, sumSeries, type FlowSeries } from './flow.ts';

const series = (id: string): FlowSeries => {
  const found = FLOW_SERIES.find((candidate) => candidate.id === id);
  if (!found) throw new RangeError(id);
  return found;
};
const codes = (...ids: string[]): string[] =>
  refusalsOf(ids.map(series)).map(({ code }) => code.replace('observatory.', ''));

function refused(...of: FlowSeries[]): Problem {
  try {
    sumSeries(of);
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('the sum was not refused');
}

describe('sums of flows', () => {
  it('add the same concept from one source over different countries, with the bound of the cells that were added', () => {
    const sum = sumSeries(['eurostat-eirtn-ma', 'eurostat-eirtn-dz', 'eurostat-eirtn-tn'].map(series));
    // 20, 21 and 18 countries had a cell, each rounded to the nearest 5, so each at most 2 persons off; of 33 countries each.
    expect(sum.periods.find(({ period }) => period === '2019')).toEqual({
      period: '2019',
      value: 18590,
      missing: [],
      terms: [{ cells: 59, halfWidth: 2 }],
      within: 118,
      absent: 40,
      complete: false,
    });
    expect(sum.periods.find(({ period }) => period === '2023')).toMatchObject({ value: 8840, within: 120, absent: 36 });
  });

  it('of exact cells are exact, of one rounded and one exact cell are off by the rounded one alone', () => {
    const exact = sumSeries(['uk-enforced-ma', 'uk-enforced-dz'].map(series)).periods[0];
    expect(exact).toMatchObject({
      value: 232,
      terms: [{ cells: 2, halfWidth: 0 }],
      within: 0,
      absent: 0,
      complete: true,
    });
    const rounded = { ...series('uk-enforced-ma'), rounding: 5, observations: [{ period: '2004', value: 30 }] };
    const mixed = sumSeries([rounded, series('uk-enforced-dz')]).periods[0];
    expect(mixed).toMatchObject({
      value: 233,
      terms: [
        { cells: 1, halfWidth: 2 },
        { cells: 1, halfWidth: 0 },
      ],
      within: 2,
    });
  });

  it('have no bound where nobody knows how many rounded cells were added', () => {
    const [one, two] = ['eurostat-tn-effective', 'eurostat-tn-effective'].map(series) as [FlowSeries, FlowSeries];
    const sum = sumSeries([one, { ...two, id: 'other', country: 'DZ' }]);
    expect(sum.periods[0]).toMatchObject({ value: 2690, terms: [], within: null, complete: false });
  });

  it.each([
    [1, 0],
    [3, 1],
    [5, 2],
    [10, 5],
    [100, 50],
  ])('take a whole number rounded to the nearest %i as at most %i off', (rounding, width) => {
    expect(halfWidthOf(rounding)).toBe(width);
  });

  it('across a break carry its year and reason', () => {
    const sum = sumSeries(['eurostat-eirtn-ma', 'eurostat-eirtn-dz'].map(series));
    expect(sum.breaks.map(({ period, series: of }) => [period, of])).toEqual([
      ['2020', ['eurostat-eirtn-ma', 'eurostat-eirtn-dz']],
    ]);
    for (const locale of locales) expect(sum.breaks[0]?.reason[locale]).toContain('115');
    expect(sumSeries(['uk-enforced-ma', 'uk-enforced-dz'].map(series)).breaks).toEqual([]);
    const since = (of: FlowSeries) => ({
      ...of,
      observations: of.observations.filter(({ period }) => period >= '2020'),
    });
    const after = ['eurostat-eirtn-ma', 'eurostat-eirtn-dz'].map((id) => since(series(id)));
    expect(sumSeries(after).breaks, 'nothing before the break is in the sum').toEqual([]);
  });

  it('leave a period without a sum where one series has no figure, and count zero as zero', () => {
    const sum = sumSeries(['uk-enforced-tn', 'uk-enforced-ma'].map(series));
    expect(sum.periods.find(({ period }) => period === '2021')).toEqual({
      period: '2021',
      value: null,
      missing: ['uk-enforced-tn'],
      terms: [],
      within: null,
      absent: 0,
      complete: false,
    });
    const nothing = { ...series('uk-enforced-ma'), id: 'zero', observations: [{ period: '2019', value: 0 }] };
    expect(sumSeries([nothing, series('uk-enforced-tn')]).periods.find(({ period }) => period === '2019')?.value).toBe(
      5,
    );
  });

  it.each([
    [
      ['eurostat-eirtn-ma', 'abel-cohen-ma'],
      ['sum-concepts', 'sum-populations', 'sum-aggregate'],
    ],
    [['uk-voluntary-ma', 'uk-enforced-dz'], ['sum-concepts']],
    [['frontex-tn-effective', 'eurostat-tn-effective'], ['sum-twice']],
    [['eurostat-eirtn-tn', 'frontex-tn-effective'], ['sum-twice']],
    [
      ['eurostat-tn-forced', 'uk-enforced-ma'],
      ['sum-populations', 'sum-aggregate'],
    ],
    [['uk-refused-ma'], ['sum-too-few']],
  ])('refuse %j because of %j', (ids, reasons) => {
    expect(codes(...ids)).toEqual(reasons);
    expect(refused(...ids.map(series)).code).toBe(`observatory.${reasons[0]}`);
  });

  it('refuse two sources for the same people even where they name their reporters differently', () => {
    const frontex = series('frontex-tn-effective');
    const renamed = { ...frontex, reporter: { ...frontex.reporter, aggregate: false, code: 'FX' } };
    const eurostat = series('eurostat-tn-effective');
    const parts = [renamed, { ...eurostat, reporter: { ...eurostat.reporter, aggregate: false } }];
    expect(refused(...parts).code).toBe('observatory.sum-twice');
  });

  it('refuse opposite directions', () => {
    const away = { ...series('uk-enforced-dz'), direction: 'from' as const };
    expect(refused(series('uk-enforced-ma'), away).code).toBe('observatory.sum-directions');
  });

  it('never add a decided return to what an administration enforced', () => {
    const decided = { ...series('uk-voluntary-ma'), concept: 'decided_return' as const };
    for (const concept of conceptCodes.filter((code) => code !== 'decided_return')) {
      expect(refused(decided, { ...series('uk-voluntary-dz'), concept }).code).toBe('observatory.sum-concepts');
    }
  });

  it.each(locales)('say in %s which concepts differ', (locale) => {
    const { title, items } = refused(series('uk-voluntary-ma'), series('uk-refused-ma')).reply(locale);
    expect(title).toContain(conceptOf('voluntary_departure').label[locale]);
    expect(title).toContain(conceptOf('refused_entry').label[locale]);
    expect(items).toHaveLength(2);
  });
});

describe('the list of concepts', () => {
  it('holds every code once today, with words in three languages', () => {
    expect(concepts.filter(({ until }) => !until).map(({ code }) => code)).toEqual([...conceptCodes]);
    for (const { label, definition } of concepts)
      for (const locale of locales) expect(label[locale].length * definition[locale].length).toBeGreaterThan(0);
  });

  it('calls people found without authorisation irregularly present, in Arabic by ascertaining and never by seizing', () => {
    const { label, definition, source } = conceptOf('apprehension');
    expect(label.en).toBe('Found irregularly present');
    expect(label.fr).toBe('Présence irrégulière constatée');
    expect(label.ar).toContain('معاينة');
    expect(definition.en).toContain('illegally present');
    expect(definition.en).toContain('not a return');
    for (const locale of locales) expect(source[locale]).toContain('migr_eipre');
    for (const { label: of, definition: said } of concepts) expect(of.ar + said.ar).not.toMatch(/ضبط|مفروضة/);
  });

  it('is said in the same words by the demonstration', () => {
    expect(CONCEPTS).toEqual(Object.fromEntries(conceptCodes.map((code) => [code, conceptOf(code).label])));
  });

  it('is dated: before its first day a concept is unknown', () => {
    expect(() => conceptOf('readmission', '2000-01-01')).toThrow(RangeError);
    expect(conceptOf('readmission', '2030-01-01').code).toBe('readmission');
  });
});
