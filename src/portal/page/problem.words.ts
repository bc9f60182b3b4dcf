import { defineWords } from '../../platform/language/words.ts';

export const problemWords = defineWords({
  notFound: { ar: 'الصفحة غير موجودة', fr: 'Page introuvable', en: 'Page not found' },
  problem: { ar: 'تعذّر ذلك', fr: 'Ce n’est pas possible', en: 'This is not possible' },
  status: { ar: 'الرمز {status}', fr: 'Code {status}', en: 'Code {status}' },
  home: { ar: 'إلى الصفحة الرئيسية', fr: 'Aller à l’accueil', en: 'Go to the home page' },
});
