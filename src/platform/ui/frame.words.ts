import { defineWords } from '../language/words.ts';

export const frameWords = defineWords({
  skip: { ar: 'الانتقال إلى المحتوى', fr: 'Aller au contenu', en: 'Skip to content' },
  home: { ar: 'دورة: الصفحة الرئيسية', fr: 'Dawra : accueil', en: 'Dawra: home' },
  navigation: { ar: 'التنقل الرئيسي', fr: 'Navigation principale', en: 'Main navigation' },
  menu: { ar: 'القائمة', fr: 'Menu', en: 'Menu' },
  account: { ar: 'حسابي', fr: 'Mon compte', en: 'My account' },
  language: { ar: 'اللغة', fr: 'Langue', en: 'Language' },
  signOut: { ar: 'تسجيل الخروج', fr: 'Se déconnecter', en: 'Sign out' },
  signIn: { ar: 'تسجيل الدخول', fr: 'Se connecter', en: 'Sign in' },
  banner: { ar: 'حول هذه البيانات', fr: 'À propos de ces données', en: 'About these data' },
  trail: { ar: 'مسار الصفحة', fr: 'Fil d’Ariane', en: 'Breadcrumb' },
  foot: {
    ar: 'مسح العائدين، وأدلّة يمكن لأي شخص إعادة حسابها، وإجابة عن كل سؤال.',
    fr: 'Enquêter auprès des migrants de retour, établir des chiffres que chacun peut recalculer, répondre à chaque question.',
    en: 'Survey returnees, give evidence anyone can recompute, answer every question.',
  },
});
