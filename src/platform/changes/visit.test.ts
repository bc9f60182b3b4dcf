import { describe, expect, it } from 'vitest';
import { firstLookDays, lookFrom, longestLookDays, markShown, sameVisitHours, type Visit } from './visit.ts';

const start = new Date('2026-03-01T08:00:00Z');
const after = (hours: number, from = start): Date => new Date(from.getTime() + hours * 3_600_000);
const days = (n: number): number => 24 * n;

describe('the mark of the last visit', () => {
  it('is a year back for whoever comes for the first time, as often as they look', () => {
    const year = { since: after(-days(firstLookDays)), first: true };
    expect(lookFrom(undefined, start)).toEqual(year);
    expect(lookFrom(markShown(undefined, start, start), start)).toEqual(year);
  });

  it('stays where it was while somebody looks again, and moves when they come back', () => {
    const first = markShown(undefined, start, start);
    const next = after(days(2));
    const second = markShown(first, next, next);
    expect(lookFrom(second, after(1, next))).toEqual({ since: start, first: false });
    const again = markShown(second, after(sameVisitHours, next), after(sameVisitHours, next));
    expect(again.before).toEqual(start);
    expect(lookFrom(again, after(sameVisitHours + 1, again.shown))).toEqual({ since: again.shown, first: false });
  });

  it('never goes back nor ahead of the clock, and looks no further back than it says', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    let visit: Visit | undefined;
    let now = start;
    for (let step = 0; step < 500; step += 1) {
      now = after(random() * (random() < 0.1 ? days(200) : 10), now);
      const until = after((random() - 0.5) * 50, now);
      const next = markShown(visit, until, now);
      expect(next.shown <= now).toBe(true);
      if (visit) expect(next.shown >= visit.shown).toBe(true);
      expect(next.before === null || next.before < next.shown).toBe(true);
      const { since, first } = lookFrom(next, now);
      expect(since <= now && since >= after(-days(first ? firstLookDays : longestLookDays), now)).toBe(true);
      visit = next;
    }
  });
});
