/** Functions of the user: what they may give, and what may be said of it. */
import { checked, checkOptions } from '../core/check.ts';
import { shareConfidence, type Confidence } from '../core/confidence.ts';
import { refuse } from '../core/refusal.ts';

/** What may be said of figures of one's own. */
export interface FigureOptions {
  /** Their names, in order. */
  readonly labels?: readonly string[];
  /** Level (default 0.95) and degrees of freedom of their limits. */
  readonly confidence?: Confidence;
}

/** The options, checked. Refuses `bad-spec`. */
export function figureOptions(options: FigureOptions, of: string): FigureOptions {
  checkOptions(options, ['labels', 'confidence'], of);
  const { labels, confidence } = options;
  if (labels !== undefined && (!Array.isArray(labels) || labels.some((label) => typeof label !== 'string')))
    refuse('bad-spec', '"labels" is a list of texts');
  if (confidence !== undefined) checked(shareConfidence, confidence, '/confidence');
  return options;
}

/** The numbers that a function gives, as a list of `count` where that is known. Refuses `bad-spec` for what is no number, and where it throws. */
export function figuresOf(act: () => number | readonly number[], count?: number): readonly number[] {
  let found: unknown;
  try {
    found = act();
  } catch (e) {
    refuse('bad-spec', `the function threw ${e instanceof Error ? `${e.name}: ${e.message}` : String(e)}`);
  }
  const list: unknown = typeof found === 'number' ? [found] : found;
  const numbers = Array.isArray(list) || list instanceof Float64Array ? Array.from(list as ArrayLike<unknown>) : [];
  if (numbers.length === 0 || numbers.some((x) => typeof x !== 'number'))
    refuse('bad-spec', 'the function gives a number or a list of numbers, at once (no promise)');
  if (count !== undefined && numbers.length !== count)
    refuse('bad-spec', `the function gives ${numbers.length} numbers in a replicate, and ${count} at first`);
  return numbers as number[];
}
