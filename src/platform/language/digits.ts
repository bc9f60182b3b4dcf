/** Digits of the two Arabic blocks, in the order of their value: Arabic-Indic (U+0660) and Persian (U+06F0). */
const arabicIndicZero = 0x0660;
const persianZero = 0x06f0;

/**
 * Writes Arabic-Indic (٠-٩) and Persian (۰-۹) digits as ASCII digits; everything else is left alone.
 * Wherever a number, a date or a code is typed, it passes through here first.
 */
export const normaliseDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (code >= persianZero ? persianZero : arabicIndicZero));
  });

/** Spaces (no-break and narrow ones too), directional marks and the Arabic thousands separator: never part of a value. */
const noise = /[\s\u00a0\u202f\u2007\u2009\u066c\u200e\u200f\u061c\u2066-\u2069'\u2019]/g;

/**
 * Reads a number as people of the three languages type it: any of the three digit sets, `٫` or `,` or `.` as decimal mark,
 * spaces, apostrophes, `٬`, and a repeated or clearly grouping `,` or `.` as thousands separator; a sign before or (as in
 * right-to-left typing) after the digits. One lone `,` or `.` is a decimal mark, because a codebook may hold `1,234`.
 * @returns the number, or `undefined` when the text is not a number or is ambiguous (`1,2,3`).
 */
export function parseNumber(text: string): number | undefined {
  let digits = normaliseDigits(text)
    .replace(noise, '')
    .replace(/\u066b/g, '.')
    .replace(/[\u2212\u2010-\u2013]/g, '-');
  const sign = /^([+-]?)([\d.,]+)([+-]?)$/.exec(digits);
  if (!sign?.[2] || (sign[1] && sign[3])) return undefined;
  digits = sign[2];
  const commas = digits.split(',').length - 1;
  const points = digits.split('.').length - 1;
  let decimal: ',' | '.' | undefined;
  if (commas && points) decimal = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  else if (commas === 1) decimal = ',';
  else if (points === 1) decimal = '.';
  const grouping = commas > (decimal === ',' ? 1 : 0) ? ',' : points > (decimal === '.' ? 1 : 0) ? '.' : undefined;
  if (grouping === decimal && grouping !== undefined) return undefined;
  const [whole = '', fraction = ''] = decimal ? digits.split(decimal) : [digits];
  if (grouping && !/^\d{1,3}$/.test(whole) && !new RegExp(`^\\d{1,3}(\\${grouping}\\d{3})+$`).test(whole))
    return undefined;
  const plain = `${grouping ? whole.split(grouping).join('') : whole}.${fraction || '0'}`;
  if (!/^\d*\.\d+$/.test(plain) || !/\d/.test(whole + fraction)) return undefined;
  const value = Number(plain);
  return sign[1] === '-' || sign[3] === '-' ? -value : value;
}
