import { randomInt } from 'node:crypto';
import { normaliseDigits } from '../../platform/language/digits.ts';
import { digest } from '../../platform/secret/secret.ts';
import { codeDigits } from './code.contract.ts';

/** Wrong codes within ten minutes: after so many an account waits; after so many of everyone together only who made none is heard. */
export const mostWrong = { mine: 5, all: 100 } as const;

/** Six digits, each code as likely as another. */
export const newCode = (): string => String(randomInt(10 ** codeDigits)).padStart(codeDigits, '0');

/** A code as it was typed, in digits of any script, with spaces; undefined where it cannot be one. */
export function readCode(typed: string): string | undefined {
  const digits = normaliseDigits(typed).replace(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}

/** What is kept of a code, for its meeting alone. */
export const codeDigest = (secret: Uint8Array, meeting: string, code: string): Buffer =>
  digest(secret, 'attendance', `${meeting} ${code}`);

/** Whether somebody may still try: a stranger with wrong codes shuts out nobody but those who, too, made some. */
export const mayTry = ({ mine, all }: { readonly mine: number; readonly all: number }): boolean =>
  mine < mostWrong.mine && (mine === 0 || all < mostWrong.all);
