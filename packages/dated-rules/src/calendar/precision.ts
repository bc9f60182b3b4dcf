import { nearest } from '../core/nearest.ts';
import { Refusal, refuse, shortened } from '../core/refusal.ts';
import { type Day, dayOf, daysIn, dayText, firstDay, lastDay } from './day.ts';
import { seasonSpan, seasonWords } from './season.ts';

/** A date as it is known: some day from `lo` to `hi`, both included. */
export interface Span {
  readonly lo: Day;
  readonly hi: Day;
}

/** Nothing is known but that it is a date. */
export const anyDay: Span = { lo: firstDay, hi: lastDay };

/**
 * Reads a date with its precision: `1998-07-15`, `1998-07`, `1998`, `summer 1998` (words in three languages, or 1998-22), and ranges of
 * these, `1998-07/1999`, open at an end by `..`: `../1999`.
 * @throws Refusal `bad-date` for a day that the calendar does not have (2023-02-29, year 0), `bad-range` for an end before its beginning
 */
export function spanOf(text: string, place = ''): Span {
  if (/^\d{4}(?:-\d{2}-\d{2})?$/.test(text)) return single(text, place);
  const season = seasonSpan(text);
  if (season) return inYears({ lo: season[0], hi: season[1] }, text, place);
  const parts = text.split('/');
  if (parts.length === 1) return single(text, place);
  if (parts.length !== 2) return refuseDate(text, place);
  const [from = '', to = ''] = parts;
  if (from === '..' && to === '..') return refuseDate(text, place);
  const lo = from === '..' ? firstDay : partOf(from, text, place).lo;
  const hi = to === '..' ? lastDay : partOf(to, text, place).hi;
  if (hi < lo) refuse('bad-range', place, `"${shortened(text)}" ends before it begins`);
  return { lo, hi };
}

const partOf = (part: string, whole: string, place: string): Span => {
  const season = seasonSpan(part);
  return season ? inYears({ lo: season[0], hi: season[1] }, whole, place) : single(part, place);
};

const inYears = (span: Span, text: string, place: string): Span =>
  span.lo < firstDay || span.hi > lastDay ? refuseDate(text, place) : span;

function single(text: string, place: string): Span {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) return refuseDate(text, place);
  const [year, month, day] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (year === 0) refuse('bad-date', place, 'the calendar has no year 0');
  if (found[2] === undefined) return { lo: dayOf(year, 1, 1), hi: dayOf(year, 12, 31) };
  if (month < 1 || month > 12) refuse('bad-date', place, `"${text}" has no such month`);
  const last = daysIn(year, month);
  if (found[3] === undefined) return { lo: dayOf(year, month, 1), hi: dayOf(year, month, last) };
  if (day < 1 || day > last)
    refuse(
      'bad-date',
      place,
      `"${text}" is not in the calendar: that month ends on ${dayText(dayOf(year, month, last))}`,
    );
  const at = dayOf(year, month, day);
  return { lo: at, hi: at };
}

function refuseDate(text: string, place: string): never {
  const word = /^\p{L}+/u.exec(text)?.[0];
  const near = word && nearest(word, seasonWords);
  throw new Refusal(
    'bad-date',
    place,
    `"${shortened(text)}" is no date: 1998, 1998-07, 1998-07-15, "summer 1998", or a range as 1998-07/1999`,
    near && near !== word ? shortened(text).replace(word, near) : undefined,
  );
}

/** A whole date, as rules and `asOf` have it. */
export function exactDay(text: unknown, place = ''): Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text))
    return refuse('bad-date', place, `a whole date as 1998-07-15 is expected, not ${shortened(text)}`);
  return spanOf(text, place).lo;
}
