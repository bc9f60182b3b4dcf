import type { Trx } from '../../platform/database/transaction.ts';
import { datePrecision } from '../../platform/language/dates.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { labelled } from '../../platform/language/localized.ts';
import { speak } from '../../platform/language/words.ts';
import { calendarFile, type CalendarDays } from '../../platform/mail/calendar.ts';
import type { MeetingView } from './meeting.contract.ts';
import { getMeeting } from './meeting.sql.ts';
import { calendarWords } from './calendar.words.ts';

type Place = { readonly publicUrl: string; readonly locale: Locale };
type Dated = Pick<MeetingView, 'id' | 'title' | 'place' | 'starts' | 'ends' | 'state' | 'revision'>;

/**
 * A meeting for a calendar; undefined when its days are not known. A planned one is not public: its title and place stay out of a file that others may see on
 * a screen or a server.
 */
export function daysOf(meeting: Dated, { publicUrl, locale }: Place): CalendarDays | undefined {
  const { id, starts, ends, revision } = meeting;
  if (datePrecision(starts) !== 'day' || datePrecision(ends) !== 'day') return undefined;
  const isPublic = meeting.state !== 'planned';
  return {
    ...{ id, publicUrl, starts, ends, revision },
    title: isPublic ? labelled(meeting.title, locale) : speak(calendarWords, locale)('title'),
    place: isPublic ? labelled(meeting.place, locale) : undefined,
    link: `${publicUrl}/app/meetings/${id}`,
  };
}

/**
 * The days of a meeting for a calendar, as the account of the transaction may see it.
 * @returns undefined when there is no such meeting for the reader, null when its days are not known
 */
export async function meetingCalendar(trx: Trx, id: string, place: Place): Promise<string | null | undefined> {
  const meeting = await getMeeting(trx, id);
  if (!meeting) return undefined;
  const days = daysOf(meeting, place);
  return days ? calendarFile([days]) : null;
}
