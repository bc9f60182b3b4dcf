import { defineWords } from '../../language/words.ts';

export const galleryWords = defineWords({
  empty: { ar: 'لا أحد', fr: 'Personne', en: 'Nobody' },
  title: { ar: 'مكوّنات دورة', fr: 'Les composants de Dawra', en: 'Components of Dawra' },
  lead: {
    ar: 'كل ما تُبنى به الصفحات، في صفحة واحدة.',
    fr: 'Tout ce dont les pages sont faites, sur une page.',
    en: 'Everything pages are made of, on one page.',
  },
  dialog: { ar: 'فتح نافذة حوار', fr: 'Ouvrir un dialogue', en: 'Open a dialog' },
  release: { ar: 'هل تريدون نشر الإجابة؟', fr: 'Publier la réponse ?', en: 'Publish the answer?' },
  released: { ar: 'سيصبح في متناول الجميع.', fr: 'Chacun pourra alors la lire.', en: 'It can then be read by anyone.' },
  toast: { ar: 'عرض رسالة عابرة', fr: 'Afficher un message', en: 'Show a message' },
  saved: { ar: 'تم الحفظ.', fr: 'C’est enregistré.', en: 'Saved.' },
  source: { ar: 'المصدر: عيّنة للعرض', fr: 'Source : exemple inventé', en: 'Source: an invented example' },
});
