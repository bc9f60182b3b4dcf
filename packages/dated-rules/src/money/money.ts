import { isPlain, wordsOf } from '../core/json.ts';
import { Refusal, refuse, shortened } from '../core/refusal.ts';
import { decimalOf } from '../number/decimal.ts';
import type { Rational } from '../number/rational.ts';
import { type Rounding, roundWhole } from '../number/round.ts';
import { currencyPlaces } from './currency.ts';

/** An amount in the smallest unit of its currency: 12.500 TND are 12500n. */
export interface Money {
  readonly currency: string;
  readonly minor: bigint;
}

/** As it is written to JSON, where there are no whole numbers of any size. */
export interface MoneyJson {
  readonly currency: string;
  readonly minor: string;
}

const mostDigits = 30;

const made = (currency: string, minor: bigint): Money => {
  if (minor >= 10n ** BigInt(mostDigits) || minor <= -(10n ** BigInt(mostDigits)))
    refuse('out-of-range', '/minor', `more than ${mostDigits} digits`);
  return Object.freeze({ currency, minor });
};

/** An amount from its smallest unit. */
export function ofMinor(currency: string, minor: bigint | number): Money {
  currencyPlaces(currency);
  if (typeof minor !== 'bigint' && !Number.isSafeInteger(minor))
    refuse('not-whole', '/minor', `${shortened(minor)} is no whole number that is held exactly`);
  return made(currency, BigInt(minor));
}

/**
 * An amount from its decimal text: money('TND', '12.5'). A number stands for the shortest decimal that names it.
 * @throws Refusal `unknown-currency`, `bad-number`, `not-whole` for more places than the currency has
 */
export function money(currency: string, amount: string | number): Money {
  const places = currencyPlaces(currency);
  const { n, d } = decimalOf(amount, '/amount');
  const minor = n * 10n ** BigInt(places);
  if (minor % d !== 0n)
    refuse('not-whole', '/amount', `${shortened(amount)} has more than the ${places} places of ${currency}`);
  return made(currency, minor / d);
}

function together(a: Money, b: Money): void {
  if (a.currency !== b.currency)
    throw new Refusal(
      'other-currency',
      '/currency',
      `${a.currency} and ${b.currency} do not go together: convert with a rate first`,
    );
}

export function addMoney(a: Money, b: Money): Money {
  together(a, b);
  return made(a.currency, a.minor + b.minor);
}

export function subtractMoney(a: Money, b: Money): Money {
  together(a, b);
  return made(a.currency, a.minor - b.minor);
}

/** Below zero, zero, above zero. */
export function compareMoney(a: Money, b: Money): number {
  together(a, b);
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0;
}

/** All of one currency, which is named so that no amounts at all are zero of something. */
export const sumMoney = (currency: string, amounts: readonly Money[]): Money =>
  amounts.reduce(addMoney, ofMinor(currency, 0n));

/** A decimal ("0.25", 3), or a fraction of two whole numbers. */
export type Factor = string | number | { readonly n: bigint; readonly d: bigint };

export function factorOf(factor: Factor, place = '/factor'): Rational {
  if (typeof factor !== 'object') return decimalOf(factor, place);
  if (factor.d === 0n) refuse('division-by-zero', place, 'nothing is divided by zero');
  return factor.d < 0n ? { n: -factor.n, d: -factor.d } : factor;
}

/** So many times the amount, rounded to the smallest unit as stated. */
export function multiplyMoney(amount: Money, factor: Factor, rounding: Rounding): Money {
  const { n, d } = factorOf(factor);
  return made(amount.currency, roundWhole({ n: amount.minor * n, d }, rounding));
}

/** "12.500", with all places of the currency. */
export function amountText({ currency, minor }: Money): string {
  const places = currencyPlaces(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${minor < 0n ? '-' : ''}${digits.slice(0, cut)}${places ? `.${digits.slice(cut)}` : ''}`;
}

export const moneyToJson = ({ currency, minor }: Money): MoneyJson => ({ currency, minor: String(minor) });

/** @throws Refusal for anything that `moneyToJson` did not write */
export function moneyFromJson(json: unknown): Money {
  const { currency, minor } = wordsOf(isPlain(json) ? json : null, '', ['currency', 'minor']);
  if (typeof minor !== 'string' || !/^(0|-?[1-9]\d{0,29})$/.test(minor))
    refuse('not-whole', '/minor', `${shortened(minor)} is no whole number as a text`);
  return ofMinor(String(currency), BigInt(minor as string));
}
