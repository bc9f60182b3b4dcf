import { describe, expect, it } from 'vitest';
import { FLOW_SERIES } from '../../../demo/index.ts';
import { locales } from '../../platform/language/locale.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { conceptCodes, conceptOf, concepts } from './concept.ts';
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
  it('add the same concept from one source over different countries', () => {
    const sum = sumSeries(['eurostat-eirtn-ma', 'eurostat-eirtn-dz', 'eurostat-eirtn-tn'].map(series));
    expect(sum.periods.find(({ period }) => period === '2019')).toEqual({ period: '2019', value: 18590, missing: [] });
    expect(sum.within).toBe(7.5);
  });

  it('leave a period without a sum where one series has no figure, and count zero as zero', () => {
    const sum = sumSeries(['uk-enforced-tn', 'uk-enforced-ma'].map(series));
    expect(sum.periods.find(({ period }) => period === '2021')).toEqual({
      period: '2021',
      value: null,
      missing: ['uk-enforced-tn'],
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
    [
      ['eurostat-tn-forced', 'uk-enforced-ma'],
      ['sum-populations', 'sum-aggregate'],
    ],
    [['uk-refused-ma'], ['sum-too-few']],
  ])('refuse %j because of %j', (ids, reasons) => {
    expect(codes(...ids)).toEqual(reasons);
    expect(refused(...ids.map(series)).code).toBe(`observatory.${reasons[0]}`);
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

  it('is dated: before its first day a concept is unknown', () => {
    expect(() => conceptOf('readmission', '2000-01-01')).toThrow(RangeError);
    expect(conceptOf('readmission', '2030-01-01').code).toBe('readmission');
  });
});
