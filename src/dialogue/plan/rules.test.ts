import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_LISTS } from '../../../content/index.ts';
import { locales, type Locale } from '../../platform/language/locale.ts';
import { formatNumber } from '../../platform/language/format.ts';
import { delayReaches, isAdopted, lacksOf, needs, reachedBy } from './action.ts';
import { inOrder } from './indicator.ts';
import { principleIds } from '../principles.ts';
import { byStance, principleStances, signsOf } from './measure.ts';
import { minorOf, totals, written, type Entry } from './money.ts';
import { regionLists } from './use-codes.ts';

const sides = ['origin', 'destination', 'both_or_neither', 'international'] as const;

describe('an action', () => {
  it('is never adopted by one side alone, however many of it adopt', () =>
    fc.assert(
      fc.property(fc.constantFrom(...sides), fc.array(fc.boolean()), (side, words) => {
        expect(
          isAdopted(
            words.map((adopts) => ({ side, adopts })),
            0,
          ),
        ).toBe(false);
      }),
    ));

  it('is adopted when one of each side adopts, whoever else refuses, once nobody responsible is waited for', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ side: fc.constantFrom(...sides), adopts: fc.boolean() })),
        fc.nat(2),
        (others, waited) => {
          const both = [...others, { side: 'origin', adopts: true }, { side: 'destination', adopts: true }];
          expect(isAdopted(both, waited)).toBe(waited === 0);
        },
      ),
    ));

  it('lacks exactly what it has not', () =>
    fc.assert(
      fc.property(fc.subarray([...needs]), (missing) => {
        const lacks = (need: (typeof needs)[number]) => missing.includes(need);
        const wording = {
          mechanisms: [{ exists: false }, ...(lacks('mechanism') ? [] : [{ exists: true }])],
          ...{ originBody: lacks('origin_body') ? null : {}, destinationBody: lacks('destination_body') ? null : {} },
          deadline: lacks('deadline') ? null : '2026-01-01',
        };
        expect(lacksOf(wording)).toEqual(needs.filter(lacks));
      }),
    ));

  it('is late for its owner first, then for the chair, then in public', () => {
    expect([0, 1, 13, 14, 29, 30].map((days) => reachedBy(days).length)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(Object.values(delayReaches)).toEqual(Object.values(delayReaches).toSorted((a, b) => a - b));
  });
});

describe('a plan', () => {
  it('of information only is warned, one enabling condition is enough, and an empty one is not', () => {
    const of = (...kinds: string[]) => signsOf([], kinds).informationOnly;
    expect([of(), of('information'), of('information', 'enabling'), of('enabling')]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('counts measures with training, and names principles that one breaks or none meets', () => {
    const measure = (stances: Record<string, string>, training: boolean) => ({
      principles: { ...Object.fromEntries(principleIds.map((id) => [id, 'leaves_aside'])), ...stances },
      training,
    });
    const signs = signsOf(
      [measure({ 'PR-1': 'meets', 'PR-2': 'breaks' }, true), measure({ 'PR-2': 'meets' }, false)],
      [],
    );
    expect(signs).toMatchObject({
      training: 1,
      measures: 2,
      broken: ['PR-2'],
      unmet: ['PR-3', 'PR-4', 'PR-5', 'PR-6', 'PR-7'],
    });
    const said = byStance(measure({ 'PR-1': 'meets' }, false).principles);
    expect(principleStances.flatMap((stance) => said[stance])).toHaveLength(7);
  });
});

describe('money', () => {
  const entry = fc.record({
    kind: fc.constantFrom('commitment', 'disbursement'),
    minor: fc.bigInt(1n, 999_999_999_999_999n).map(String),
    currency: fc.constantFrom('MAD', 'TND', 'EUR', 'JPY'),
  }) as fc.Arbitrary<Entry>;

  it('is added up exactly, each currency by itself', () =>
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), (entries) => {
        for (const { currency, committed, disbursed } of totals(entries)) {
          const sum = (kind: string) =>
            entries
              .filter((one) => one.currency === currency && one.kind === kind)
              .reduce((all, { minor }) => all + BigInt(minor), 0n);
          expect([committed.minor, disbursed.minor]).toEqual([sum('commitment'), sum('disbursement')]);
        }
      }),
    ));

  it('typed in any digits is read to the smallest unit of its currency, or not at all', () => {
    expect([minorOf('TND', '12.5'), minorOf('MAD', '1 250,05'), minorOf('JPY', '٣٠٠'), minorOf('EUR', '0.01')]).toEqual(
      [...['12500', '125005', '300', '1']],
    );
    for (const [currency, typed] of [
      ...[
        ['EUR', '0'],
        ['EUR', '-1'],
        ['EUR', '1.001'],
        ['EUR', '1,250.05'],
        ['ZZZ', '1'],
        ['EUR', ''],
        ['JPY', '0.5'],
        ['EUR', '1e3'],
      ],
    ] as const)
      expect(minorOf(currency!, typed!), typed).toBeUndefined();
    expect(written('en', { currency: 'TND', minor: '12500' })).toMatch(/12\.500/);
  });

  it('is written with the marks that other numbers have in the language, to the last place', () => {
    const amount = { currency: 'MAD', minor: '999999999999905' };
    const digits = (locale: Locale) =>
      written(locale, amount)
        .replace(/[^\d.,\s\u202f\u00a0]/g, '')
        .trim();
    for (const locale of locales) {
      const number = formatNumber(locale, 9999999999999.05, 2);
      expect(digits(locale).replace(/\s/g, ' ')).toBe(
        number
          .replace(/[^\d.,\s]/g, '')
          .replace(/\s/g, ' ')
          .trim(),
      );
    }
  });
});

describe('periods', () => {
  it('follow one another without a day in common', () => {
    const of = (...days: string[]) =>
      inOrder(days.map((pair) => ({ starts: pair.slice(0, 10), ends: pair.slice(11) })));
    expect(of('2026-01-01/2026-06-30', '2026-07-01/2026-12-31')).toBe(true);
    expect(of('2026-01-01/2026-06-30', '2026-06-30/2026-12-31')).toBe(false);
    expect(of('2026-02-01/2026-01-31')).toBe(false);
  });
});

it('regions are offered of every country of origin whose regions are coded', () => {
  const coded = CODE_LISTS.map(({ id }) => id).filter((id) => id.startsWith('regions-'));
  expect([...regionLists].sort()).toEqual(coded.sort());
});
