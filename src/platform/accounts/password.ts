import { commonPasswords, commonStems } from './common-passwords.ts';

export const passwordLength = { min: 12, max: 128 } as const;

/** Why a password is refused; the words stand in the catalogue under `accounts.password-*`. */
export type PasswordIssue = 'short' | 'long' | 'common' | 'personal';

/** The one form in which a password is judged and hashed, whatever keyboard composed it. Source: NIST SP 800-63B, 5.1.1.2. */
export const normalisePassword = (password: string): string => password.normalize('NFKC');

/**
 * Judges a new password: long enough, not among those everyone tries first, not the person's own address or name.
 * No rule on kinds of characters and no expiry (NIST SP 800-63B, 5.1.1.2).
 * @returns the first issue, or `undefined` when it may be used
 */
export function passwordIssue(password: string, person: { email: string; name: string }): PasswordIssue | undefined {
  const normal = normalisePassword(password);
  const length = [...normal].length;
  if (length < passwordLength.min) return 'short';
  if (length > passwordLength.max) return 'long';
  const folded = normal.toLowerCase();
  const bare = folded.replace(/[\s._@-]/g, '');
  const own = [person.email, person.email.split('@')[0] ?? '', person.name].map((word) =>
    word.toLowerCase().replace(/[\s._@-]/g, ''),
  );
  if (own.some((word) => word.length > 3 && (bare === word || restOf(bare, word) < 4))) return 'personal';
  if (commonPasswords.has(bare) || new Set(bare).size < 5 || isSequence(bare)) return 'common';
  const stem = bare.replace(/^[\d!?*#$%&+=]+|[\d!?*#$%&+=]+$/g, '');
  return commonStems.has(stem) || isRepeated(bare) ? 'common' : undefined;
}

const restOf = (text: string, word: string): number => (text.includes(word) ? text.length - word.length : Infinity);

/** A short piece written over and over: `abcabcabcabc`. */
const isRepeated = (text: string): boolean => /^(.{1,6})\1+$/.test(text);

/** Neighbouring characters all the way, up or down: `abcdefghijkl`, `987654321098`. */
function isSequence(text: string): boolean {
  const steps = [...text].slice(1).map((character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  const even = (step: number): boolean => steps.filter((s) => s === step || Math.abs(s) === 9).length === steps.length;
  return even(1) || even(-1);
}
