import type { Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';
import { families, type Family } from '../meeting/meeting.ts';
import { readSigns, writeSigns } from '../reference.ts';

/** The life of a consultation. Nothing of its document changes once it is open but by a correction that is shown. */
export const consultationLife = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label: { ar: 'مسودة', fr: 'Brouillon', en: 'Draft' }, tone: 'neutral', open: true },
    open: { label: { ar: 'مفتوحة', fr: 'Ouverte', en: 'Open' }, tone: 'info', open: true },
    closed: { label: { ar: 'مغلقة', fr: 'Close', en: 'Closed' }, tone: 'warning', open: true },
    published: { label: { ar: 'نُشر ملخصها', fr: 'Synthèse publiée', en: 'Synopsis published' }, tone: 'success' },
  },
  acts: {
    write: {
      label: { ar: 'تحرير الاستشارة', fr: 'Rédiger la consultation', en: 'Write the consultation' },
      permission: 'consultation.write',
      by: 'rule',
    },
    revise: {
      label: { ar: 'صيغة جديدة', fr: 'Nouvelle version', en: 'New version' },
      permission: 'consultation.write',
      by: 'rule',
    },
    open: {
      label: { ar: 'فتح الاستشارة', fr: 'Ouvrir la consultation', en: 'Open the consultation' },
      permission: 'consultation.write',
    },
    correct: {
      label: { ar: 'تصحيح الوثيقة', fr: 'Corriger le document', en: 'Correct the document' },
      permission: 'consultation.write',
      by: 'rule',
    },
    remind: {
      label: {
        ar: 'تذكير الفئات الغائبة',
        fr: 'Relancer les catégories d’acteurs absentes',
        en: 'Remind the missing stakeholder groups',
      },
      permission: 'consultation.write',
    },
    close: {
      label: { ar: 'إغلاق الاستشارة', fr: 'Clore la consultation', en: 'Close the consultation' },
      permission: 'consultation.write',
    },
    publish: {
      label: { ar: 'نشر الملخص', fr: 'Publier la synthèse', en: 'Publish the synopsis' },
      permission: 'consultation.write',
      by: 'rule',
    },
  },
  steps: {
    draft: { revise: 'draft', open: 'open' },
    open: { correct: 'open', remind: 'open', close: 'closed' },
    closed: { publish: 'published' },
    published: { publish: 'published' },
  },
});

/** Days for which a consultation is open unless a reason is given: twelve weeks (European Commission, COM(2002) 704 and SEC(2012) 422). */
export const usualDays = 84;
/** Whether it needs a reason. @param opens first day @param closes last day, both ISO 8601 */
export const isShort = (opens: string, closes: string): boolean =>
  (Date.parse(closes) - Date.parse(opens)) / 86_400_000 < usualDays;

/** Ways in which a contribution came. */
export const contributionOrigins = ['public', 'association', 'paper'] as const;
export type ContributionOrigin = (typeof contributionOrigins)[number];
export const originLabel: Readonly<Record<ContributionOrigin, Localized>> = {
  public: { ar: 'من الصفحات العمومية', fr: 'Par les pages publiques', en: 'From the public pages' },
  association: {
    ar: 'جمعية باسم أحد أعضائها',
    fr: 'Une association pour un de ses membres',
    en: 'An association for one of its members',
  },
  paper: { ar: 'على الورق', fr: 'Sur papier', en: 'On paper' },
};
export const othersLabel: Localized = { ar: 'آخرون', fr: 'Autres', en: 'Others' };

/** How many contributed by family, and `others`. */
export type Counts = Readonly<Partial<Record<Family | 'others', number>>>;
export interface Target {
  readonly family: Family;
  readonly least: number;
}
/** A family of which fewer contributed than was aimed at; without an aim, one of which nobody did. */
export interface MissingFamily {
  readonly family: Family;
  readonly count: number;
  readonly least: number;
}
export const missingOf = (counts: Counts, targets: readonly Target[]): MissingFamily[] =>
  families
    .map((family) => ({
      family,
      count: counts[family] ?? 0,
      least: Math.max(1, ...targets.filter((target) => target.family === family).map(({ least }) => least)),
    }))
    .filter(({ count, least }) => count < least);

/** A digital object identifier as it is written or linked; undefined where it is none. Source: Crossref, DOIs and matching regular expressions. */
export function doiOf(given: string): string | undefined {
  const doi = given.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return /^10\.\d{4,9}\/[-._;()/:a-z0-9]{1,180}$/i.test(doi) ? doi : undefined;
}

const signs = 24;
/** A reference that only the contributor holds: 120 bits in groups of four. @param random 24 random bytes */
export const writeReference = (random: Uint8Array): string => writeSigns(random, signs);
/** The same as it was typed: spaces, case and dashes do not matter. Undefined where it cannot be one. */
export const readReference = (typed: string): string | undefined => readSigns(typed, signs);
