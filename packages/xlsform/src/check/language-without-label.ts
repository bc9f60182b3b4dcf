import { descend } from '../emit/writing.ts';
import type { Form, Localised } from '../form.ts';
import { at } from '../log.ts';
import type { Place, Problem } from '../problem.ts';
import { checkProblem } from './words.ts';

/** Languages of the labels, in order of appearance. Plain labels name none. */
function languagesOf(labels: readonly (Localised | undefined)[]): string[] {
  return [...new Set(labels.flatMap((label) => (label instanceof Map ? [...label.keys()] : [])))];
}

/** Questions, groups and choices that have a label in one language and none in another: a reader of that language sees a dash. */
export function languageWithoutLabel(form: Form): Problem[] {
  const { defaultLanguage } = form.settings;
  const items = descend(form.items);
  const choices = [...form.lists.values()].flatMap((list) => list.choices);
  const languages = languagesOf([...items, ...choices].map(({ label }) => label));
  if (languages.length < 2) return [];
  const report = (name: string, label: Localised | undefined, place: Place): Problem[] => {
    if (label === undefined) return [];
    const has = (language: string) =>
      typeof label === 'string' ? language === defaultLanguage : (label.get(language) ?? '').trim() !== '';
    const missing = languages.filter((language) => !has(language));
    if (missing.length === 0) return [];
    return [checkProblem('language-without-label', place, name, { languages: missing.join(', ') })];
  };
  return [
    ...items.flatMap(({ name, label, origin }) => report(name, label, at(origin, 'label'))),
    ...choices.flatMap(({ name, label, row }) => report(name, label, { sheet: 'choices', row, column: 'label' })),
  ];
}
