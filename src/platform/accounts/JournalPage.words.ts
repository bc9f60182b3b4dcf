import { defineWords } from '../language/words.ts';

export const journalWords = defineWords({
  title: { ar: 'سجل التدقيق', fr: 'Journal d’audit', en: 'Audit log' },
  lead: {
    ar: 'ما جرى ومن قام به ومتى. لا يُعدَّل ولا يُحذف منه شيء، ولا يحمل أسماء ولا إجابات.',
    fr: 'Ce qui a été fait, par qui et quand. Rien n’y est modifié ni effacé ; il ne porte ni nom ni réponse.',
    en: 'What was done, by whom and when. Nothing in it is changed or removed; it holds no names and no answers.',
  },
  act: { ar: 'العمل', fr: 'Acte', en: 'Act' },
  subject: { ar: 'رقم الشيء', fr: 'Numéro de l’objet', en: 'Number of the thing' },
  from: { ar: 'من يوم', fr: 'Du', en: 'From' },
  to: { ar: 'إلى يوم', fr: 'Au', en: 'To' },
  at: { ar: 'التوقيت', fr: 'Moment', en: 'Moment' },
  actor: { ar: 'القائم بالعمل', fr: 'Par', en: 'By' },
  nobody: { ar: 'زائر أو النظام', fr: 'visiteur ou le système', en: 'a visitor or the system' },
  gone: { ar: 'حساب محذوف', fr: 'compte supprimé', en: 'removed account' },
  thing: { ar: 'الشيء', fr: 'Objet', en: 'Thing' },
  detail: { ar: 'التفاصيل', fr: 'Détail', en: 'Detail' },
  empty: { ar: 'لا عمل يطابق البحث.', fr: 'Aucun acte ne correspond.', en: 'No act matches.' },
  belongs: {
    ar: 'كل عمل يُقام به هنا يُدوَّن من تلقاء نفسه.',
    fr: 'Tout acte fait ici s’y inscrit de lui-même.',
    en: 'Whatever is done here is written down by itself.',
  },
});
