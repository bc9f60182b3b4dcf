import { defineNotice } from '../../platform/mail/mail.ts';
import { noticeLines } from '../../platform/mail/notice.words.ts';

export const questionToClarify = defineNotice({
  name: 'question.clarify',
  label: {
    ar: 'طلب توضيح لسؤال طرحتموه',
    fr: 'Une précision est demandée sur une question que vous avez posée',
    en: 'A question of yours needs clarification',
  },
  line: noticeLines.something,
  usual: 'at-once',
  permission: 'question.raise',
  path: ({ question }) => `/app/questions/${String(question)}`,
});

export const questionRaised = defineNotice({
  name: 'question.raised',
  label: { ar: 'سؤال جديد في اجتماع', fr: 'Une nouvelle question à une réunion', en: 'A new question at a meeting' },
  line: noticeLines.something,
  usual: 'daily',
  permission: 'question.handle',
  path: ({ question }) => `/app/questions/${String(question)}`,
});
