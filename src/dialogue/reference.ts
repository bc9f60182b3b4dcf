const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** So many signs (five bits each) in groups of four, as they are shown and typed. @param random a byte a sign */
export const writeSigns = (random: Uint8Array, signs: number): string =>
  [...random.subarray(0, signs)]
    .map((byte) => alphabet[byte & 31])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');

/** The same as it was typed: spaces, case and dashes do not matter. Undefined where it cannot be one. */
export function readSigns(typed: string, signs: number): string | undefined {
  const found = typed.toUpperCase().replace(/[\s-]/g, '');
  const isOne = found.length === signs && [...found].every((sign) => alphabet.includes(sign));
  return isOne ? found.replace(/(.{4})(?=.)/g, '$1-') : undefined;
}
