import { locales, type Localized } from '../../platform/language/locale.ts';
import { defineLifecycle } from '../../platform/lifecycle/lifecycle.ts';
import type { TranslatedText } from '../../platform/language/localized.ts';

/** The life of a recommendation. Writing makes a draft again; it comes with a further wording. All of it is the secretariat's. */
export const recommendationLife = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label: { ar: 'مسودة', fr: 'Brouillon', en: 'Draft' }, tone: 'neutral', open: true },
    released: { label: { ar: 'منشورة', fr: 'Publiée', en: 'Published' }, tone: 'success' },
    withdrawn: { label: { ar: 'مسحوبة', fr: 'Retirée', en: 'Withdrawn' }, tone: 'warning' },
  },
  acts: {
    write: { label: { ar: 'تحرير', fr: 'Rédiger', en: 'Write' }, permission: 'recommendation.write', by: 'rule' },
    release: {
      label: { ar: 'نشر', fr: 'Publier', en: 'Publish' },
      permission: 'recommendation.write',
      note: 'optional',
    },
    withdraw: {
      label: { ar: 'سحب', fr: 'Retirer', en: 'Withdraw' },
      permission: 'recommendation.write',
      note: 'required',
      danger: true,
    },
  },
  steps: {
    draft: { write: 'draft', release: 'released' },
    released: { write: 'draft', withdraw: 'withdrawn' },
    withdrawn: { write: 'draft' },
  },
});
export type RecommendationState = (typeof recommendationLife.stateNames)[number];
export type RecommendationAct = (typeof recommendationLife.actNames)[number];

/** What a wording lacks before it is released: its text in at least one language, and whom it addresses. */
export const missingInRecommendation = (of: {
  text: TranslatedText;
  addressee: string | null;
}): ('text' | 'addressee')[] => [
  ...(locales.some((locale) => of.text[locale]?.text.trim()) ? [] : (['text'] as const)),
  ...(of.addressee ? [] : (['addressee'] as const)),
];

export const addressees = [
  'both',
  'maghreb',
  'eu-and-member-states',
  'eu-institutions',
  'secretariat',
  'convention-parties',
  'origin-authorities',
  'destination-authorities',
  'european-commission',
  'states-and-organisations',
  'social-partners',
  'not-stated',
] as const;
export type Addressee = (typeof addressees)[number];

export const addresseeLabel: Readonly<Record<Addressee, Localized>> = {
  both: {
    ar: 'بلدان المنشأ والمقصد',
    fr: 'Pays d’origine et de destination',
    en: 'Countries of origin and of destination',
  },
  maghreb: { ar: 'البلدان المغاربية', fr: 'Pays du Maghreb', en: 'Maghreb countries' },
  'eu-and-member-states': {
    ar: 'الاتحاد الأوروبي ودوله الأعضاء',
    fr: 'UE et États membres',
    en: 'EU and Member States',
  },
  'eu-institutions': { ar: 'مؤسسات الاتحاد الأوروبي', fr: 'Institutions de l’UE', en: 'EU institutions' },
  secretariat: {
    ar: 'الأمانة وفريق المشروع',
    fr: 'Secrétariat et équipe du projet',
    en: 'Secretariat and project team',
  },
  'convention-parties': {
    ar: 'أطراف الاتفاقية الأوروبية',
    fr: 'Parties à la Convention européenne',
    en: 'Parties to the European Convention',
  },
  'origin-authorities': {
    ar: 'سلطات بلدان المنشأ',
    fr: 'Autorités des pays d’origine',
    en: 'Authorities of countries of origin',
  },
  'destination-authorities': {
    ar: 'سلطات بلدان المقصد',
    fr: 'Autorités des pays de destination',
    en: 'Authorities of countries of destination',
  },
  'european-commission': { ar: 'المفوضية الأوروبية', fr: 'Commission européenne', en: 'European Commission' },
  'states-and-organisations': {
    ar: 'الدول والمنظمات الدولية',
    fr: 'États et organisations internationales',
    en: 'States and international organisations',
  },
  'social-partners': {
    ar: 'نقابات العمال وجمعيات أصحاب العمل والسلطات العمومية من الجانبين',
    fr: 'Syndicats, associations d’employeurs et pouvoirs publics des deux parties',
    en: 'Trade unions, employers’ associations and public authorities of both parties',
  },
  'not-stated': { ar: 'غير مذكور', fr: 'Non précisé', en: 'Not stated' },
};
