import { limits } from '../core/limits.ts';
import { refuse, shortened } from '../core/refusal.ts';
import { type Rational, reduced } from './rational.ts';

const plain = new RegExp(`^(-?)(\\d{1,${limits.integerDigits}})(?:\\.(\\d{1,${limits.fractionDigits}}))?$`);

/**
 * An exact decimal from its text ("0.25") or from a number, which stands for the shortest decimal that names it (0.25, 0.1).
 * @throws Refusal `bad-number` for NaN, infinity, exponents, signs and separators, and more than 15 digits before or 12 after the point
 */
export function decimalOf(value: unknown, place = ''): Rational {
  const text = typeof value === 'number' ? String(value) : value;
  const found = typeof text === 'string' && text.length < 40 ? plain.exec(text) : null;
  if (!found)
    return refuse(
      'bad-number',
      place,
      `${shortened(value)} is no decimal of at most ${limits.integerDigits} digits and ${limits.fractionDigits} after the point`,
    );
  if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
    return refuse('bad-number', place, `${value} is larger than numbers hold exactly: write it as a text`);
  const [, sign, whole = '', fraction = ''] = found;
  return { n: BigInt(`${sign}${whole}${fraction}`), d: 10n ** BigInt(fraction.length) };
}

/** The decimal, or the fraction where there is none ("1/3"). */
export function decimalText(value: Rational): string {
  const { n, d } = reduced(value);
  let places = 0;
  for (let unit = 1n; unit % d !== 0n; unit *= 10n) if (++places > 60) return `${n}/${d}`;
  const digits = ((n < 0n ? -n : n) * (10n ** BigInt(places) / d)).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  return `${n < 0n ? '-' : ''}${digits.slice(0, cut)}${places ? `.${digits.slice(cut)}` : ''}`;
}
