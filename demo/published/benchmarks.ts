/**
 * Figures of later national surveys, for comparison beside a definition, never as margins of the synthetic files. Facts, each with its
 * source; most come from the press and are unverified. Percent unless the unit says persons.
 */
export interface Benchmark {
  readonly survey: string;
  readonly eligibility: string;
  readonly figure: string;
  readonly group: string;
  readonly value: number;
  readonly unit: 'percent' | 'persons';
  readonly base: number | null;
  readonly url: string;
  readonly verified: false;
}

const ATLAS =
  'https://www.atlasinfo.fr/14-des-migrants-de-retour-investissent-au-Maroc-essentiellement-dans-le-commerce-HCP_a106788.html';
const CONJONCTURE = 'https://conjoncture.info/premiers-resultats-de-lenquete-du-hcp-sur-les-migrations-des-marocains/';
const ARABEL = 'https://www.arabel.fm/pres-de-200-000-mre-sont-retournes-vivre-au-maroc/';
const AFRICAN = 'https://africanmanager.com/172-des-tunisiens-de-retour-en-tunisie-ont-lintention-de-re-emigrer/';
const ETF = 'http://readingmorocco.blogspot.com/2013/03/report-on-moroccan-migrants-skills.html';

type Line = readonly [
  figure: string,
  group: string,
  value: number,
  url: string,
  base?: number | null,
  unit?: Benchmark['unit'],
];

const ENMI: readonly Line[] = [
  ['returnees', 'all', 187566, CONJONCTURE, 4635, 'persons'],
  ['main reason: family reunification or marriage', 'all', 27.3, CONJONCTURE],
  ['invested in Morocco', 'all', 14, ATLAS, 4635],
  ['invested in Morocco', 'men', 16.7, ATLAS],
  ['invested in Morocco', 'women', 7.1, ATLAS],
  ['invested abroad', 'all', 1.7, ATLAS, 4635],
  ['age at return 15-39', 'all', 52.5, ATLAS, 4635],
  ['age at return 40-49', 'all', 16.4, ATLAS, 4635],
  ['age at return 50-59', 'all', 14.6, ATLAS, 4635],
  ['age at return 60 and over', 'all', 16.5, ATLAS, 4635],
  ['returned from France', 'all', 32, ATLAS, 4635],
  ['returned from Italy', 'all', 22.2, ATLAS, 4635],
  ['returned from Spain', 'all', 19.1, ATLAS, 4635],
  ['higher education', 'women', 39.1, ARABEL],
  ['higher education', 'men', 24.3, ARABEL],
];

const HIMS: readonly Line[] = [
  ['returnees aged 15 and over', 'all', 211000, AFRICAN, null, 'persons'],
  ['returnees aged 15 and over', 'men', 176000, AFRICAN, null, 'persons'],
  ['returnees aged 15 and over', 'women', 35000, AFRICAN, null, 'persons'],
  ['intends to re-emigrate', 'all', 17.2, AFRICAN],
  ['intends to re-emigrate', 'involuntary return', 21.3, AFRICAN],
  ['no reintegration problem', 'all', 72.2, AFRICAN],
  ['living conditions improved', 'all', 70.7, AFRICAN],
  ['invested in Tunisia', 'all', 19.2, AFRICAN],
];

function lines(survey: string, eligibility: string, rows: readonly Line[]): Benchmark[] {
  return rows.map(([figure, group, value, url, base = null, unit = 'percent']) => ({
    survey,
    eligibility,
    figure,
    group,
    value,
    unit,
    base,
    url,
    verified: false,
  }));
}

export const BENCHMARKS: readonly Benchmark[] = [
  ...lines('HCP ENMI Morocco 2018-19', 'hcp-enmi-2018', ENMI),
  ...lines('Tunisia-HIMS 2021', 'hims-3-months', HIMS),
  ...lines('ETF Morocco 2012', 'not stated', [['learnt a language or skills abroad', 'all', 62, ETF, 1400]]),
];
