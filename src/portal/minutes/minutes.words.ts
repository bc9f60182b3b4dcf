import { defineWords } from '../../platform/language/words.ts';

export const minutesWords = defineWords({
  title: { ar: 'محضر: {meeting}', fr: 'Compte rendu : {meeting}', en: 'Minutes: {meeting}' },
  short: { ar: 'المحضر', fr: 'Compte rendu', en: 'Minutes' },
  when: { ar: '{place}، من {from} إلى {to}', fr: '{place}, du {from} au {to}', en: '{place}, {from} to {to}' },
  whenOne: { ar: '{place}، {from}', fr: '{place}, {from}', en: '{place}, {from}' },
  approved: {
    ar: 'صادق عليه الجانبان في {date} (الصيغة {number})',
    fr: 'Approuvé par les deux parties le {date} (version {number})',
    en: 'Approved by both parties on {date} (version {number})',
  },
  description: {
    ar: 'محضر صادق عليه الجانبان: {points, plural, zero {لا نقطة} one {نقطة واحدة} two {نقطتان} few {# نقاط} many {# نقطة} other {# نقطة}}، {decisions, plural, zero {لا قرار} one {قرار واحد} two {قراران} few {# قرارات} many {# قرارًا} other {# قرار}}.',
    fr: 'Compte rendu approuvé par les deux parties : {points, plural, =0 {aucun point} one {# point} other {# points}}, {decisions, plural, =0 {aucune décision} one {# décision} other {# décisions}}.',
    en: 'Minutes approved by both parties: {points, plural, =0 {no points} one {# point} other {# points}}, {decisions, plural, =0 {no decisions} one {# decision} other {# decisions}}.',
  },
  point: { ar: '{n}. {heading}', fr: '{n}. {heading}', en: '{n}. {heading}' },
  decision: { ar: 'القرار {n}', fr: 'Décision {n}', en: 'Decision {n}' },
  decisions: { ar: 'القرارات', fr: 'Décisions', en: 'Decisions' },
  who: { ar: 'من صادق ومن اعترض', fr: 'Qui a approuvé, qui a objecté', en: 'Who approved, who objected' },
  institution: { ar: 'المؤسسة', fr: 'Institution', en: 'Institution' },
  side: { ar: 'الجانب', fr: 'Partie', en: 'Party' },
  said: { ar: 'الرأي', fr: 'Avis', en: 'Said' },
  on: { ar: 'التاريخ', fr: 'Date', en: 'Date' },
  objections: { ar: 'اعتراضات', fr: 'Objections', en: 'Objections' },
  none: { ar: 'لا أحد', fr: 'Personne', en: 'Nobody' },
  named: {
    ar: 'تُذكر المؤسسات التي أبدت رأيها وحدها؛ ولا يُذكر اسم أي شخص.',
    fr: 'Seules les institutions qui se sont exprimées sont nommées ; aucune personne ne l’est.',
    en: 'Only institutions that spoke are named; no person is.',
  },
  pdf: { ar: 'تحميل المحضر (PDF)', fr: 'Télécharger le compte rendu (PDF)', en: 'Download the minutes (PDF)' },
  hash: {
    ar: 'بصمة النص (SHA-256): {hash}',
    fr: 'Empreinte du texte (SHA-256) : {hash}',
    en: 'Hash of the text (SHA-256): {hash}',
  },
});
