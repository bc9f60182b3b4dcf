import { perLocale, type Localized } from '../../platform/language/locale.ts';
import { pickTranslated } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { leftWords } from './left.words.ts';
import type { LeftKind, PreparationView } from './preparation.contract.ts';

/**
 * The title that something left by earlier meetings takes on an agenda, which becomes public: numbers and titles of meetings, never the words of a question.
 * @returns undefined when nothing of the kind was left
 */
export function titleOfLeft(of: PreparationView, kind: LeftKind, id: string): Localized | undefined {
  const one = <T extends { id: string }>(list: readonly T[]): T | undefined => list.find((left) => left.id === id);
  const [question, late, answer, proposition, minutes] = [
    kind === 'question' ? one(of.questions) : undefined,
    kind === 'late' ? one(of.late) : undefined,
    kind === 'answer' ? one(of.answers) : undefined,
    kind === 'proposition' ? one(of.propositions) : undefined,
    kind === 'minutes' ? one(of.minutes) : undefined,
  ];
  if (!(question ?? late ?? answer ?? proposition ?? minutes)) return undefined;
  return perLocale((locale) => {
    const t = speak(leftWords, locale);
    if (question) return t('question', { n: String(question.number), meeting: question.meetingTitle[locale] });
    if (late) return t('late', { n: String(late.number) });
    if (answer) return t('answer', { title: pickTranslated(answer.title, locale)?.text ?? '' });
    if (proposition) return t('proposition', { n: String(proposition.number) });
    return t('minutes', { meeting: minutes!.title[locale] });
  });
}
