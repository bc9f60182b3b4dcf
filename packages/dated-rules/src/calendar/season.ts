import { dayOf } from './day.ts';

/**
 * Seasons of the northern hemisphere, from the first day of the meteorological to the last of the astronomical one: a person may mean
 * either. *Winter 1998* may be the one at its beginning or the one at its end, and reaches over both; *winter 1997/1998* is one of them.
 */
const spans = {
  spring: [3, 1, 6, 21],
  summer: [6, 1, 9, 23],
  autumn: [9, 1, 12, 22],
  winter: [12, 1, 15, 21],
} as const;

type Season = keyof typeof spans;

/** The words by which they are known; 21 to 24 are those of ISO 8601-2. */
const names: Record<Season, readonly string[]> = {
  spring: ['spring', 'printemps', 'ربيع', '21'],
  summer: ['summer', 'été', 'ete', 'صيف', '22'],
  autumn: ['autumn', 'fall', 'automne', 'خريف', '23'],
  winter: ['winter', 'hiver', 'شتاء', '24'],
};

export const seasonWords: readonly string[] = Object.values(names).flat();

const seasonOf = (word: string): Season | undefined =>
  (Object.keys(names) as Season[]).find((season) => names[season].includes(word.toLowerCase().normalize('NFC')));

/** First and last day of "summer 1998", "1998-22", "winter 1997/1998"; undefined for any other text. */
export function seasonSpan(text: string): readonly [number, number] | undefined {
  const coded = /^(\d{4})-(2[1-4])$/.exec(text);
  const worded = /^(\p{L}+) (\d{4})(?:\/(\d{4}))?$/u.exec(text);
  const season = coded ? seasonOf(coded[2]!) : worded ? seasonOf(worded[1]!) : undefined;
  if (!season) return undefined;
  const year = Number(coded?.[1] ?? worded?.[2]);
  const second = worded?.[3] === undefined ? undefined : Number(worded[3]);
  if (year === 0 || (second !== undefined && (season !== 'winter' || second !== year + 1))) return undefined;
  const [month, day, lastMonth, last] = spans[season];
  const one = (first: number) => [dayOf(first, month, day), dayOf(first, lastMonth, last)] as const;
  return season === 'winter' && second === undefined ? [one(year - 1)[0], one(year)[1]] : one(year);
}
