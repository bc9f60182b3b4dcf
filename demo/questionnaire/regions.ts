import { missing } from '../../content/codebook.ts';
import { text, type Text } from '../../content/text.ts';
import { ALGERIA } from './regions-dz.ts';
import { LIBYA, MAURITANIA, MOROCCO_1997, MOROCCO_2015, TUNISIA } from './regions-west-east.ts';

/** Number within the list, then the name in Arabic, French and English (the French one where English writes it alike). */
export type Region = readonly [number: string, ar: string, fr: string, en?: string];

/** The regions of one country while one list of them was in force. */
export interface RegionList {
  /** Beginning of the codes of its regions: a region belongs to its list, since the same name may mean another territory in the next. */
  readonly code: string;
  readonly country: 'DZ' | 'LY' | 'MA' | 'MR' | 'TN';
  /** First day, ISO 8601. */
  readonly from: string;
  /** First day of the list that follows; null while this one is in force. */
  readonly until: string | null;
  readonly regions: readonly Region[];
  readonly source: string;
}

const wilayas = (upTo: number): readonly Region[] => ALGERIA.filter(([number]) => Number(number) <= upTo);
const algerian =
  'Journal officiel de la République algérienne: laws of 1984, 2019 and 2026 on territorial organisation';

/** Every list of regions, oldest first within a country. The first of a country also serves departures before its first day. */
export const REGION_LISTS: readonly RegionList[] = [
  { code: 'dz48', country: 'DZ', from: '1984-02-04', until: '2019-12-18', regions: wilayas(48), source: algerian },
  { code: 'dz58', country: 'DZ', from: '2019-12-18', until: '2026-04-05', regions: wilayas(58), source: algerian },
  { code: 'dz69', country: 'DZ', from: '2026-04-05', until: null, regions: wilayas(69), source: algerian },
  {
    code: 'ly22',
    country: 'LY',
    from: '2007-01-01',
    until: null,
    regions: LIBYA,
    source: 'ISO 3166-2:LY (districts of 2007; municipalities since are not listed)',
  },
  {
    code: 'ma16',
    country: 'MA',
    from: '1997-08-17',
    until: '2015-03-05',
    regions: MOROCCO_1997,
    source: 'Décret 2-97-246 of 17 August 1997, as declared by Morocco',
  },
  {
    code: 'ma12',
    country: 'MA',
    from: '2015-03-05',
    until: null,
    regions: MOROCCO_2015,
    source: 'Décret 2-15-40 of 20 February 2015, as declared by Morocco',
  },
  {
    code: 'mr13',
    country: 'MR',
    from: '1986-01-01',
    until: '2014-11-25',
    regions: [...MAURITANIA, ['13', 'نواكشوط', 'Nouakchott']],
    source: 'ISO 3166-2:MR before 2014',
  },
  {
    code: 'mr15',
    country: 'MR',
    from: '2014-11-25',
    until: null,
    regions: [
      ...MAURITANIA,
      ['13', 'نواكشوط الغربية', 'Nouakchott-Ouest', 'Nouakchott West'],
      ['14', 'نواكشوط الشمالية', 'Nouakchott-Nord', 'Nouakchott North'],
      ['15', 'نواكشوط الجنوبية', 'Nouakchott-Sud', 'Nouakchott South'],
    ],
    source: 'ISO 3166-2:MR since the division of Nouakchott, 25 November 2014',
  },
  {
    code: 'tn24',
    country: 'TN',
    from: '2000-07-31',
    until: null,
    regions: TUNISIA,
    source: 'ISO 3166-2:TN; La Manouba since 31 July 2000',
  },
];

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
