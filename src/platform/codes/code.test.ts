import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODE_LISTS } from '../../../content/index.ts';
import { PROVINCES } from '../../../content/codes/regions-ma.ts';
import { locales } from '../language/locale.ts';
import { foldForSearch } from '../language/search.ts';
import { Problem } from '../problem/problem.ts';
import { issuesOf } from './check.ts';
import {
  codeAt,
  codesAt,
  endOf,
  firstDay,
  inForce,
  listNamed,
  predecessorsOf,
  restate,
  restated,
  successorsOf,
  type Code,
  type CodeList,
} from './code.ts';

const now = '2026-11-28';
const list = (id: string): CodeList => listNamed(CODE_LISTS, id);
const names = (codes: readonly Code[]): string[] => codes.map(({ code }) => code);
const problemOf = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};
const day = fc
  .date({ min: new Date('1984-02-04T00:00:00Z'), max: new Date(`${now}T00:00:00Z`), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyList = fc.constantFrom(...CODE_LISTS);
const regions = CODE_LISTS.filter(({ id }) => id.startsWith('regions-'));

describe('the coded lists', () => {
  it('have nothing wrong with them', () => expect(issuesOf(CODE_LISTS)).toEqual([]));

  it('hold what they are asked for', () => {
    expect(codesAt(list('regions-dz'), '1990-01-01', now)).toHaveLength(48);
    expect(codesAt(list('regions-dz'), '2019-12-17', now)).toHaveLength(48);
    expect(codesAt(list('regions-dz'), '2019-12-18', now)).toHaveLength(58);
    expect(codesAt(list('regions-dz'), '2026-04-04', now)).toHaveLength(58);
    expect(codesAt(list('regions-dz'), '2026-04-05', now)).toHaveLength(69);
    expect(codesAt(list('regions-ma'), '2015-03-04', now)).toHaveLength(16);
    expect(codesAt(list('regions-ma'), '2015-03-05', now)).toHaveLength(12);
    expect(codesAt(list('regions-tn'), '2000-07-30', now)).toHaveLength(23);
    expect(codesAt(list('regions-tn'), now, now)).toHaveLength(24);
    expect(codesAt(list('regions-mr'), '2014-11-24', now)).toHaveLength(13);
    expect(codesAt(list('regions-mr'), now, now)).toHaveLength(15);
    expect(codesAt(list('regions-ly'), now, now)).toHaveLength(22);
    expect(codesAt(list('countries'), now, now)).toHaveLength(249);
    expect(codesAt(list('sectors'), now, now)).toHaveLength(21);
    const isco = names(codesAt(list('isco-08'), now, now));
    expect([1, 2, 3].map((length) => isco.filter((code) => code.length === length).length)).toEqual([10, 43, 130]);
    expect(names(codesAt(list('languages'), now, now))).toEqual(
      expect.arrayContaining(['ary', 'arq', 'aeb', 'ayl', 'mey', 'zgh', 'tzm', 'shi', 'rif', 'kab', 'ber']),
    );
    expect(names(codesAt(list('corridors'), now, now))).toEqual(
      expect.arrayContaining(['MA-FR', 'DZ-TN', 'TN-LY', 'MR-MA', 'ML-DZ', 'TN-SA', 'MA-CA']),
    );
  });

  it('have the codes that the runtime knows as countries', () => {
    const known = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    for (const { code } of codesAt(list('countries'), now, now)) expect(known.of(code), code).toBeTruthy();
  });
});

describe('a code on a day (for any list, code and day)', () => {
  it('means one thing, in every language, and its parent is in force', () => {
    fc.assert(
      fc.property(anyList, day, (of, on) => {
        if (on < firstDay(of)) return;
        const then = codesAt(of, on, now);
        expect(new Set(names(then)).size).toBe(then.length);
        for (const code of then) {
          for (const locale of locales) expect(code.label[locale].trim(), code.code).not.toBe('');
          if (code.parent) expect(codeAt(list(of.parents!), code.parent, on, now)).toBeTruthy();
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is found again: what a region was leads to what it is, and back', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions), day, day, fc.nat(), (of, one, other, at) => {
        const [first, last] = [one, other].map((on) => (on < firstDay(of) ? firstDay(of) : on)).sort() as [
          string,
          string,
        ];
        const then = codesAt(of, first, now);
        const code = then[at % then.length]!;
        const later = restated(of, code, last);
        expect(later.length).toBeGreaterThan(0);
        for (const successor of later) expect(restated(of, successor, first)).toContain(code);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the territory: all that was is all that is, on any two days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions), day, day, (of, one, other) => {
        const [from, on] = [one, other].map((asked) => (asked < firstDay(of) ? firstDay(of) : asked)) as [
          string,
          string,
        ];
        const reached = new Set(codesAt(of, from, now).flatMap((code) => names(restated(of, code, on))));
        expect([...reached].sort()).toEqual(names(codesAt(of, on, now)).sort());
      }),
      { numRuns: 100 },
    );
  });

  it('leads on in time, without a circle', () => {
    for (const of of CODE_LISTS)
      for (const code of of.codes) {
        for (const next of successorsOf(of, code)) {
          expect(next.from <= code.until!, `${of.id} ${code.code}`).toBe(true);
          expect(next.until === null || next.until > code.until!, `${of.id} ${code.code}`).toBe(true);
        }
        for (const before of predecessorsOf(of, code)) expect(before.until).toBe(code.from);
      }
  });
});

describe('a value coded under an older list', () => {
  it('is named under the new one where it is certain', () => {
    const named = (id: string, code: string, from: string, on: string) => restate(list(id), { code, from, on }, now);
    expect(named('regions-ma', 'MA-02', '2010-01-01', now)).toMatchObject({
      code: 'MA-04',
      label: { fr: 'Rabat-Salé-Kénitra' },
    });
    expect(named('regions-dz', 'DZ-16', '1990-01-01', now).code).toBe('DZ-16');
    expect(named('regions-tn', 'TN-14', '2010-01-01', '1990-01-01')).toMatchObject({
      code: 'TN-12',
      until: '2000-07-31',
    });
    expect(named('countries', 'ZR', '1995-01-01', now).code).toBe('CD');
    expect(endOf(list('regions-ma'), codeAt(list('regions-ma'), 'MA-02', '2010-01-01', now))).toBe('merged');
    expect(endOf(list('regions-dz'), codeAt(list('regions-dz'), 'DZ-01', '2010-01-01', now))).toBe('split');
    expect(endOf(list('countries'), codeAt(list('countries'), 'ZR', '1995-01-01', now))).toBe('renamed');
  });

  it('is refused where it may be several, and told which', () => {
    const split = problemOf(() => restate(list('regions-dz'), { code: 'DZ-07', from: '2010-01-01', on: now }, now));
    expect(split.code).toBe('codes.ambiguous');
    expect(split.items).toEqual(['DZ-07', 'DZ-51', 'DZ-61']);
    const back = problemOf(() => restate(list('regions-ma'), { code: 'MA-01', from: now, on: '2010-01-01' }, now));
    expect(back.items).toEqual(['MA-01', 'MA-03']);
    for (const locale of locales) expect(split.reply(locale).title).toContain('DZ-51');
  });
});

describe('the regions of Morocco', () => {
  it('follow from where each of the 75 provinces and prefectures went, as many to each region as it has', () => {
    const went = Object.values(PROVINCES).flatMap((to) =>
      Object.entries(to).flatMap(([region, of]) => of.map((name) => [name, region] as const)),
    );
    expect(new Set(went.map(([name]) => name)).size).toBe(75);
    const sizes = codesAt(list('regions-ma'), now, now).map(
      ({ code }) => went.filter(([, region]) => `MA-${region}` === code).length,
    );
    expect(sizes).toEqual([8, 8, 9, 7, 5, 9, 8, 5, 6, 4, 4, 2]);
  });
});

describe('what is not listed is refused and told the nearest', () => {
  it.each([
    ['codes.no-list', 'regions-dz', () => list('region-dz')],
    ['codes.no-code', 'DZ-16', () => codeAt(list('regions-dz'), 'DZ16', '2024-01-01', now)],
    ['codes.no-day', '1984-02-04', () => codesAt(list('regions-dz'), '1962-07-05', now)],
    ['codes.no-day', now, () => codesAt(list('regions-dz'), '2031-01-01', now)],
    ['codes.not-in-force', 'DZ-03', () => codeAt(list('regions-dz'), 'DZ-59', '2020-01-01', now)],
    ['codes.not-in-force', 'CZ, SK', () => codeAt(list('countries'), 'CS', '1999-01-01', now)],
  ] as const)('%s (%s)', (code, nearest, work) => {
    const problem = problemOf(work);
    expect([problem.code, problem.details['nearest']]).toEqual([code, nearest]);
    for (const locale of locales) expect(problem.reply(locale).title).toContain(nearest);
  });
});

describe('the checks of lists', () => {
  const changed = (id: string, change: (codes: Code[]) => readonly Code[]): CodeList[] =>
    CODE_LISTS.map((of) => (of.id === id ? { ...of, codes: change([...of.codes]) } : of));
  const edited = (codes: readonly Code[], code: string, from: string, change: Partial<Code>): Code[] => {
    expect(codes.some((one) => one.code === code && one.from === from)).toBe(true);
    return codes.map((one) => (one.code === code && one.from === from ? { ...one, ...change } : one));
  };
  it.each<[string, RegExp, CodeList[]]>([
    [
      'two meanings on one day',
      /overlaps/,
      changed('regions-ma', (codes) => edited(codes, 'MA-01', '1997-08-17', { until: '2016-01-01' })),
    ],
    [
      'a parent that is gone',
      /parent SU/,
      changed('countries', (codes) => codes).map((of) =>
        of.id === 'corridors' ? { ...of, codes: [{ ...of.codes[0]!, parent: 'SU' }] } : of,
      ),
    ],
    [
      'a label left out',
      /no label in ar/,
      changed('sides', (codes) => edited(codes, 'origin', '2008-04-19', { label: { ar: ' ', fr: 'x', en: 'x' } })),
    ],
    [
      'two codes named alike',
      /named like/,
      changed('regions-ly', (codes) => edited(codes, 'LY-GT', '2007-01-01', { label: codes[0]!.label })),
    ],
    [
      'a successor that does not exist',
      /becomes MA-99/,
      changed('regions-ma', (codes) => edited(codes, 'MA-02', '1997-08-17', { becomes: ['MA-99'] })),
    ],
    [
      'territory that goes nowhere',
      /goes nowhere/,
      changed('regions-mr', (codes) => edited(codes, 'MR-NKC', '1986-01-01', { becomes: [] })),
    ],
    [
      'territory out of nothing',
      /from nowhere/,
      changed('regions-dz', (codes) => edited(codes, 'DZ-30', '1984-02-04', { becomes: ['DZ-30'] })),
    ],
    [
      'territory taken without a new beginning',
      /begin anew/,
      changed('regions-mr', (codes) =>
        edited(codes, 'MR-NKC', '1986-01-01', { becomes: ['MR-13', 'MR-14', 'MR-15', 'MR-06'] }),
      ),
    ],
    [
      'an end before the beginning',
      /ends before/,
      changed('regions-tn', (codes) => edited(codes, 'TN-12', '1983-12-03', { until: '1983-01-01' })),
    ],
    [
      'no day',
      /are no days/,
      changed('stages', (codes) => edited(codes, 'abroad', '2008-04-19', { from: '2008-02-30' })),
    ],
    ['a list twice', /stands twice/, [...CODE_LISTS, CODE_LISTS[0]!]],
  ])('find %s', (_what, message, lists) => expect(issuesOf(lists).join('\n')).toMatch(message));
});

const given = new URL('../../../../../shared/data/geo/dz_wilayas_69_cc0.csv', import.meta.url);
describe.skipIf(!existsSync(given))('the wilayas beside the published list (skipped without ../shared/data)', () => {
  it('agree in number, in the wilaya they came from and in the day', () => {
    const own = list('regions-dz');
    const alike = (text: string): string => foldForSearch(text).replace(/[^\p{L}]/gu, '');
    const otherwise: Record<string, string> = {};
    for (const line of readFileSync(given, 'utf8').trim().split(/\r?\n/).slice(1)) {
      const [number, french, arabic, parent, created] = line.split(',') as [string, string, string, string, string];
      const first = own.codes.find(({ code }) => code === `DZ-${number}`)!;
      expect([number, first.from]).toEqual([number, created || '1984-02-04']);
      expect(names(predecessorsOf(own, first))).toEqual(parent ? [`DZ-${parent}`] : []);
      if (alike(first.label.fr) !== alike(french)) otherwise[number] = french;
      if (alike(first.label.ar) !== alike(arabic)) otherwise[number] = arabic;
    }
    expect(otherwise).toEqual({ 11: 'تامنغست', 33: 'ايليزى', 53: 'إن صالح', 54: 'إن قزام', 55: 'توقرت' });
    for (const { code, review } of own.codes)
      expect(review?.state, code).toBe(code.slice(3) in otherwise ? 'proposed' : undefined);
  });
});

describe('every code', () => {
  it('is in force on its first day and not on its last', () => {
    for (const { codes } of CODE_LISTS)
      for (const code of codes) {
        expect(inForce(code, code.from)).toBe(true);
        if (code.until) expect(inForce(code, code.until)).toBe(false);
      }
  });
});
