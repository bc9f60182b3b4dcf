/** As long as somebody comes back within this time it is the same visit: what was new stays new, however often they look. */
export const sameVisitHours = 4;
/** How far back a first visit looks, and how far back any visit looks at most, in days. */
export const firstLookDays = 365;
export const longestLookDays = 90;

/** When the home was shown to an account: for the first time in the visit before this one (none at a first visit), and last. */
export interface Visit {
  readonly before: Date | null;
  readonly shown: Date;
}

const hours = (n: number): number => n * 3_600_000;

/** What a look at the home at `now` is measured from; `first` until the second visit. */
export function lookFrom(visit: Visit | undefined, now: Date): { readonly since: Date; readonly first: boolean } {
  const mark = visit && (isSameVisit(visit, now) ? visit.before : visit.shown);
  const back = (days: number): Date => new Date(now.getTime() - hours(24 * days));
  if (!mark) return { since: back(firstLookDays), first: true };
  return { since: mark < back(longestLookDays) ? back(longestLookDays) : mark, first: false };
}

/** The mark after the home was shown with what had changed until `until`; it never goes back, and never ahead of `now`. */
export function markShown(visit: Visit | undefined, until: Date, now: Date): Visit {
  const shown = until < now ? until : now;
  if (!visit) return { before: null, shown };
  if (shown <= visit.shown) return visit;
  return { before: isSameVisit(visit, shown) ? visit.before : visit.shown, shown };
}

const isSameVisit = (visit: Visit, at: Date): boolean => at.getTime() - visit.shown.getTime() <= hours(sameVisitHours);
