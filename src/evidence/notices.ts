import { defineNotice } from '../platform/mail/mail.ts';
import { noticeLines } from '../platform/mail/notice.words.ts';

export const resultToRelease = defineNotice({
  name: 'result.release',
  label: {
    ar: 'طُلب نشر نتيجة',
    fr: 'La publication d’un résultat est demandée',
    en: 'Somebody asked that a result be published',
  },
  line: noticeLines.something,
  usual: 'daily',
  permission: 'result.release',
  path: ({ id }) => `/app/results/${String(id)}`,
});

export const versionToRelease = defineNotice({
  name: 'dataset.release',
  label: {
    ar: 'طُلب نشر دليل رموز مجموعة بيانات',
    fr: 'La publication d’un dictionnaire est demandée',
    en: 'Somebody asked that a codebook be published',
  },
  line: noticeLines.something,
  usual: 'daily',
  permission: 'dataset.release',
  path: () => '/app/data',
});

export const evidenceNotices = [resultToRelease, versionToRelease];
