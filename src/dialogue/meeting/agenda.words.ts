import { defineWords } from '../../platform/language/words.ts';

export const agendaWords = defineWords({
  agenda: { ar: 'جدول الأعمال', fr: 'Ordre du jour', en: 'Agenda' },
  none: {
    ar: 'لا جدول أعمال بعد. تكتبه الأمانة عند تعديل الاجتماع.',
    fr: 'Pas encore d’ordre du jour : le secrétariat l’écrit en modifiant la réunion.',
    en: 'No agenda yet: the secretariat writes it by editing the meeting.',
  },
  length: {
    ar: '{n, plural, zero {لا دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}}',
    fr: '{n, plural, one {# minute} other {# minutes}}',
    en: '{n, plural, one {# minute} other {# minutes}}',
  },
  together: { ar: 'المجموع: {length}', fr: 'En tout : {length}', en: 'Together: {length}' },
  by: { ar: 'بطلب من: {side}', fr: 'À la demande de : {side}', en: 'Asked for by: {side}' },
  asked: { ar: 'نقاط مطلوبة', fr: 'Points demandés', en: 'Points asked for' },
  askedLead: {
    ar: 'يطلبها المشاركون إلى أن يُفتتح الاجتماع، وتدرجها الأمانة أو تعلل ردها.',
    fr: 'Les participants en demandent jusqu’à l’ouverture ; le secrétariat les retient ou dit pourquoi non.',
    en: 'Participants ask for them until the meeting opens; the secretariat takes them up or says why not.',
  },
  noneAsked: { ar: 'لا نقطة مطلوبة.', fr: 'Aucun point demandé.', en: 'No point is asked for.' },
  ask: { ar: 'طلب نقطة', fr: 'Demander un point', en: 'Ask for a point' },
  point: { ar: 'النقطة', fr: 'Point', en: 'Point' },
  minutes: { ar: 'المدة بالدقائق', fr: 'Durée en minutes', en: 'Length in minutes' },
  send: { ar: 'إرسال الطلب', fr: 'Envoyer la demande', en: 'Send the request' },
  close: { ar: 'إغلاق', fr: 'Fermer', en: 'Close' },
});
