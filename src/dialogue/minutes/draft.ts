import { locales, type Localized } from '../../platform/language/locale.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';
import { writtenOnly } from '../meeting/form.ts';
import type { MinutesPoint, PointForm } from './minutes.contract.ts';

/** A point while somebody writes it. */
export interface DraftPoint {
  heading: TranslatedText;
  text: TranslatedText;
  decisions: TranslatedText[];
}

/** A point to go on with, or a new one. */
export const draftPoint = (point?: MinutesPoint): DraftPoint => ({
  heading: { ...point?.heading },
  text: { ...point?.text },
  decisions: (point?.decisions ?? []).map((one) => ({ ...one })),
});

/** A point for each of the agenda, under its title; the languages of an agenda are written together. */
export const pointsFromAgenda = (agenda: readonly { readonly title: Localized }[]): DraftPoint[] =>
  agenda.map(({ title }) => ({
    ...draftPoint(),
    heading: Object.fromEntries(
      locales
        .filter((locale) => title[locale].trim())
        .map((locale) => [locale, { text: title[locale], method: 'project' }]),
    ) as TranslatedText,
  }));

/** What is sent: languages and decisions that were left empty are not. */
export const pointsOf = (points: readonly DraftPoint[]): PointForm[] =>
  points.map(({ heading, text, decisions }) => ({
    heading: writtenOnly(heading) ?? {},
    text: writtenOnly(text),
    decisions: decisions.flatMap((one) => writtenOnly(one) ?? []),
  }));
