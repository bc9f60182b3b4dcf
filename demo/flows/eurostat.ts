import { text } from '../text.ts';
import type { Text } from '../text.ts';
import type { Concept, FlowSeries, Observation } from './series.ts';

type Country = FlowSeries['country'];

export const COUNTRY: Readonly<Record<Country, Text>> = {
  DZ: text('الجزائر', 'Algérie', 'Algeria'),
  MA: text('المغرب', 'Maroc', 'Morocco'),
  TN: text('تونس', 'Tunisie', 'Tunisia'),
};

const REPORTERS = {
  code: 'EU+',
  label: text(
    'مجموع البلدان المبلِّغة (33 على الأكثر)',
    'Somme des pays déclarants (33 au plus)',
    'Sum of the reporting countries (33 at most)',
  ),
  aggregate: true,
};

/** [persons, reporting countries] for 2014 to 2023. */
const AFTER_ORDER: Readonly<Record<Country, readonly (readonly [number, number])[]>> = {
  MA: [
    [9455, 18],
    [8615, 18],
    [9975, 20],
    [10275, 23],
    [10910, 23],
    [10355, 20],
    [2850, 18],
    [1030, 20],
    [2675, 28],
    [3390, 21],
  ],
  DZ: [
    [3640, 19],
    [3360, 17],
    [3805, 23],
    [5125, 22],
    [5385, 20],
    [5550, 21],
    [1620, 14],
    [505, 14],
    [2570, 20],
    [3300, 20],
  ],
  TN: [
    [3200, 19],
    [2515, 18],
    [2555, 19],
    [3570, 17],
    [2315, 17],
    [2685, 18],
    [1660, 17],
    [1110, 17],
    [1970, 19],
    [2150, 19],
  ],
};

const EIRTN = {
  citation:
    'Eurostat, migr_eirtn: third-country nationals returned to a third country following an order to leave, annual',
  url: 'https://ec.europa.eu/eurostat/databrowser/view/migr_eirtn/default/table',
  extracted: '2024',
  licence: 'CC BY 4.0',
};

function afterOrder(country: Country): FlowSeries {
  const name = COUNTRY[country];
  return {
    id: `eurostat-eirtn-${country.toLowerCase()}`,
    title: text(
      `أشخاص من جنسية بلد: ${name.ar}، أُعيدوا إلى بلد خارج الاتحاد بعد أمر بالمغادرة`,
      `${name.fr} : ressortissants renvoyés vers un pays tiers après un ordre de quitter le territoire`,
      `${name.en}: nationals returned to a third country after an order to leave`,
    ),
    concept: 'returned_after_order',
    direction: 'to',
    country,
    reporter: REPORTERS,
    population: 'citizenship',
    unit: 'persons',
    rounding: 5,
    missingCode: 'cell absent from the extract',
    source: EIRTN,
    caution: text(
      'تجمع السلسلة بين الامتثال الطوعي والتنفيذ القسري؛ والخانات المنعدمة غائبة عن المستخرج، ويتغير عدد البلدان المبلِّغة من سنة إلى أخرى.',
      'Départs volontaires et forcés y sont mêlés ; les cases nulles manquent dans l’extraction et le nombre de pays déclarants change d’une année à l’autre.',
      'Voluntary and forced departures are counted together; zero cells are absent from the extract, and the number of reporting countries changes from year to year.',
    ),
    continuous: true,
    observations: AFTER_ORDER[country].map(([value, reporting], index) => ({
      period: String(2014 + index),
      value,
      reporting,
    })),
  };
}

/** Two sources for one thing, Tunisia 2021-2023; Frontex 2023 was not available. */
const TUNISIA: readonly {
  measure: string;
  concept: Concept;
  title: Text;
  eurostat: readonly (number | null)[];
  frontex: readonly (number | null)[];
}[] = [
  {
    measure: 'orders',
    concept: 'return_order',
    title: text('تونس: أوامر بالمغادرة', 'Tunisie : ordres de quitter le territoire', 'Tunisia: orders to leave'),
    eurostat: [11895, 23565, 19070],
    frontex: [15242, 29594, null],
  },
  {
    measure: 'effective',
    concept: 'returned_after_order',
    title: text('تونس: عودات منفَّذة', 'Tunisie : retours effectifs', 'Tunisia: effective returns'),
    eurostat: [1345, 2215, 2515],
    frontex: [2867, 3458, null],
  },
  {
    measure: 'forced',
    concept: 'forced_return',
    title: text('تونس: عودات مفروضة', 'Tunisie : retours forcés', 'Tunisia: forced returns'),
    eurostat: [1065, 1885, 2070],
    frontex: [2553, 2503, null],
  },
];

function tunisian(publisher: 'eurostat' | 'frontex'): FlowSeries[] {
  return TUNISIA.map((line): FlowSeries => ({
    id: `${publisher}-tn-${line.measure}`,
    title: line.title,
    concept: line.concept,
    direction: 'to',
    country: 'TN',
    reporter: REPORTERS,
    population: 'citizenship',
    unit: 'persons',
    rounding: publisher === 'eurostat' ? 5 : 1,
    missingCode: 'not published in the table compared',
    source:
      publisher === 'eurostat'
        ? { ...EIRTN, citation: 'Eurostat, enforcement of immigration legislation, Tunisia 2021-2023' }
        : {
            citation: 'Frontex, returns and orders to leave, Tunisia 2021-2022',
            url: 'https://www.frontex.europa.eu/',
            extracted: '2024',
            licence: 'not stated',
          },
    caution: text(
      'مصدران متعارضان يُعرضان جنبًا إلى جنب، ولا يُحسب متوسطهما أبدًا.',
      'Deux sources qui ne concordent pas : montrées côte à côte, jamais moyennées.',
      'Two sources that disagree: shown side by side, never averaged.',
    ),
    continuous: true,
    observations: line[publisher].map((value, index): Observation => ({ period: String(2021 + index), value })),
  }));
}

export const EUROSTAT_SERIES: readonly FlowSeries[] = [
  ...(['MA', 'DZ', 'TN'] as const).map(afterOrder),
  ...tunisian('eurostat'),
  ...tunisian('frontex'),
];
