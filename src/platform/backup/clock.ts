import { parseCronItem } from 'graphile-worker';

const minute = 60_000;
/** Days that are looked through: a month and some. */
const days = 62;

/** Whether a text is a clock of five fields (minute, hour, day, month, weekday; UTC) that strikes within two months. */
export function isClock(cron: string): boolean {
  try {
    return longestGap(cron) !== undefined;
  } catch {
    return false;
  }
}

/** The longest time between two strokes of a clock, in milliseconds; undefined when it strikes less than twice in two months. @throws Error on no clock */
export function longestGap(cron: string): number | undefined {
  const { match } = parseCronItem({ task: 'clock', match: cron });
  let [last, longest]: (number | undefined)[] = [];
  // A year that begins on a Monday and is no leap year: every clock shows all it does in it.
  const begin = Date.UTC(2001, 0, 1);
  for (let at = begin; at < begin + days * 24 * 60 * minute; at += minute) {
    const date = new Date(at);
    const strikes = match({
      ...{ min: date.getUTCMinutes(), hour: date.getUTCHours(), date: date.getUTCDate() },
      ...{ month: date.getUTCMonth() + 1, dow: date.getUTCDay() },
    });
    if (!strikes) continue;
    if (last !== undefined) longest = Math.max(longest ?? 0, at - last);
    last = at;
  }
  return longest;
}
