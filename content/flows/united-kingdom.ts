import { text } from '../text.ts';
import { COUNTRY } from './eurostat.ts';
import type { Concept, FlowSeries } from './series.ts';

const YEARS = ['2004', '2010', '2015', '2019', '2020', '2021', '2022', '2023'];

/** Enforced, refused at port and departed, voluntary; one number a year of YEARS, null where the source has no figure. */
const PERSONS: Readonly<Record<FlowSeries['country'], readonly (readonly (number | null)[])[]>> = {
  DZ: [
    [203, 129, 83, 26, 10, 3, 13, 23],
    [12, 33, 58, 13, 8, 3, 20, 47],
    [52, 107, 180, 72, 20, 21, 70, 131],
  ],
  MA: [
    [29, 31, 29, 26, 1, 1, 4, 12],
    [15, 27, 33, 45, 14, 7, 22, 19],
    [4, 77, 139, 95, 37, 38, 81, 148],
  ],
  TN: [
    [21, 20, 18, 5, 3, null, 2, 3],
    [12, 16, 28, 9, 1, 3, 11, 11],
    [2, 17, 133, 39, 7, 19, 20, 46],
  ],
};

const KINDS: readonly { key: string; concept: Concept; label: ReturnType<typeof text> }[] = [
  { key: 'enforced', concept: 'forced_return', label: text('عودات قسرية', 'retours forcés', 'enforced returns') },
  {
    key: 'refused',
    concept: 'refused_entry',
    label: text('منع من الدخول ثم مغادرة', 'refus d’entrée suivis d’un départ', 'refused at port and departed'),
  },
  {
    key: 'voluntary',
    concept: 'voluntary_departure',
    label: text('مغادرات طوعية بالمعنى الإداري', 'départs volontaires au sens administratif', 'voluntary departures'),
  },
];

/** Returns from the United Kingdom by destination: the one source here that keeps the kinds apart. */
export const UK_SERIES: readonly FlowSeries[] = (['DZ', 'MA', 'TN'] as const).flatMap((country) =>
  KINDS.map(({ key, concept, label }, kind): FlowSeries => ({
    id: `uk-${key}-${country.toLowerCase()}`,
    title: text(
      `من المملكة المتحدة إلى ${COUNTRY[country].ar}: ${label.ar}`,
      `Du Royaume-Uni vers ${country === 'MA' ? 'le Maroc' : country === 'DZ' ? 'l’Algérie' : 'la Tunisie'} : ${label.fr}`,
      `From the United Kingdom to ${COUNTRY[country].en}: ${label.en}`,
    ),
    concept,
    direction: 'to',
    country,
    reporter: { code: 'GB', label: text('المملكة المتحدة', 'Royaume-Uni', 'United Kingdom'), aggregate: false },
    population: 'destination',
    unit: 'persons',
    rounding: 1,
    missingCode: '-',
    source: {
      citation:
        'United Kingdom Home Office, returns by destination, as packaged in github britishredcrosssociety/asylum',
      url: 'https://github.com/britishredcrosssociety/asylum',
      extracted: '2024',
      licence: 'MIT for the package; Crown copyright',
    },
    caution: text(
      '«الطوعية» هنا إدارية وقد تلي أمرًا بالمغادرة: ليست عودة بقرار شخصي.',
      '« Volontaire » s’entend au sens administratif et peut suivre un ordre de partir : ce n’est pas un retour décidé.',
      '"Voluntary" is administrative and may follow an order to leave: it is not a decided return.',
    ),
    continuous: false,
    breaks: [],
    beside: null,
    observations: YEARS.map((period, index) => ({ period, value: PERSONS[country][kind]?.[index] ?? null })),
  })),
);
