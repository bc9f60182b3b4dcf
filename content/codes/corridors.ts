import { text } from '../text.ts';
import { PROPOSED, type Code, type CodeList } from './code.ts';
import { COUNTRY_LIST } from './countries.ts';

const MAGHREB = ['DZ', 'LY', 'MA', 'MR', 'TN'];
const EUROPE = ['151', '154', '039', '155'];
/** Places in Europe without a labour market of their own in any source that is cited here. */
const LEFT_OUT = ['AX', 'FO', 'GG', 'GI', 'IM', 'JE', 'SJ', 'VA'];
const BEYOND = [
  'AE',
  'AU',
  'BH',
  'CA',
  'CY',
  'EG',
  'IQ',
  'JO',
  'JP',
  'KR',
  'KW',
  'LB',
  'NZ',
  'OM',
  'QA',
  'SA',
  'SY',
  'TR',
  'US',
];
const SOUTH = [
  'BF',
  'BJ',
  'CD',
  'CG',
  'CI',
  'CM',
  'ER',
  'ET',
  'GH',
  'GM',
  'GN',
  'GW',
  'LR',
  'ML',
  'NE',
  'NG',
  'SD',
  'SL',
  'SN',
  'SO',
  'SS',
  'TD',
  'TG',
];

const inForce = COUNTRY_LIST.codes.filter(({ until }) => until === null);
const countryOf = (code: string): Code => {
  const found = inForce.find((one) => one.code === code);
  if (!found) throw new RangeError(`no country ${code}`);
  return found;
};
/** The first day since which a code has been in force without a gap, whatever became of its territory. */
function since(code: string): string {
  let { from } = countryOf(code);
  for (;;) {
    const before = COUNTRY_LIST.codes.find((one) => one.code === code && one.until === from);
    if (!before) return from;
    from = before.from;
  }
}

const europe = inForce.filter(({ code, parent }) => EUROPE.includes(parent ?? '') && !LEFT_OUT.includes(code));
const destinations = [...MAGHREB, ...europe.map(({ code }) => code), ...BEYOND].sort();

function corridor(origin: string, destination: string): Code {
  const [one, other] = [countryOf(origin).label, countryOf(destination).label];
  return {
    code: `${origin}-${destination}`,
    label: text(`${one.ar} ← ${other.ar}`, `${one.fr} → ${other.fr}`, `${one.en} → ${other.en}`),
    parent: origin,
    from: [since(origin), since(destination)].sort().at(-1)!,
    until: null,
  };
}

/** Ordered pairs: from the five countries of the Maghreb, within the Maghreb too, and from countries south of the Sahara into it. */
export const CORRIDOR_LIST: CodeList = {
  id: 'corridors',
  label: text('ممرات الهجرة', 'Corridors', 'Corridors'),
  definition: text(
    'زوج مرتب من البلدان: من بلد المنشأ إلى بلد الهجرة. العودة في الممر نفسه لا تقلب الزوج.',
    'Paire ordonnée de pays : du pays d’origine au pays d’immigration. Un retour ne renverse pas la paire.',
    'An ordered pair of countries: from the country of origin to the country of immigration. A return does not turn the pair round.',
  ),
  parents: 'countries',
  source: { title: 'Dawra, from the list of countries', url: 'https://www.iso.org/obp/ui/#search/code/', seen: null },
  review: PROPOSED,
  codes: [
    ...MAGHREB.flatMap((origin) => destinations.filter((to) => to !== origin).map((to) => corridor(origin, to))),
    ...SOUTH.flatMap((origin) => MAGHREB.map((to) => corridor(origin, to))),
  ],
};
