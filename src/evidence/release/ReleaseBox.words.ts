import { defineWords } from '../../platform/language/words.ts';

export const releaseWords = defineWords({
  ask: { ar: 'طلب النشر', fr: 'Demander la publication', en: 'Ask for publication' },
  asked: {
    ar: 'طلب نشرها {who}، {when}. ينشرها شخص آخر.',
    fr: 'Publication demandée par {who}, {when}. Une autre personne publie.',
    en: 'Publication asked for by {who}, {when}. Somebody else publishes.',
  },
  lead: {
    ar: 'يطلب شخص النشر، وينشر شخص آخر لم يُعدّها.',
    fr: 'Une personne demande la publication, une autre, qui ne l’a pas produit, publie.',
    en: 'One person asks for publication; another, who did not make it, publishes.',
  },
  own: {
    ar: 'أنتم من أعدّها أو طلب نشرها: ينتظر الأمر شخصًا آخر.',
    fr: 'Vous l’avez produit ou en avez demandé la publication : une autre personne doit le publier.',
    en: 'You made it or asked for its publication: it waits for somebody else.',
  },
  publish: { ar: 'نشر', fr: 'Publier', en: 'Publish' },
  publishCodebook: { ar: 'نشر دليل الرموز', fr: 'Publier le dictionnaire', en: 'Publish codebook' },
  done: { ar: 'تم النشر.', fr: 'Publié.', en: 'Published.' },
});
