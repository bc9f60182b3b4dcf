import type { Localized } from '../../platform/language/locale.ts';

/** Stands in the place of the words of a question that was spoken, until somebody has written down what it says. */
export const spokenQuestion: Localized = {
  ar: '(سؤال مسجَّل، لم يُكتب نصه بعد)',
  fr: '(question enregistrée, pas encore transcrite)',
  en: '(recorded question, not yet written down)',
};

/** Whether a text is such a stand-in. */
export const isUnwritten = (text: string): boolean => Object.values(spokenQuestion).includes(text);
