import type { Localized } from '../../platform/language/locale.ts';
import { secondPersonLife } from '../second-person.ts';

/** The life of a recommendation of another body that is entered here. */
export const adviceLife = secondPersonLife({
  acts: {
    enter: { ar: 'تسجيل توصية', fr: 'Saisir une recommandation', en: 'Enter a recommendation' },
    release: { ar: 'نشر التوصية', fr: 'Publier la recommandation', en: 'Publish the recommendation' },
    decline: { ar: 'رد التوصية', fr: 'Écarter la recommandation', en: 'Decline the recommendation' },
    withdraw: { ar: 'سحب التوصية', fr: 'Retirer la recommandation', en: 'Withdraw the recommendation' },
  },
  write: 'library.write',
  release: 'library.release',
});

/** What it is about. */
export const adviceThemes = [
  'return',
  'reintegration',
  'rights',
  'protection',
  'skills',
  'development',
  'data',
  'dialogue',
] as const;
export type AdviceTheme = (typeof adviceThemes)[number];
export const adviceThemeLabel: Readonly<Record<AdviceTheme, Localized>> = {
  return: { ar: 'العودة', fr: 'Retour', en: 'Return' },
  reintegration: { ar: 'إعادة الإدماج', fr: 'Réintégration', en: 'Reintegration' },
  rights: { ar: 'الحقوق', fr: 'Droits', en: 'Rights' },
  protection: { ar: 'الحماية الاجتماعية', fr: 'Protection sociale', en: 'Social protection' },
  skills: { ar: 'المهارات والشهادات', fr: 'Compétences et diplômes', en: 'Skills and diplomas' },
  development: { ar: 'التنمية', fr: 'Développement', en: 'Development' },
  data: { ar: 'البيانات والإحصاء', fr: 'Données et statistique', en: 'Data and statistics' },
  dialogue: { ar: 'الحوار والتعاون', fr: 'Dialogue et coopération', en: 'Dialogue and cooperation' },
};

/** How it stands to one of ours. */
export const adviceRelations = ['same', 'broader', 'opposite'] as const;
export type AdviceRelation = (typeof adviceRelations)[number];
export const adviceRelationLabel: Readonly<Record<AdviceRelation, Localized>> = {
  same: { ar: 'المعنى نفسه', fr: 'Dit la même chose', en: 'Says the same' },
  broader: { ar: 'أوسع منها', fr: 'Va plus loin', en: 'Is broader' },
  opposite: { ar: 'عكسها', fr: 'Dit le contraire', en: 'Says the opposite' },
};
