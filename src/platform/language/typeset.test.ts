import { expect, it } from 'vitest';
import { typeset } from './typeset.ts';

it('keeps French signs with the word before them, and nothing else', () => {
  expect(typeset('Oui : « non » ? 12 %, bon', 'fr')).toBe('Oui\u00a0: «\u00a0non\u00a0»\u00a0? 12\u00a0%, bon');
  expect(typeset('a : b', 'en')).toBe('a : b');
  expect(typeset('نعم : لا', 'ar')).toBe('نعم : لا');
});
