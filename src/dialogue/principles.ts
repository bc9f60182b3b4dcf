import type { Localized } from '../platform/language/locale.ts';

/** The seven principles of the first meeting, by their charter ids. */
export const principleIds = ['PR-1', 'PR-2', 'PR-3', 'PR-4', 'PR-5', 'PR-6', 'PR-7'] as const;
export type PrincipleId = (typeof principleIds)[number];

/** The seven principles in a few words; what they say in full stands in the content under their ids. */
export const principleLabel: Readonly<Record<PrincipleId, Localized>> = {
  'PR-1': {
    ar: 'العودة قد تكون مرحلة من مراحل',
    fr: 'Revenir peut être une étape',
    en: 'Return may be one step among others',
  },
  'PR-2': { ar: 'العودة تُحضَّر شيئًا فشيئًا', fr: 'Le retour se prépare peu à peu', en: 'Return is prepared over time' },
  'PR-3': {
    ar: 'الشخص يقرر ويجمع موارده',
    fr: 'La personne décide et réunit ses ressources',
    en: 'The person decides and gathers resources',
  },
  'PR-4': {
    ar: 'ظروف ما قبل العودة وما بعدها',
    fr: 'Les circonstances avant et après',
    en: 'Circumstances before and after',
  },
  'PR-5': { ar: 'لكل فئة ما تحتاج إليه من دعم', fr: 'À chaque profil son soutien', en: 'To each profile its support' },
  'PR-6': {
    ar: 'العودة شأن بلد المنشأ وبلد المقصد معًا',
    fr: 'L’affaire du pays d’origine et du pays de destination',
    en: 'A concern of origin and destination alike',
  },
  'PR-7': {
    ar: 'سياسة مشتركة تخدم التنمية',
    fr: 'Une politique commune, au service du développement',
    en: 'A policy made jointly, for development',
  },
};
