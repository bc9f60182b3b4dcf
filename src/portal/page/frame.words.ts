import { defineWords } from '../../platform/language/words.ts';

export const frameWords = defineWords({
  skip: { ar: 'الانتقال إلى المحتوى', fr: 'Aller au contenu', en: 'Skip to the content' },
  name: { ar: 'دورة', fr: 'Dawra', en: 'Dawra' },
  tagline: {
    ar: 'ما نعرفه عن العودة، وكيف نعرفه',
    fr: 'Ce que l’on sait du retour, et comment on le sait',
    en: 'What is known about return, and how we know it',
  },
  toHome: { ar: 'دورة: الصفحة الرئيسية', fr: 'Dawra : accueil', en: 'Dawra: home page' },
  menu: { ar: 'القائمة', fr: 'Menu', en: 'Menu' },
  navigation: { ar: 'أقسام الموقع', fr: 'Rubriques du site', en: 'Sections of the site' },
  foot: { ar: 'عن هذا الموقع', fr: 'À propos de ce site', en: 'About this site' },
  answers: { ar: 'الإجابات', fr: 'Réponses', en: 'Answers' },
  recommendations: { ar: 'التوصيات', fr: 'Recommandations', en: 'Recommendations' },
  meetings: { ar: 'الاجتماعات', fr: 'Réunions', en: 'Meetings' },
  data: { ar: 'البيانات', fr: 'Données', en: 'Data' },
  compare: { ar: 'المنشور والمُعاد', fr: 'Publié et reproduit', en: 'Published and reproduced' },
  flows: { ar: 'التدفقات', fr: 'Flux', en: 'Flows' },
  method: { ar: 'المنهجية', fr: 'Méthodologie', en: 'Methodology' },
  glossary: { ar: 'المصطلحات', fr: 'Glossaire', en: 'Glossary' },
  ask: { ar: 'طرح سؤال', fr: 'Poser une question', en: 'Ask a question' },
  printed: { ar: 'كما كان في {date}', fr: 'État au {date}', en: 'As of {date}' },
  workbench: { ar: 'منصة العمل (بحساب)', fr: 'Espace de travail (avec compte)', en: 'Workbench (with an account)' },
  privacy: {
    ar: 'تُقرأ هذه الصفحات بلا حساب ولا ملفات تعقّب. ولا تخرج من البيانات إلا أرقام مجمّعة.',
    fr: 'Ces pages se lisent sans compte ni traceur. Des données ne sortent que des chiffres agrégés.',
    en: 'These pages are read without an account and without trackers. Only aggregate figures leave the data.',
  },
  credit: {
    ar: 'يُذكر مصدر كل رقم إلى جانبه.',
    fr: 'La source de chaque chiffre est indiquée à côté de lui.',
    en: 'The source of every figure stands beside it.',
  },
});
