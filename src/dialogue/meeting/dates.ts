/** The days of a meeting in words: one date, or both ends, written by `format.date` as precisely as they are known. */
export const meetingDates = (
  { starts, ends }: { readonly starts: string; readonly ends: string },
  format: { date(iso: string): string; interval(low: string, high: string): string },
): string => (starts === ends ? format.date(starts) : format.interval(format.date(starts), format.date(ends)));
