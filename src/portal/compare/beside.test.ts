import { describe, expect, it } from 'vitest';
import type { ResultView } from '../../evidence/face.ts';
import { locales } from '../../platform/language/locale.ts';
import type { KeyFigure } from '../answer/story.ts';
import type { Benchmark } from './benchmark.contract.ts';
import { besideOf, type Elsewhere } from './beside.ts';
import type { ComparisonCell, ComparisonTable } from './compare.contract.ts';
import { measureOf, sameMeasure, sharesOf, type Measure } from '../finding/measure.ts';

const say = (text: string) => ({ ar: text, fr: text, en: text });
const compelled: Measure = { of: { status: 'unemployed' }, among: { return_type: 'compelled' } };
const here: Measure = { of: { status: 'unemployed' }, among: { return_type: 'compelled', country_return: 'DZ' } };
const fieldwork = { from: '2006-09-01', to: '2007-01-31' };

const view = (more: Partial<ResultView['data']> = {}, of: Partial<ResultView> = {}): ResultView => ({
  id: 'a'.repeat(64),
  spec: { estimates: [{ kind: 'proportion', of: { column: 'status', level: 'unemployed' }, by: ['return_type'] }] },
  body: {
    ...{ format: 'dawra-result/1', spec: '', data: '', engine: '', rows: 9, missing: {}, threshold: 5, suppressed: 0 },
    warnings: [],
    results: [{ rows: [{ by: { return_type: 'compelled' }, estimate: 0.31, se: 0.02, ci: [0.27, 0.35] }] }],
  },
  data: {
    ...{ id: 'v', slug: 'own', title: say('Own'), number: 1, rows: 9, synthetic: false, sample: 'quota' },
    ...{ eligibility: 'mirem-2006', fieldwork, citation: say('A survey'), licence: 'CC0-1.0' },
    ...more,
  },
  variables: ['status', 'return_type', 'country_return'].map((name) => ({
    ...{ name, type: 'category' as const, label: say(name) },
    levels: [{ code: name === 'country_return' ? 'MA' : 'unemployed', label: say('Morocco') }],
  })),
  ...{ sets: [], createdAt: '', released: true },
  ...of,
});
const figure = (measure: Measure | null): KeyFigure => ({
  ...{ text: '27%', value: { estimate: 0.27, low: null, high: null }, unit: 'percent', label: '', interval: '' },
  ...{ base: 100, against: [], result: '', measure },
});
const cell = (more: Partial<ComparisonCell> = {}): ComparisonCell => ({
  ...{
    row: say('a'),
    column: say('a'),
    variable: say('a'),
    statistic: 'percent_more_than',
    published: 25,
    decimals: 0,
  },
  ...{ reproduced: 27, base: 9, missing: 0, tolerance: 1, agrees: true, publishedBase: null, baseStatus: 'not-given' },
  ...{ source: { citation: 'Rabat 2008, point 14', url: 'https://example.org' }, note: null, measure: compelled },
  ...more,
});
const table = (more: Partial<ComparisonTable> = {}, ...cells: ComparisonCell[]): ComparisonTable => ({
  ...{ id: 'compelled', title: say('t'), note: say('n'), data: 'v', slug: 'own', synthetic: true },
  ...{ eligibility: 'mirem-2006', fieldwork, cells },
  ...more,
});
const survey = (measure?: Benchmark['figures'][number]['measure']): Benchmark => ({
  ...{
    id: 'hims',
    survey: say('HIMS'),
    year: '2021',
    eligibility: 'hims',
    returnee: say('Three months abroad'),
    sample: say('s'),
  },
  figures: [
    {
      figure: say('f'),
      group: say('g'),
      value: 17.2,
      unit: 'percent',
      base: null,
      url: 'https://press.example/a',
      measure,
    },
  ],
});
const nothing: Elsewhere = { printed: [], benchmarks: [], results: [] };
const kinds = (measure: Measure | null, elsewhere: Partial<Elsewhere>, own = view()) =>
  besideOf(figure(measure), own, { ...nothing, ...elsewhere }, 'en').map(({ kind }) => kind);

describe('what a figure measures', () => {
  it('is read from the question: a share by groups, of people told by codes', () => {
    const spec = (more: object, domain?: unknown) => ({
      estimates: [{ kind: 'proportion', of: { column: 'status', level: 'unemployed' }, by: ['return_type'], ...more }],
      ...(domain ? { domain } : {}),
    });
    const of = (from: Record<string, unknown>) =>
      measureOf(sharesOf(from, 0), { status: 'x', return_type: 'compelled' });
    expect(of(spec({}))).toEqual(compelled);
    expect(of(spec({}, { eq: ['country_return', 'DZ'] }))).toEqual(here);
    expect(of(spec({}, { and: [{ eq: ['country_return', 'DZ'] }] }))).toEqual(here);
    expect(of(spec({ domain: { eq: ['country_return', 'DZ'] } }))).toEqual(here);
    // Anything else is not known to be the same.
    expect(of(spec({}, { in: ['status', ['a', 'b']] }))).toBeNull();
    expect(of(spec({}, { or: [{ eq: ['country_return', 'DZ'] }] }))).toBeNull();
    expect(of(spec({ kind: 'mean' }))).toBeNull();
    expect(of(spec({ by: ['sex'] }))).toBeNull();
    expect(sameMeasure(here, { of: here.of, among: { country_return: 'DZ', return_type: 'compelled' } })).toBe(true);
  });
});

describe('what is read beside a figure', () => {
  it('is a printed figure of the same measure and the same definition, with its source, date and difference', () => {
    for (const locale of locales) {
      const [found, more] = besideOf(
        figure(compelled),
        view({ synthetic: true }),
        { ...nothing, printed: [table({}, cell())] },
        locale,
      );
      expect(more).toBeUndefined();
      expect(found).toMatchObject({ kind: 'published', when: '2006–2007' });
      expect(found?.text).toMatch(/25/);
      expect(found?.whose).toMatch(/MIREM/);
      expect(found?.source).toEqual({ text: 'Rabat 2008, point 14', address: `/${locale}/compare#compelled` });
      // On invented data it says that agreement proves nothing.
      expect(found?.differs).toMatch(/proves nothing|ne prouve rien|لا يثبت/u);
    }
  });

  it('is never of another concept of return, of other people, another definition or a count', () => {
    const decided = { ...compelled, among: { return_type: 'decided' } };
    const all = { ...compelled, among: {} };
    for (const measure of [decided, all, here, { ...compelled, of: { status: 'waged' } }, null])
      expect(kinds(measure, { printed: [table({}, cell())] })).toEqual([]);
    expect(kinds(compelled, { printed: [table({ eligibility: 'hims-3-months' }, cell())] })).toEqual([]);
    expect(kinds(compelled, { printed: [table({}, cell({ statistic: 'count' }), cell({ measure: null }))] })).toEqual(
      [],
    );
    expect(
      kinds(decided, { results: [view({ slug: 'older', fieldwork: { from: '1999-01-01', to: '1999-12-31' } })] }),
    ).toEqual([]);
  });

  it('is another survey only where that declares what it measures and beside what it may be read', () => {
    expect(kinds(compelled, { benchmarks: [survey()] })).toEqual([]);
    expect(kinds(compelled, { benchmarks: [survey({ ...compelled, beside: ['other'] })] })).toEqual([]);
    const [found] = besideOf(
      figure(compelled),
      view(),
      { ...nothing, benchmarks: [survey({ ...compelled, beside: ['mirem-2006'] })] },
      'en',
    );
    expect(found).toMatchObject({ kind: 'benchmark', text: '17.2%', when: '2021', differs: 'Three months abroad' });
  });

  it('is an earlier survey of the same question, never a later one, one of other words, an invented beside a true one, or itself', () => {
    const earlier = { slug: 'older', fieldwork: { from: '1999-01-01', to: '1999-12-31' } };
    expect(kinds(compelled, { results: [view(earlier)] })).toEqual(['wave']);
    expect(kinds(compelled, { results: [view({ ...earlier, slug: 'own' })] })).toEqual([]);
    expect(
      kinds(compelled, { results: [view({ ...earlier, fieldwork: { from: '2019-01-01', to: '2019-12-31' } })] }),
    ).toEqual([]);
    expect(kinds(compelled, { results: [view({ ...earlier, synthetic: true })] })).toEqual([]);
    expect(kinds(compelled, { results: [view({ ...earlier, eligibility: 'hims-3-months' })] })).toEqual([]);
    const reworded = view(earlier);
    reworded.variables[0]!.question = say('Have you no work?');
    expect(kinds(compelled, { results: [reworded] })).toEqual([]);
  });

  it('is another country, where only the country differs, and nothing that is suppressed', () => {
    const elsewhere = view({}, { id: 'b'.repeat(64) });
    elsewhere.spec = { ...elsewhere.spec, domain: { eq: ['country_return', 'MA'] } };
    const [found] = besideOf(figure(here), view(), { ...nothing, results: [elsewhere] }, 'en');
    expect(found).toMatchObject({ kind: 'country', whose: 'Morocco', text: '31.0%' });
    expect(found?.source.address).toBe(`/en/results/${'b'.repeat(12)}`);
    expect(kinds(compelled, { results: [elsewhere] })).toEqual([]);
    elsewhere.body.results[0]!.rows![0]!.suppressed = true;
    expect(kinds(here, { results: [elsewhere] })).toEqual([]);
  });
});
