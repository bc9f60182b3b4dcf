import { locales, type Locale } from '../../platform/language/locale.ts';
import { signsIn, type PersonalKind } from './personal.ts';
import type { PaperQuestions } from './paper.contract.ts';

/** One sheet of paper while it is typed. */
export interface Sheet {
  text: string;
  language: string;
  seat: string;
}

/** An empty sheet in the language of the one before. */
export const newSheet = (language: string): Sheet => ({ text: '', language, seat: '' });

/** The sheets on which something stands, with their places in the form. */
export const written = (sheets: readonly Sheet[]): { readonly sheet: Sheet; readonly at: number }[] =>
  sheets.map((sheet, at) => ({ sheet, at })).filter(({ sheet }) => sheet.text.trim());

/** What looks personal in any of the sheets. */
export const signsOf = (sheets: readonly Sheet[]): PersonalKind[] => signsIn(sheets.map(({ text }) => text));

/** What is sent. */
export const batchOf = (sheets: readonly Sheet[], confirmed: boolean): PaperQuestions => ({
  questions: written(sheets).map(({ sheet }) => {
    const language = locales.find((one) => one === sheet.language) ?? ('fr' as Locale);
    return {
      text: { [language]: { text: sheet.text.trim(), method: 'original' } },
      seat: sheet.seat || null,
      charter: null,
    };
  }),
  confirmed,
});
