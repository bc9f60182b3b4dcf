import { descend } from '../emit/writing.ts';
import type { Form, Localised } from '../form.ts';
import type { Problem } from '../problem.ts';
import { checkProblem } from './words.ts';

const textsOf = (value: Localised | undefined): string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : [...value.values()];

/** Lists of the choices sheet that no question offers and no expression reads with `instance('…')`. */
export function unusedList(form: Form): Problem[] {
  const used = new Set<string>();
  for (const { offer, bind, label, hint, choiceFilter, default: given, triggered, control } of descend(form.items)) {
    if (offer && 'list' in offer) used.add(offer.list);
    const texts = [
      ...[...bind.values()].flatMap(textsOf),
      ...textsOf(label),
      ...textsOf(hint),
      ...control.values(),
      ...[choiceFilter, given, triggered].filter((text) => text !== undefined),
    ];
    for (const text of texts) {
      for (const [, name] of text.matchAll(/instance\(\s*['"]([^'"]+)['"]\s*\)/g)) used.add(name ?? '');
    }
  }
  return [...form.lists.values()]
    .filter(({ name }) => !used.has(name))
    .map(({ name, choices }) =>
      checkProblem('unused-list', { sheet: 'choices', row: choices[0]?.row, column: 'list_name' }, name),
    );
}
