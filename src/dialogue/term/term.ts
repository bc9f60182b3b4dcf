import type { Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';
import type { AgreementLabel } from '../agreement/agreement.ts';

/** The life of a definition: whoever enters it never shows it to the public alone. */
export const definitionLife = defineLifecycle({
  first: { act: 'enter', state: 'proposed' },
  states: {
    proposed: {
      label: { ar: 'بانتظار شخص ثانٍ', fr: 'Attend une deuxième personne', en: 'Waits for a second person' },
      tone: 'info',
      open: true,
    },
    released: { label: { ar: 'منشور', fr: 'Publiée', en: 'Published' }, tone: 'success' },
    declined: { label: { ar: 'مردود', fr: 'Écartée', en: 'Declined' }, tone: 'neutral' },
    withdrawn: { label: { ar: 'مسحوب', fr: 'Retirée', en: 'Withdrawn' }, tone: 'warning' },
  },
  acts: {
    enter: {
      label: { ar: 'تسجيل تعريف', fr: 'Saisir une définition', en: 'Enter a definition' },
      permission: 'term.write',
      by: 'rule',
    },
    release: {
      label: { ar: 'نشر التعريف', fr: 'Publier la définition', en: 'Publish the definition' },
      permission: 'term.release',
      note: 'optional',
    },
    decline: {
      label: { ar: 'رد التعريف', fr: 'Écarter la définition', en: 'Decline the definition' },
      permission: 'term.release',
      note: 'required',
    },
    withdraw: {
      label: { ar: 'سحب التعريف', fr: 'Retirer la définition', en: 'Withdraw the definition' },
      permission: 'term.release',
      note: 'required',
    },
  },
  steps: {
    proposed: { release: 'released', decline: 'declined' },
    released: { withdraw: 'withdrawn' },
    declined: {},
    withdrawn: {},
  },
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
