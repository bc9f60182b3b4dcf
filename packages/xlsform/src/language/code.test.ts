import { describe, expect, it } from 'vitest';
import { hasCode } from './code.ts';

describe('codes of languages', () => {
  it('of two letters are those that the runtime knows', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const pairs = letters.flatMap((one) => letters.map((other) => one + other));
    const known = pairs.filter((pair) => names.of(pair) !== undefined);
    expect(pairs.filter((pair) => hasCode(`Language (${pair})`))).toEqual(known);
  });

  it('of three letters need only be well formed; a short name is one itself', () => {
    expect(['Acoli (ach)', 'ar', 'Arabic (ar) ', 'Arabic', 'Arabic (AR)', 'x (xx)'].map(hasCode)).toEqual([
      ...[true, true, true],
      ...[false, false, false],
    ]);
  });
});
