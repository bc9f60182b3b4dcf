import type { Trx } from '../../platform/database/transaction.ts';
import { datePrecision } from '../../platform/language/dates.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { calendarFile } from '../../platform/mail/calendar.ts';
import { getMeeting } from './meeting.sql.ts';
import { calendarWords } from './calendar.words.ts';

/**
 * The days of a meeting for a calendar, as the account of the transaction may see it. A planned meeting is not public: its title and place stay out of a file
 * that others may see on a screen or a server.
 * @returns undefined when there is no such meeting for the reader, null when its days are not known
 */
export async function meetingCalendar(
  trx: Trx,
  id: string,
  { publicUrl, locale }: { publicUrl: string; locale: Locale },
): Promise<string | null | undefined> {
  const meeting = await getMeeting(trx, id);
  if (!meeting) return undefined;
  if (datePrecision(meeting.starts) !== 'day' || datePrecision(meeting.ends) !== 'day') return null;
  const isPublic = meeting.state !== 'planned';
  return calendarFile({
    ...{ id, publicUrl, starts: meeting.starts, ends: meeting.ends, revision: meeting.revision },
    title: isPublic ? labelled(meeting.title, locale) : speak(calendarWords, locale)('title'),
    place: isPublic ? labelled(meeting.place, locale) : undefined,
    link: `${publicUrl}/app/meetings/${id}`,
  });
}
