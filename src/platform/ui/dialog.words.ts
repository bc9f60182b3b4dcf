import { defineWords } from '../language/words.ts';

export const dialogWords = defineWords({
  close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
  cancel: { ar: 'إلغاء', fr: 'Annuler', en: 'Cancel' },
  confirm: { ar: 'تأكيد', fr: 'Confirmer', en: 'Confirm' },
});
