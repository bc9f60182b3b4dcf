import { descend } from '../emit/writing.ts';
import type { Form, Localised } from '../form.ts';
import { at } from '../log.ts';
import type { Place, Problem } from '../problem.ts';
import { checkProblem } from './words.ts';

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const isolated = /[\u2066-\u2068][^\u2069]*\u2069/g;
const mark = '\u200e';

/** What the bidirectional algorithm would put in another order than written (Unicode UAX 9), or leave to a value not known yet. */
const risky: readonly RegExp[] = [
  /\$\{[^}]+\}/gu,
  /^[\s\p{P}\p{N}]*\p{Script=Latin}[\p{Script=Latin}\p{N}]*/gu,
  /[\p{Script=Latin}\p{N}]+(?:[-_./:@#+&][\p{Script=Latin}\p{N}]+)+/gu,
  /\p{N}+\s+\p{Script=Latin}+/gu,
  /(?<![\p{L}\p{N}])[-+]\p{N}+|\p{N}+[-+](?![\p{L}\p{N}])/gu,
];

const letters = /\p{Script=Latin}/u;
const signed = /^[-+]|[-+]$/;

/** First run of a right-to-left text that will be shown out of order, if any: not isolated, and without a left-to-right mark beside it. */
export function misplaced(text: string): string | undefined {
  if (!rightToLeft.test(text)) return undefined;
  const open = text.replace(isolated, ' ');
  for (const pattern of risky) {
    for (const { 0: run, index } of open.matchAll(pattern)) {
      if (!run.startsWith('${') && !letters.test(run) && !signed.test(run)) continue;
      if (open.charAt(index - 1) !== mark && open.charAt(index + run.length) !== mark) return run.trim();
    }
  }
  return undefined;
}

/** Labels and hints in Arabic (or another right-to-left script) that mix in Latin codes, signed numbers or inserted answers without isolating them. */
export function mixedDirection(form: Form): Problem[] {
  const report = (text: Localised | undefined, place: Place): Problem[] => {
    const texts = text === undefined ? [] : typeof text === 'string' ? [text] : [...text.values()];
    const [run] = texts.map(misplaced).filter((found) => found !== undefined);
    return run === undefined ? [] : [checkProblem('mixed-direction', place, run)];
  };
  const questions = descend(form.items).flatMap(({ label, hint, origin }) => [
    ...report(label, at(origin, 'label')),
    ...report(hint, at(origin, 'hint')),
  ]);
  const choices = [...form.lists.values()].flatMap((list) =>
    list.choices.flatMap(({ label, row }) => report(label, { sheet: 'choices', row, column: 'label' })),
  );
  return [...questions, ...choices];
}
