import type { QuestionLine } from './question.contract.ts';

/**
 * Questions that a room sees on the wall, by number: what a participant raised, which the table hears anyway, and what is published. The rest (of returnees, of
 * the public) stays on the screens of those who work on it; a merged question is shown as the one that it went into.
 */
export const forTheRoom = (questions: readonly QuestionLine[]): QuestionLine[] =>
  questions.filter(({ institution, published, state }) => (institution !== null || published) && state !== 'merged');

/** What a key does on the wall: steps between slides, 0 the first, Infinity the last; none for other keys. Arrows follow the direction of reading. */
export function stepOf(
  key: string,
  rightToLeft: boolean,
): { readonly by: number } | { readonly to: number } | undefined {
  const ahead = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if ([ahead, 'ArrowDown', 'PageDown', ' '].includes(key)) return { by: 1 };
  if ([back, 'ArrowUp', 'PageUp'].includes(key)) return { by: -1 };
  if (key === 'Home') return { to: 0 };
  if (key === 'End') return { to: Infinity };
  return undefined;
}

/** The slide that is shown after a step, of so many. */
export const slideAfter = (now: number, step: NonNullable<ReturnType<typeof stepOf>>, slides: number): number =>
  Math.max(0, Math.min(slides - 1, 'by' in step ? now + step.by : step.to));
