import { defineWords } from '../../platform/language/words.ts';

export const decisionWords = defineWords({
  title: { ar: 'ما تقرر بشأن النص', fr: 'Décisions sur le texte', en: 'Decisions about the text' },
  published: { ar: 'معروض على العموم', fr: 'Montrée au public', en: 'Shown to the public' },
  inside: { ar: 'غير معروض على العموم', fr: 'Non montrée au public', en: 'Not shown to the public' },
  by: { ar: '{who}، {when}', fr: '{who}, {when}', en: '{who}, {when}' },
  application: { ar: 'صاحب السؤال', fr: 'la personne qui a demandé', en: 'whoever asked' },
  eraseLead: {
    ar: 'يُمحى النص وترجماته وما كُتب عنه نهائيًا. لا يستطيع أحد إعادته.',
    fr: 'Le texte, ses traductions et ce qui en a été dit disparaissent pour toujours. Personne ne peut les rétablir.',
    en: 'The text, its translations and what was said about it go for good. Nobody can bring them back.',
  },
  part: {
    ar: 'الجزء الذي يُحذف، كما ورد في النص',
    fr: 'Partie à supprimer, telle qu’elle figure dans le texte',
    en: 'The part to take out, as it stands in the text',
  },
  partHint: {
    ar: 'يحل محله «[حُذف]» نهائيًا. يُمحى ما تُرجم عن النص الأصلي ويُترجم من جديد.',
    fr: 'Remplacée pour toujours par « [supprimé] ». Les traductions de l’original s’effacent et sont à refaire.',
    en: '“[removed]” takes its place for good. Translations of the original are erased and made anew.',
  },
});
