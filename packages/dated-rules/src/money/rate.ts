import { exactDay } from '../calendar/precision.ts';
import { Refusal, refuse } from '../core/refusal.ts';
import type { Citation } from '../model/citation.ts';
import { decimalOf } from '../number/decimal.ts';
import { type Rounding, roundWhole } from '../number/round.ts';
import { currencyPlaces } from './currency.ts';
import { type Money, ofMinor } from './money.ts';

/** How many units of `to` one unit of `from` was on a date, by a source. It holds for that date alone, or until `validTo` included. */
export interface Rate {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly date: string;
  readonly validTo?: string;
  readonly source: Citation;
}

/** An amount in another currency, with the rate that made it. */
export interface Converted {
  readonly money: Money;
  readonly of: Money;
  readonly rate: Rate;
}

/**
 * The rate of a date, in its own direction: the inverse of another one is not taken for it, and no date lends to its neighbour.
 * @param source only rates of this source, where there are several
 * @throws Refusal `no-rate` where there is none, or several that differ
 */
export function rateOn(rates: readonly Rate[], from: string, to: string, date: string, source?: string): Rate {
  currencyPlaces(from, '/from');
  currencyPlaces(to, '/to');
  const day = exactDay(date, '/date');
  const held = rates.filter(
    (rate) =>
      rate.from === from &&
      rate.to === to &&
      (source === undefined || rate.source.source === source) &&
      isOn(rate, day),
  );
  const [first] = held;
  if (!first) {
    const inverse = rates.some((rate) => rate.from === to && rate.to === from && isOn(rate, day));
    throw new Refusal(
      'no-rate',
      '/rate',
      `no rate from ${from} to ${to} on ${date}${inverse ? `; there is one from ${to} to ${from}, which is another rate` : ''}`,
    );
  }
  const other = held.find((rate) => different(rate, first));
  if (other)
    refuse('no-rate', '/rate', `${first.source.source} and ${other.source.source} differ on ${date}: name the source`);
  return first;
}

const isOn = (rate: Rate, day: number): boolean =>
  day >= exactDay(rate.date, '/rate/date') && day <= exactDay(rate.validTo ?? rate.date, '/rate/validTo');

function different(a: Rate, b: Rate): boolean {
  const [x, y] = [decimalOf(a.rate), decimalOf(b.rate)];
  return x.n * y.d !== y.n * x.d;
}

/** Converts an amount by a rate, rounded to the smallest unit as stated. */
export function convert(amount: Money, rate: Rate, rounding: Rounding): Converted {
  if (amount.currency !== rate.from)
    throw new Refusal(
      'other-currency',
      '/rate/from',
      `the rate is from ${rate.from}, the amount in ${amount.currency}`,
    );
  const { n, d } = decimalOf(rate.rate, '/rate/rate');
  if (n <= 0n) refuse('bad-number', '/rate/rate', 'a rate is above zero');
  const shift = currencyPlaces(rate.to, '/rate/to') - currencyPlaces(rate.from, '/rate/from');
  const [above, below] = shift >= 0 ? [10n ** BigInt(shift), 1n] : [1n, 10n ** BigInt(-shift)];
  const minor = roundWhole({ n: amount.minor * n * above, d: d * below }, rounding);
  return Object.freeze({ money: ofMinor(rate.to, minor), of: amount, rate });
}
