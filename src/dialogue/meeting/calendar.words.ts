import { defineWords } from '../../platform/language/words.ts';

export const calendarWords = defineWords({
  title: { ar: 'موعد في Dawra', fr: 'Date dans Dawra', en: 'A date in Dawra' },
  download: { ar: 'إضافة إلى التقويم', fr: 'Ajouter au calendrier', en: 'Add to a calendar' },
});
