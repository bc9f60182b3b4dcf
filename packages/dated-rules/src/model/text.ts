/** The languages in which rules speak. */
export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in as many of the languages as there are; `check` names those that lack one. */
export interface Texts {
  ar?: string;
  fr?: string;
  en?: string;
}
