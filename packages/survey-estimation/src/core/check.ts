/** Checks of what comes from outside, where it comes in. */
import { Mismatch, type Description } from './describe.ts';
import { hint } from './nearest.ts';
import { refuse, SpecError } from './refusal.ts';

/** The value as described; throws `SpecError` with the place of what is wrong. */
export function checked<T>(description: Description<T>, value: unknown, path = ''): T {
  try {
    return description.check(value, path);
  } catch (e) {
    if (e instanceof Mismatch) throw new SpecError('bad-spec', e.message, e.path);
    // Too deep for the stack; what is checked calls nothing of its own.
    if (e instanceof RangeError) throw new SpecError('bad-spec', 'is nested too deeply, or lies in itself', path);
    throw e;
  }
}

/** Refuses options that are not known, `bad-spec`. */
export function checkOptions(options: unknown, known: readonly string[], where: string): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    refuse('bad-spec', `the options of ${where} are an object`);
  const extra = Object.keys(options as object).find((key) => !known.includes(key));
  if (extra !== undefined)
    refuse('bad-spec', `${where} has no option "${extra}"; it has ${known.join(', ')}${hint(extra, known)}`);
}
