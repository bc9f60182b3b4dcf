import { defineNotice } from '../../platform/mail/mail.ts';
import { noticeLines } from '../../platform/mail/notice.words.ts';

export const minutesSent = defineNotice({
  name: 'minutes.sent',
  label: {
    ar: 'محضر اجتماع ينتظر مصادقتكم',
    fr: 'Un compte rendu attend votre approbation',
    en: 'Minutes wait for your approval',
  },
  line: noticeLines.aText,
  usual: 'at-once',
  permission: 'minutes.speak',
  path: ({ minutes }) => `/app/minutes/${String(minutes)}`,
});
