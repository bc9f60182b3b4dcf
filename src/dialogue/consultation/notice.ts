import { defineNotice } from '../../platform/mail/mail.ts';
import { noticeLines } from '../../platform/mail/notice.words.ts';

export const consultationReminded = defineNotice({
  name: 'consultation.reminded',
  label: {
    ar: 'استشارة مفتوحة تنتظر مساهمة فئتكم',
    fr: 'Une consultation ouverte attend votre catégorie d’acteurs',
    en: 'An open consultation waits for your group',
  },
  line: noticeLines.aText,
  usual: 'at-once',
  permission: 'consultation.read',
  path: ({ consultation }) => `/app/consultations/${String(consultation)}`,
});
