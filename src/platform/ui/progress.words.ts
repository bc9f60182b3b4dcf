import { defineWords } from '../language/words.ts';

export const progressWords = defineWords({
  cancel: { ar: 'إيقاف', fr: 'Interrompre', en: 'Stop' },
  loading: { ar: 'جارٍ التحميل…', fr: 'Chargement…', en: 'Loading…' },
  counted: { ar: '{value} من أصل {total}', fr: '{value} sur {total}', en: '{value} of {total}' },
  done: { ar: 'أُنجزت', fr: 'fait', en: 'done' },
  current: { ar: 'الخطوة الحالية', fr: 'étape en cours', en: 'current step' },
  todo: { ar: 'لاحقا', fr: 'à venir', en: 'to come' },
  steps: { ar: 'الخطوات', fr: 'Étapes', en: 'Steps' },
});
