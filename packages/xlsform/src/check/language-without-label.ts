import { descend } from '../emit/writing.ts';
import type { Form, Localised } from '../form.ts';
import { at } from '../log.ts';
import type { Place, Problem } from '../problem.ts';
import { checkProblem } from './words.ts';

/** Languages in which a text is missing, when it is there in another. */
function missing(text: Localised | undefined, form: Form): string[] {
  if (text === undefined) return [];
  const { defaultLanguage } = form.settings;
  return form.languages.filter((language) =>
    typeof text === 'string' ? language !== defaultLanguage : !(text.get(language) ?? '').trim(),
  );
}

/** Questions, groups and choices that have a label in one language and none in another: a reader of that language sees a dash. */
export function languageWithoutLabel(form: Form): Problem[] {
  if (form.languages.length < 2) return [];
  const report = (name: string, label: Localised | undefined, place: Place): Problem[] => {
    const languages = missing(label, form);
    if (languages.length === 0) return [];
    return [checkProblem('language-without-label', place, name, { languages: languages.join(', ') })];
  };
  const questions = [...descend(form.items)].flatMap((item) => report(item.name, item.label, at(item.origin, 'label')));
  const choices = [...form.lists.values()].flatMap((list) =>
    list.choices.flatMap(({ name, label, row }) => report(name, label, { sheet: 'choices', row, column: 'label' })),
  );
  return [...questions, ...choices];
}
