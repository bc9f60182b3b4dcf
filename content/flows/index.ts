import { text } from '../text.ts';
import { COUNTRY, EUROSTAT_SERIES } from './eurostat.ts';
import type { FlowSeries } from './series.ts';
import { UK_SERIES } from './united-kingdom.ts';

export { CONCEPTS } from './series.ts';
export type { Concept, FlowSeries, Observation } from './series.ts';

/** Five-year estimates of moves back to the country of birth: another phenomenon, about people who were never ordered to leave as well. */
const ESTIMATES: readonly FlowSeries[] = (
  [
    ['MA', 338343],
    ['DZ', 223355],
    ['TN', 92035],
  ] as const
).map(([country, value]) => ({
  id: `abel-cohen-${country.toLowerCase()}`,
  title: text(
    `${COUNTRY[country].ar}: تقدير العودات إلى بلد الميلاد`,
    `${COUNTRY[country].fr} : estimation des retours vers le pays de naissance`,
    `${COUNTRY[country].en}: estimated return moves to the country of birth`,
  ),
  concept: 'estimate',
  direction: 'to',
  country,
  reporter: { code: 'WORLD', label: text('العالم', 'Monde', 'World'), aggregate: true },
  population: 'birth',
  unit: 'persons',
  rounding: 1,
  missingCode: 'none',
  source: {
    citation: 'Abel and Cohen, estimates of bilateral migration flows 2015-2020, method da_pb_closed',
    url: 'https://doi.org/10.1038/s41597-019-0089-3',
    extracted: '2024',
    licence: 'CC BY 4.0',
  },
  caution: text(
    'المنهج هو الذي يحدد الرقم: فبمنهج آخر (da_min) يكاد يكون منعدمًا.',
    'La méthode décide du chiffre : avec une autre (da_min), il est presque nul.',
    'The method decides the number: under another one (da_min) it is practically nothing.',
  ),
  continuous: true,
  breaks: [],
  beside: null,
  observations: [{ period: '2015/2020', value }],
}));

/** The return flows shown on the public face, each under its own concept. */
export const FLOW_SERIES: readonly FlowSeries[] = [...EUROSTAT_SERIES, ...UK_SERIES, ...ESTIMATES];
