import type { Form, Item } from '../form.ts';
import { at } from '../log.ts';
import type { Problem } from '../problem.ts';
import { condition, type Condition } from './condition.ts';
import { scope } from './domains.ts';
import { possible } from './possible.ts';
import { checkProblem } from './words.ts';

/**
 * Questions, groups and repeats whose `relevant`, together with those around them, can never hold: a code that the list does not
 * have, two answers at once, an empty interval, a question that is itself never shown. Inside such a group nothing more is reported.
 */
export function neverShown(form: Form): Problem[] {
  const problems: Problem[] = [];
  const hidden = new Set<Item>();
  const within = scope(form);
  const hide = (item: Item): void => {
    hidden.add(item);
    item.children.forEach(hide);
  };
  const walk = (item: Item, around: readonly Condition[]): void => {
    const relevant = item.bind.get('relevant');
    const own = typeof relevant === 'string' ? [...around, condition(relevant)] : around;
    if (typeof relevant === 'string' && !possible({ is: 'all', parts: own }, within(item, hidden))) {
      problems.push(checkProblem('never-shown', at(item.origin, 'bind::relevant'), relevant, { name: item.name }));
      hide(item);
      return;
    }
    for (const child of item.children) walk(child, own);
  };
  for (const item of form.items) walk(item, []);
  return problems;
}
