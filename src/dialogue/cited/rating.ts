import type { Localized } from '../../platform/language/locale.ts';

/** How strong the evidence is, and how far sources agree (after the IPCC's guidance note on uncertainty, 2010). */
export const evidenceWords = ['limited', 'medium', 'robust'] as const;

export type EvidenceWord = (typeof evidenceWords)[number];

export const agreementWords = ['low', 'medium', 'high'] as const;

export type AgreementWord = (typeof agreementWords)[number];

export const evidenceLabel: Readonly<Record<EvidenceWord, Localized>> = {
  limited: { ar: 'أدلة محدودة', fr: 'Éléments probants limités', en: 'Limited evidence' },
  medium: { ar: 'أدلة متوسطة', fr: 'Éléments probants moyens', en: 'Medium evidence' },
  robust: { ar: 'أدلة متينة', fr: 'Éléments probants solides', en: 'Robust evidence' },
};

/** What stands in place of a rating where an answer rests on synthetic data. */
export const unratedLabel: Localized = {
  ar: 'توضيح على بيانات اصطناعية: بلا تقييم',
  fr: 'Illustration sur données synthétiques : sans appréciation',
  en: 'Illustration on synthetic data: no rating',
};

export const agreementLabel: Readonly<Record<AgreementWord, Localized>> = {
  low: { ar: 'توافق ضعيف', fr: 'Faible concordance', en: 'Low agreement' },
  medium: { ar: 'توافق متوسط', fr: 'Concordance moyenne', en: 'Medium agreement' },
  high: { ar: 'توافق كبير', fr: 'Forte concordance', en: 'High agreement' },
};
