import { defineNotice } from '../../platform/mail/mail.ts';
import { noticeLines } from '../../platform/mail/notice.words.ts';

const path = ({ action }: Readonly<Record<string, string | number>>) => `/app/actions/${String(action)}` as const;

export const actionProposed = defineNotice({
  name: 'action.proposed',
  label: {
    ar: 'إجراء معروض للاعتماد في فضاء تتكلمون فيه',
    fr: 'Une action à adopter dans un espace où vous parlez',
    en: 'An action to adopt in a space in which you speak',
  },
  line: noticeLines.something,
  usual: 'daily',
  permission: 'plan.adopt',
  path,
});

export const actionLate = defineNotice({
  name: 'action.late',
  label: {
    ar: 'انقضى أجل إجراء تتحملون مسؤوليته',
    fr: 'Une action dont vous répondez a dépassé son échéance',
    en: 'An action that you answer for has passed its deadline',
  },
  line: noticeLines.something,
  usual: 'at-once',
  permission: 'plan.report',
  path,
});

export const actionHindered = defineNotice({
  name: 'action.hindered',
  label: {
    ar: 'عائق عليكم إزالته، أو رُفع إليكم',
    fr: 'Un obstacle à lever, ou qui remonte jusqu’à vous',
    en: 'An obstacle for you to remove, or escalated to you',
  },
  line: noticeLines.something,
  usual: 'at-once',
  permission: 'plan.report',
  path,
});
