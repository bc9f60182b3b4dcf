import type { Localized } from '../../platform/language/locale.ts';
import type { AgreementLabel } from '../agreement/agreement.ts';
import { secondPersonLife } from '../second-person.ts';

/** The life of a definition: whoever enters it never shows it to the public alone. */
export const definitionLife = secondPersonLife({
  acts: {
    enter: { ar: 'تسجيل تعريف', fr: 'Saisir une définition', en: 'Enter a definition' },
    release: { ar: 'نشر التعريف', fr: 'Publier la définition', en: 'Publish the definition' },
    decline: { ar: 'رد التعريف', fr: 'Écarter la définition', en: 'Decline the definition' },
    withdraw: { ar: 'سحب التعريف', fr: 'Retirer la définition', en: 'Withdraw the definition' },
  },
  write: 'term.write',
  release: 'term.release',
});

/** Votes after which the parties agree on a wording. */
export const agreeing: readonly AgreementLabel[] = ['unanimous', 'consensus_of_both_sides'];

/** How a term stands: its newest wording was agreed; several definitions and none agreed; one definition; none shown. */
export const termStandings = ['agreed', 'contested', 'defined', 'undefined'] as const;
export type TermStanding = (typeof termStandings)[number];
export const termStandingLabel: Readonly<Record<TermStanding, Localized>> = {
  agreed: { ar: 'متفق عليه', fr: 'Convenu', en: 'Agreed' },
  contested: { ar: 'تعريفات مختلفة', fr: 'Définitions divergentes', en: 'Contested' },
  defined: { ar: 'معرّف', fr: 'Défini', en: 'Defined' },
  undefined: { ar: 'بلا تعريف', fr: 'Sans définition', en: 'Without a definition' },
};
export const termStandingTone = {
  agreed: 'success',
  contested: 'warning',
  defined: 'info',
  undefined: 'neutral',
} as const satisfies Record<TermStanding, string>;

/** How a term stands. @param definitions how many are shown @param newest the wording that is used now, if any */
export function standingOf(definitions: number, newest: { readonly agreed: boolean } | undefined): TermStanding {
  if (newest?.agreed) return 'agreed';
  if (definitions > 1) return 'contested';
  return definitions || newest ? 'defined' : 'undefined';
}

/** Languages in which sources stand (ISO 639-1). */
export const sourceLanguages = ['ar', 'fr', 'en', 'es', 'it', 'de', 'nl', 'pt'] as const;
export type SourceLanguage = (typeof sourceLanguages)[number];
export const sourceLanguageLabel: Readonly<Record<SourceLanguage, Localized>> = {
  ar: { ar: 'العربية', fr: 'arabe', en: 'Arabic' },
  fr: { ar: 'الفرنسية', fr: 'français', en: 'French' },
  en: { ar: 'الإنجليزية', fr: 'anglais', en: 'English' },
  es: { ar: 'الإسبانية', fr: 'espagnol', en: 'Spanish' },
  it: { ar: 'الإيطالية', fr: 'italien', en: 'Italian' },
  de: { ar: 'الألمانية', fr: 'allemand', en: 'German' },
  nl: { ar: 'الهولندية', fr: 'néerlandais', en: 'Dutch' },
  pt: { ar: 'البرتغالية', fr: 'portugais', en: 'Portuguese' },
};
