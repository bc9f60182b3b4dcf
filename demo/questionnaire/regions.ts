import { missing } from '../../content/codebook.ts';
import { REGION_CODE_LISTS } from '../../content/codes/index.ts';
import { text, type Text } from '../../content/text.ts';

/** Number within the list, then the name in Arabic, French and English (the French one where English writes it alike). */
export type Region = readonly [number: string, ar: string, fr: string, en?: string];

/** The regions of one country while one list of them was in force; their sources stand in content/codes. */
export interface RegionList {
  /** Beginning of the codes of its regions: a region belongs to its list, since the same name may mean another territory in the next. */
  readonly code: string;
  readonly country: 'DZ' | 'LY' | 'MA' | 'MR' | 'TN';
  /** First day, ISO 8601. */
  readonly from: string;
  /** First day of the list that follows; null while this one is in force. */
  readonly until: string | null;
  readonly regions: readonly Region[];
}

/** Beginning of the codes, country, first day, and the first day of the list that follows. */
const LISTS = [
  ['dz48', 'DZ', '1984-02-04', '2019-12-18'],
  ['dz58', 'DZ', '2019-12-18', '2026-04-05'],
  ['dz69', 'DZ', '2026-04-05', null],
  ['ly22', 'LY', '2007-01-01', null],
  ['ma16', 'MA', '1997-08-17', '2015-03-05'],
  ['ma12', 'MA', '2015-03-05', null],
  ['mr13', 'MR', '1986-01-01', '2014-11-25'],
  ['mr15', 'MR', '2014-11-25', null],
  ['tn24', 'TN', '2000-07-31', null],
] as const;

/** The number of a region in the form: that of its code where it has one, its place in the list otherwise. */
const numberOf = (code: string, place: number): string =>
  /^[A-Z]{2}-(\d{2})$/.exec(code)?.[1] ?? String(place + 1).padStart(2, '0');

/** Every list of regions, oldest first within a country. The first of a country also serves departures before its first day. */
export const REGION_LISTS: readonly RegionList[] = LISTS.map(([code, country, from, until]) => {
  const list = REGION_CODE_LISTS[country];
  const then = list.codes.filter((one) => one.from <= from && (one.until === null || from < one.until));
  const regions = then.map(({ code: of, label }, place): Region => [numberOf(of, place), label.ar, label.fr, label.en]);
  return {
    code,
    country,
    from,
    until,
    regions: [...regions].sort(([one], [other]) => one.localeCompare(other)),
  };
});

/** An answer with the country and the days (YYYYMMDD) for which it is offered, for the filter of the form. */
export interface DatedChoice {
  readonly code: string;
  readonly label: Text;
  readonly country: string;
  readonly valid_from: string;
  readonly valid_until: string;
}

const always = { country: 'any', valid_from: '0', valid_until: '99999999' };
const day = (date: string): string => date.replaceAll('-', '');

/** What the form offers: the regions of every list with its dates; another one, which the person names; no answer. */
export const REGION_CHOICES: readonly DatedChoice[] = [
  ...REGION_LISTS.flatMap(({ code, country, from, until, regions }) => {
    const first = REGION_LISTS.find((list) => list.country === country)?.code === code;
    return regions.map(([number, ar, fr, en = fr]) => ({
      code: `${code}_${number}`,
      label: text(ar, fr, en),
      country,
      valid_from: first ? '0' : day(from),
      valid_until: until === null ? always.valid_until : day(until),
    }));
  }),
  { code: 'other', label: text('غيرها، تُذكر', 'Une autre : laquelle ?', 'Another: which one?'), ...always },
  ...missing('does-not-know', 'refused').map(({ code, label }) => ({ code, label, ...always })),
];

/** Filter of a question whose answer is a region of a country, as the lists stood on a day (an expression that gives YYYYMMDD). */
export const regionsOn = (country: string, on: string): string =>
  `(country = ${country} or country = 'any') and valid_from <= ${on} and valid_until > ${on}`;
