import { defineWords } from '../platform/language/words.ts';

/** The states of an import as its page and its problems call them. */
export const importStateWords = defineWords({
  received: { en: 'Waiting', fr: 'En attente', ar: 'في الانتظار' },
  reading: { en: 'Being read', fr: 'En lecture', ar: 'قيد القراءة' },
  checked: { en: 'Read, waiting for you', fr: 'Lu, vous attend', ar: 'قُرئ وينتظركم' },
  freezing: { en: 'Being frozen', fr: 'En train d’être figées', ar: 'قيد التجميد' },
  accepted: { en: 'Done', fr: 'Terminé', ar: 'تم' },
  cancelled: { en: 'Cancelled', fr: 'Annulé', ar: 'أُلغي' },
  failed: { en: 'Stopped', fr: 'Arrêté', ar: 'توقف' },
});
