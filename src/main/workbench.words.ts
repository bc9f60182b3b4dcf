import { defineWords } from '../platform/language/words.ts';

export const homeWords = defineWords({
  title: { en: 'Welcome, {name}', fr: 'Bienvenue, {name}', ar: 'أهلًا {name}' },
  lead: {
    en: 'What you can do here, from a file to an answer that anyone can check.',
    fr: 'Ce que vous pouvez faire ici, d’un fichier à une réponse que chacun peut vérifier.',
    ar: 'ما يمكنكم القيام به هنا، من الملف إلى إجابة يمكن لأي شخص التحقق منها.',
  },
  portal: { en: 'Public pages', fr: 'Pages publiques', ar: 'الصفحات العمومية' },
  nothing: {
    en: 'Your role has no pages in the workbench yet. The public pages are open to you.',
    fr: 'Votre rôle n’a pas encore de page dans l’espace de travail. Les pages publiques vous sont ouvertes.',
    ar: 'لا توجد بعد صفحات لدوركم في منصة العمل. الصفحات العمومية مفتوحة لكم.',
  },
  nowhere: {
    en: 'There is nothing at this address',
    fr: 'Il n’y a rien à cette adresse',
    ar: 'لا يوجد شيء في هذا العنوان',
  },
  nowhereLead: {
    en: 'The page does not exist, or your role does not open it.',
    fr: 'La page n’existe pas, ou votre rôle ne l’ouvre pas.',
    ar: 'الصفحة غير موجودة أو أن دوركم لا يتيحها.',
  },
  back: { en: 'Back to the home page', fr: 'Retour à l’accueil', ar: 'الرجوع إلى الصفحة الرئيسية' },
});
