import { defineNotice } from '../../platform/mail/mail.ts';
import { noticeLines } from '../../platform/mail/notice.words.ts';

export const evidenceChanged = defineNotice({
  name: 'recommendation.evidence-changed',
  label: {
    ar: 'تغيّر ما تستند إليه توصية كتبتموها',
    fr: 'Ce sur quoi repose une recommandation que vous avez rédigée a changé',
    en: 'What a recommendation of yours is based on has changed',
  },
  line: noticeLines.aText,
  usual: 'at-once',
  permission: 'recommendation.write',
  path: ({ recommendation }) => `/app/recommendations/${String(recommendation)}`,
});
