import { transact } from '../../platform/database/transaction.ts';
import { calendarType } from '../../platform/mail/calendar.ts';
import { defineNotice } from '../../platform/mail/mail.ts';
import { noticeLines } from '../../platform/mail/notice.words.ts';
import { meetingCalendar } from './calendar.ts';

export const meetingOpened = defineNotice({
  name: 'meeting.opened',
  label: {
    ar: 'افتُتح اجتماع تشاركون فيه',
    fr: 'Une réunion à laquelle vous participez est ouverte',
    en: 'A meeting in which you take part was opened',
  },
  line: noticeLines.something,
  usual: 'at-once',
  permission: 'meeting.read',
  path: ({ meeting }) => `/app/meetings/${String(meeting)}`,
  attach: async ({ db, publicUrl, account, locale, parameters }) => {
    const runAs = { compartment: 'dialogue', account, locale, reading: true } as const;
    const content = await transact(db, runAs, (trx) =>
      meetingCalendar(trx, String(parameters['meeting']), { publicUrl, locale }),
    );
    return content ? [{ name: 'dawra.ics', type: calendarType, content }] : [];
  },
});
