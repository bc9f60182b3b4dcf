import { defineWords } from '../language/words.ts';

export const actWords = defineWords({
  history: { ar: 'ما جرى', fr: 'Historique', en: 'History' },
  by: { ar: '{who}، {when}', fr: '{who}, {when}', en: '{who}, {when}' },
  system: { ar: 'النظام', fr: 'le système', en: 'the system' },
  note: { ar: 'السبب', fr: 'Motif', en: 'Reason' },
  noteOptional: { ar: 'ملاحظة', fr: 'Remarque', en: 'Note' },
  meanwhile: {
    ar: 'جرى ما يلي في هذه الأثناء. ما كتبتموه باقٍ.',
    fr: 'Voici ce qui s’est passé entre-temps. Ce que vous avez écrit reste.',
    en: 'This happened in the meantime. What you wrote stays.',
  },
  seen: { ar: 'اطّلعت عليه', fr: 'J’en ai pris connaissance', en: 'I have read it' },
  cancel: { ar: 'إلغاء', fr: 'Annuler', en: 'Cancel' },
});
