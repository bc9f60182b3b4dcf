import { descend } from '../emit/writing.ts';
import type { Form } from '../form.ts';
import { at } from '../log.ts';
import type { Problem } from '../problem.ts';
import { condition } from './condition.ts';
import { domainOf, scope } from './domains.ts';
import { possible } from './possible.ts';
import { checkProblem } from './words.ts';

/** Constraints that refuse every answer: the interview stops at such a question. */
export function impossibleConstraint(form: Form): Problem[] {
  const within = scope(form);
  return descend(form.items).flatMap((item) => {
    const constraint = item.bind.get('constraint');
    if (typeof constraint !== 'string' || item.kind !== 'question') return [];
    const others = within(item);
    const domains = (name: string) => (name === '.' ? domainOf(form, item, false) : others(name));
    const own = condition(constraint.replaceAll(`\${${item.name}}`, '.'));
    if (possible(own, domains)) return [];
    return [
      checkProblem('impossible-constraint', at(item.origin, 'bind::constraint'), constraint, { name: item.name }),
    ];
  });
}
