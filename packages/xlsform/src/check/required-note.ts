import { descend } from '../emit/writing.ts';
import type { Form } from '../form.ts';
import { at } from '../log.ts';
import type { Problem } from '../problem.ts';
import { condition } from './condition.ts';
import { scope } from './domains.ts';
import { possible } from './possible.ts';
import { checkProblem } from './words.ts';

/** Notes that demand an answer: nothing can be typed in a note, so the interview cannot be finished. One that calculates a value is left alone. */
export function requiredNote(form: Form): Problem[] {
  const within = scope(form);
  return descend(form.items).flatMap((item) => {
    const required = item.bind.get('required');
    if (item.type !== 'note' || typeof required !== 'string') return [];
    if (item.bind.has('calculate') || item.default !== undefined) return [];
    if (!possible(condition(required), within(item))) return [];
    return [checkProblem('required-note', at(item.origin, 'bind::required'), required, { name: item.name })];
  });
}
