import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Money,
  type Rate,
  addMoney,
  allocate,
  amountText,
  compareMoney,
  convert,
  currencyPlaces,
  formatMoney,
  money,
  moneyFromJson,
  moneyToJson,
  multiplyMoney,
  ofMinor,
  rateOn,
  roundings,
  subtractMoney,
  sumMoney,
} from './index.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'none';
};

describe('an amount', () => {
  it.each([
    ['TND', 3],
    ['LYD', 3],
    ['DZD', 2],
    ['MRU', 2],
    ['MAD', 2],
    ['EUR', 2],
    ['JPY', 0],
  ])('of %s has %i places', (currency, places) => expect(currencyPlaces(currency)).toBe(places));

  it('is read exactly, or refused', () => {
    expect(money('TND', '12.5')).toEqual({ currency: 'TND', minor: 12500n });
    expect(money('MAD', 0.1).minor).toBe(10n);
    expect(amountText(money('TND', '-0.05'))).toBe('-0.050');
    expect(amountText(ofMinor('JPY', 7))).toBe('7');
    expect(codeOf(() => money('MAD', '0.001'))).toBe('not-whole');
    expect(codeOf(() => money('JPY', '0.5'))).toBe('not-whole');
    expect(codeOf(() => money('mad', '1'))).toBe('unknown-currency');
    expect(() => money('MADD', '1')).toThrow('did you mean "MAD"');
    for (const wrong of [NaN, Infinity, 1e21, '1e3', '1,5', '', '٣', '0x10', '9'.repeat(400)])
      expect(codeOf(() => money('MAD', wrong))).toBe('bad-number');
    expect(codeOf(() => money('constructor', '1'))).toBe('unknown-currency');
    expect(codeOf(() => ofMinor('MAD', 10n ** 30n))).toBe('out-of-range');
    expect(codeOf(() => ofMinor('MAD', 0.5))).toBe('not-whole');
  });

  it('goes with its own currency only', () => {
    const [a, b] = [money('MAD', 3), money('EUR', 3)];
    for (const work of [addMoney, subtractMoney, compareMoney]) expect(codeOf(() => work(a, b))).toBe('other-currency');
    expect(subtractMoney(a, money('MAD', '0.01')).minor).toBe(299n);
    expect(compareMoney(a, money('MAD', '3.01'))).toBe(-1);
    expect(sumMoney('MAD', []).minor).toBe(0n);
    expect(codeOf(() => sumMoney('MAD', [b]))).toBe('other-currency');
  });

  it('is multiplied with the rounding that is stated', () => {
    const rounded = (minor: number): bigint[] =>
      roundings.map((rounding) => multiplyMoney(ofMinor('MAD', minor), '0.5', rounding).minor);
    expect(roundings).toEqual(['half-up', 'half-even', 'up', 'down', 'ceiling', 'floor']);
    expect(rounded(5)).toEqual([3n, 2n, 3n, 2n, 3n, 2n]);
    expect(rounded(-5)).toEqual([-3n, -2n, -3n, -2n, -2n, -3n]);
    expect(multiplyMoney(money('MAD', 100), { n: 1n, d: -3n }, 'half-up').minor).toBe(-3333n);
    expect(codeOf(() => multiplyMoney(money('MAD', 100), { n: 1n, d: 0n }, 'half-up'))).toBe('division-by-zero');
  });

  it('is written to JSON and read', () => {
    expect(JSON.stringify(moneyToJson(money('TND', '9007199254740.993')))).toBe(
      '{"currency":"TND","minor":"9007199254740993"}',
    );
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 29n), max: 10n ** 29n }),
        fc.constantFrom('MAD', 'TND', 'JPY'),
        (minor, currency) => {
          const amount = ofMinor(currency, minor);
          expect(moneyFromJson(JSON.parse(JSON.stringify(moneyToJson(amount))))).toEqual(amount);
        },
      ),
    );
    for (const wrong of [
      null,
      [],
      { currency: 'MAD', minor: 5 },
      { currency: 'MAD', minor: '05' },
      { currency: 'MAD', minor: '-0' },
      { currency: 'MAD', minor: '1', more: 1 },
    ])
      expect(codeOf(() => moneyFromJson(wrong))).not.toBe('none');
  });
});

describe('shares', () => {
  it('add up to the whole, each less than a unit off', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 12 }),
        (minor, weights) => {
          fc.pre(weights.some((weight) => weight > 0));
          const parts = allocate(ofMinor('TND', minor), weights);
          const total = BigInt(weights.reduce((sum, weight) => sum + weight));
          expect(sumMoney('TND', parts).minor).toBe(minor);
          parts.forEach((part, i) => {
            const off = part.minor * total - minor * BigInt(weights[i]!);
            expect(off < total && off > -total).toBe(true);
          });
        },
      ),
    );
    expect(allocate(money('MAD', '100'), [1, 1, 1]).map(amountText)).toEqual(['33.34', '33.33', '33.33']);
    expect(allocate(money('MAD', '0.01'), ['0.25', '0.75']).map(amountText)).toEqual(['0.00', '0.01']);
    for (const wrong of [[], [0, 0], [1, -1]])
      expect(codeOf(() => allocate(money('MAD', 1), wrong))).toBe('bad-number');
  });
});

describe('rates', () => {
  const source = { source: 'Bank Al-Maghrib', kind: 'official' as const, status: 'verified' as const };
  const rates: Rate[] = [
    { from: 'EUR', to: 'MAD', rate: '10.8765', date: '2024-06-14', source },
    { from: 'EUR', to: 'TND', rate: '3.3701', date: '2024-06-01', validTo: '2024-06-30', source },
    { from: 'EUR', to: 'MAD', rate: '10.90', date: '2024-06-20', source },
    { from: 'EUR', to: 'MAD', rate: '10.91', date: '2024-06-20', source: { ...source, source: 'ECB' } },
  ];

  it('hold on their date, in their direction, and lend nothing', () => {
    expect(rateOn(rates, 'EUR', 'MAD', '2024-06-14').rate).toBe('10.8765');
    for (const date of ['2024-06-13', '2024-06-15'])
      expect(codeOf(() => rateOn(rates, 'EUR', 'MAD', date))).toBe('no-rate');
    expect(
      ['2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01'].map((date) =>
        codeOf(() => rateOn(rates, 'EUR', 'TND', date)),
      ),
    ).toEqual(['no-rate', 'none', 'none', 'no-rate']);
    expect(() => rateOn(rates, 'MAD', 'EUR', '2024-06-14')).toThrow('another rate');
    expect(() => rateOn(rates, 'EUR', 'MAD', '2024-06-20')).toThrow('differ');
    expect(rateOn(rates, 'EUR', 'MAD', '2024-06-20', 'ECB').rate).toBe('10.91');
    expect(codeOf(() => rateOn(rates, 'EUR', 'MAD', '2023-02-29'))).toBe('bad-date');
  });

  it('convert between currencies of different places, and stay with the amount', () => {
    const dirhams = convert(money('EUR', '100.01'), rates[0]!, 'half-up');
    expect([amountText(dirhams.money), dirhams.rate.date]).toEqual(['1087.76', '2024-06-14']);
    expect(amountText(convert(money('EUR', '0.01'), rates[1]!, 'down').money)).toBe('0.033');
    const yen: Rate = { from: 'TND', to: 'JPY', rate: '50', date: '2024-06-14', source };
    expect(amountText(convert(money('TND', '1.015'), yen, 'half-even').money)).toBe('51');
    expect(codeOf(() => convert(money('MAD', 1), rates[0]!, 'down'))).toBe('other-currency');
    expect(codeOf(() => convert(money('EUR', 1), { ...rates[0]!, rate: '0' }, 'down'))).toBe('bad-number');
  });
});

it('is written in three languages, to the last place', () => {
  const plain = (
    amount: Money,
    ...more: [Parameters<typeof formatMoney>[1], Parameters<typeof formatMoney>[2]?]
  ): string =>
    formatMoney(amount, ...more)
      .replace(/[\s\u00a0\u202f]+/g, ' ')
      .replace(/[\u200e\u200f\u061c]/g, '');
  expect(plain(money('TND', '1234567.5'), 'en')).toBe('TND 1,234,567.500');
  expect(plain(money('TND', '1234567.5'), 'fr')).toBe('1 234 567,500 TND');
  expect(plain(money('MAD', '12345678901234.56'), 'en')).toBe('MAD 12,345,678,901,234.56');
  expect(plain(ofMinor('MAD', 123456789012345678901n), 'en')).toBe('MAD 1,234,567,890,123,456,789.01');
  expect(plain(money('DZD', '1250'), 'ar')).toMatch(/^(DZD )?1,?250\.00( DZD)?$/);
  expect(plain(money('DZD', '1250'), 'ar', { digits: 'arabic' })).toContain('١٬٢٥٠٫٠٠');
  expect(plain(money('DZD', '5'), 'fr', { digits: 'arabic', currency: 'name' })).toBe('5,00 dinars algériens');
});
