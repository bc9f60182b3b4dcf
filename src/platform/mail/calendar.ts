import ical, { ICalCalendarMethod, type ICalCalendar, ICalEventClass, ICalEventStatus } from 'ical-generator';

/** Days that go into a calendar. `title` is what anyone who sees the calendar may read. */
export interface CalendarDays {
  readonly id: string;
  readonly publicUrl: string;
  /** ISO 8601 days; both belong to it. */
  readonly starts: string;
  readonly ends: string;
  readonly title: string;
  /** Where it is held, when that may be read; none otherwise. */
  readonly place?: string | undefined;
  readonly link: string;
  /** Counts its changes, so that a calendar takes the newest (RFC 5545, 3.8.7.4). */
  readonly revision: number;
}

/** Whole days as an iCalendar file (RFC 5545), the same for everyone at any time: their names do not change, so that a later one replaces them. */
export function calendarFile(all: readonly CalendarDays[]): string {
  const calendar = ical({
    prodId: { company: 'dawra', product: 'dawra', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const days of all) addDays(calendar, days);
  return calendar.toString();
}

function addDays(calendar: ICalCalendar, days: CalendarDays): void {
  const host = new URL(days.publicUrl).hostname;
  const end = new Date(`${days.ends}T00:00:00Z`);
  end.setUTCDate(end.getUTCDate() + 1);
  calendar.createEvent({
    ...{ id: `${days.id}@${host}`, sequence: days.revision, allDay: true, timezone: 'UTC' },
    ...{ start: new Date(`${days.starts}T00:00:00Z`), end, stamp: new Date(`${days.starts}T00:00:00Z`) },
    ...{ summary: days.title, url: days.link, class: ICalEventClass.PRIVATE, status: ICalEventStatus.CONFIRMED },
    ...(days.place ? { location: days.place } : {}),
  });
}

/** Its type, as a mail and a browser take it. */
export const calendarType = 'text/calendar; charset=utf-8; method=PUBLISH';
