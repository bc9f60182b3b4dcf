/** Whole days from `now` until a moment, the day of the moment counted: 0 today, negative once it has passed. */
export const daysUntil = (until: string, now: number): number => {
  const left = Date.parse(until) - now;
  return left < 0 ? -1 : Math.floor(left / 86_400_000);
};
