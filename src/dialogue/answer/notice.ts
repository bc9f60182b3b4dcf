import { defineNotice } from '../../platform/mail/mail.ts';
import { noticeLines } from '../../platform/mail/notice.words.ts';

export const answerToReview = defineNotice({
  name: 'answer.review',
  label: { ar: 'إجابة تنتظر المراجعة', fr: 'Une réponse attend une relecture', en: 'An answer waits for review' },
  line: noticeLines.aText,
  usual: 'daily',
  permission: 'answer.review',
  path: ({ answer }) => `/app/answers/${String(answer)}`,
});

export const answerReturned = defineNotice({
  name: 'answer.returned',
  label: { ar: 'إجابتكم أُعيدت إليكم', fr: 'Votre réponse vous est renvoyée', en: 'Your answer was sent back to you' },
  line: noticeLines.aText,
  usual: 'at-once',
  permission: 'answer.write',
  path: ({ answer }) => `/app/answers/${String(answer)}`,
});

export const answerCommented = defineNotice({
  name: 'answer.commented',
  label: {
    ar: 'ملاحظة على إجابة حررتموها',
    fr: 'Une remarque sur une réponse que vous rédigez',
    en: 'A remark on an answer that you wrote',
  },
  line: noticeLines.aText,
  usual: 'daily',
  permission: 'answer.write',
  path: ({ answer }) => `/app/answers/${String(answer)}`,
});

export const answerToRelease = defineNotice({
  name: 'answer.release',
  label: {
    ar: 'إجابة جاهزة للنشر',
    fr: 'Une réponse est prête à être publiée',
    en: 'An answer is ready to be published',
  },
  line: noticeLines.aText,
  usual: 'daily',
  permission: 'answer.release',
  path: ({ answer }) => `/app/answers/${String(answer)}`,
});

export const sourceChanged = defineNotice({
  name: 'answer.source-changed',
  label: {
    ar: 'تغيّرت سلسلة تدفقات تستند إليها إجابة حررتموها',
    fr: 'Une série de flux sur laquelle repose une de vos réponses a changé',
    en: 'A series of flows that an answer of yours rests on has changed',
  },
  line: noticeLines.aText,
  usual: 'at-once',
  permission: 'answer.write',
  path: ({ answer }) => `/app/answers/${String(answer)}`,
});
