import type { Condition, PublishedCell, Statistic, TableId } from './cell.ts';
import type { SourceId } from './sources.ts';

const is = (column: string, ...codes: string[]): Condition => ({ column, in: codes });

const LEVELS = ['none', 'preschool', 'primary', 'secondary_1', 'secondary_2', 'higher_1', 'higher_2'];

/** Education, table 1 of the deck: percent of each column, in the order of LEVELS. */
const EDUCATION: readonly { country: string; stage: 'before' | 'after'; base: number; percents: readonly number[] }[] =
  [
    { country: 'DZ', stage: 'before', base: 332, percents: [23.2, 3.9, 10.8, 10.5, 16.6, 22.3, 11.7] },
    { country: 'DZ', stage: 'after', base: 332, percents: [22.0, 4.2, 10.8, 11.1, 13.9, 15.7, 16.3] },
    { country: 'MA', stage: 'before', base: 330, percents: [11.5, 5.8, 17.6, 13.3, 25.2, 20.0, 2.7] },
    { country: 'MA', stage: 'after', base: 316, percents: [10.1, 4.1, 15.5, 10.4, 17.7, 16.8, 13.9] },
    { country: 'TN', stage: 'before', base: 330, percents: [9.4, 3.0, 20.9, 5.8, 39.4, 19.4, 1.8] },
    { country: 'TN', stage: 'after', base: 326, percents: [9.8, 3.1, 19.9, 4.9, 30.4, 19.3, 7.1] },
  ];

function educationCells(): PublishedCell[] {
  return EDUCATION.flatMap(({ country, stage, base, percents }) =>
    percents.map((value, index): PublishedCell => {
      const code = LEVELS[index] ?? '';
      return {
        id: `education-${country}-${stage}-${code}`,
        table: 'education',
        row: { variable: `education_${stage}`, code },
        column: { variable: 'country_return', code: country },
        statistic: 'percent',
        value,
        decimals: 1,
        base,
        baseStatus: country === 'DZ' && stage === 'before' ? 'published' : 'inferred',
        source: 'mena_deck',
        measure: { of: is(`education_${stage}`, code), among: [is('country_return', country)] },
      };
    }),
  );
}

/** Status abroad, table 3.4: one line for each status, columns France, Germany, Italy, Spain, other Europe. */
const GROUPS: readonly (readonly [code: string, base: number])[] = [
  ['france', 499],
  ['germany', 49],
  ['italy', 194],
  ['spain', 33],
  ['other_europe', 63],
];
const STATUS: Readonly<Record<string, readonly number[]>> = {
  waged: [57.1, 46.9, 33.0, 27.3, 52.4],
  employer: [2.2, 8.2, 4.1, 0, 12.7],
  self_employed: [9.4, 8.2, 23.2, 0, 11.1],
  seasonal: [4.8, 10.2, 16.5, 42.4, 1.6],
  family_worker: [0.2, 0, 1.6, 6.1, 0],
  unemployed: [4.0, 4.1, 6.7, 9.1, 6.4],
  retired: [7.6, 8.2, 0.5, 0, 0],
  student: [7.4, 12.2, 0.5, 3.0, 6.4],
  inactive: [4.2, 0, 1.0, 6.1, 3.2],
  other: [3.0, 2.0, 12.9, 6.1, 6.4],
};

function statusCells(): PublishedCell[] {
  return Object.entries(STATUS).flatMap(([status, percents]) =>
    GROUPS.map(([group, base], index): PublishedCell => ({
      id: `status-${group}-${status}`,
      table: 'status_abroad',
      row: { variable: 'status_abroad', code: status },
      column: { variable: 'country_last_group', code: group },
      statistic: 'percent',
      value: percents[index] ?? 0,
      decimals: 1,
      base,
      baseStatus: 'published',
      source: 'gubert_nordman',
      measure: { of: is('status_abroad', status), among: [is('country_last_group', group)] },
    })),
  );
}

interface Figure {
  readonly statistic?: Statistic;
  readonly decimals?: 0 | 1;
  readonly base?: number;
  readonly baseStatus?: PublishedCell['baseStatus'];
  readonly absentInBase?: boolean;
}

/** A figure of one line: the share for which `of` holds among those who meet `among`; printed under the code `code`. */
function figure(
  table: TableId,
  code: string,
  value: number,
  source: SourceId,
  of: Condition,
  among: readonly Condition[],
  more: Figure = {},
): PublishedCell {
  const country = among.find((condition) => condition.column === 'country_return');
  return {
    id: `${table}-${of.column}-${code}`,
    table,
    row: { variable: of.column, code },
    column: { variable: 'country_return', code: country && 'in' in country ? (country.in[0] ?? 'all') : 'all' },
    statistic: more.statistic ?? 'percent',
    value,
    decimals: more.decimals ?? 0,
    base: more.base ?? null,
    baseStatus: more.baseStatus ?? 'not-given',
    source,
    measure: { of, among, ...(more.absentInBase ? { absentInBase: true } : {}) },
  };
}

function interviewCells(): PublishedCell[] {
  const count = { statistic: 'count', baseStatus: 'published' } as const;
  return [
    figure('interviews', 'all', 992, 'rdp', is('country_return', 'DZ', 'MA', 'TN'), [], { ...count, base: 992 }),
    figure('interviews', 'DZ', 332, 'liberte', is('country_return', 'DZ'), [], { ...count, base: 332 }),
    figure('interviews', 'MA', 330, 'mena_deck', is('country_return', 'MA'), [], {
      ...count,
      base: 330,
      baseStatus: 'inferred',
    }),
    figure('interviews', 'TN', 330, 'mena_deck', is('country_return', 'TN'), [], {
      ...count,
      base: 330,
      baseStatus: 'inferred',
    }),
  ];
}

function algerianCells(): PublishedCell[] {
  const algeria = is('country_return', 'DZ');
  const decided = [algeria, is('return_type', 'decided')];
  const compelled = [algeria, is('return_type', 'compelled')];
  const all = { base: 332, baseStatus: 'published' } as const;
  return [
    figure('algeria', 'decided', 80, 'liberte', is('return_type', 'decided'), [algeria], all),
    figure('algeria', 'compelled', 20, 'liberte', is('return_type', 'compelled'), [algeria], all),
    figure('algeria', 'under_31', 22.3, 'almanach_dz', { column: 'age_survey', to: 30 }, [algeria], {
      ...all,
      decimals: 1,
      baseStatus: 'inferred',
    }),
    figure('algeria', '65_and_over', 14, 'almanach_dz', { column: 'age_return', from: 65 }, [algeria], {
      ...all,
      statistic: 'percent_about',
      baseStatus: 'inferred',
    }),
    figure('algeria', 'female', 13, 'almanach_dz', is('sex', 'female'), decided, { absentInBase: true }),
    figure('algeria', 'male', 86, 'almanach_dz', is('sex', 'male'), decided, { absentInBase: true }),
    figure('algeria', 'nostalgia', 20.8, 'almanach_dz', is('reason_decided', 'nostalgia'), decided, { decimals: 1 }),
    figure('algeria', 'retirement', 11.7, 'almanach_dz', is('reason_decided', 'retirement'), decided, { decimals: 1 }),
    figure('algeria', 'projects', 6, 'almanach_dz', is('reason_decided', 'projects'), decided),
    figure('algeria', 'expulsion', 37, 'almanach_dz', is('reason_compelled', 'expulsion'), compelled),
    figure('algeria', 'family', 28, 'almanach_dz', is('reason_compelled', 'family'), compelled),
    figure('algeria', 'job_loss', 22, 'almanach_dz', is('reason_compelled', 'job_loss'), compelled),
  ];
}

function moroccanCells(): PublishedCell[] {
  const morocco = [is('country_return', 'MA')];
  const all = { base: 330, baseStatus: 'inferred' } as const;
  return [
    figure('morocco', 'under_40', 55, 'yabiladi', { column: 'age_survey', to: 39 }, morocco, all),
    figure('morocco', '50_to_64', 15, 'yabiladi', { column: 'age_survey', from: 50, to: 64 }, morocco, all),
    figure('morocco', '65_and_over', 7, 'yabiladi', { column: 'age_survey', from: 65 }, morocco, all),
    figure('morocco', 'employer', 3.3, 'yabiladi', is('status_abroad', 'employer'), morocco, { ...all, decimals: 1 }),
    figure('morocco', 'employer', 15.2, 'yabiladi', is('status_after', 'employer'), morocco, { ...all, decimals: 1 }),
    figure('morocco', 'commerce', 25, 'yabiladi', is('sector_after', 'commerce'), morocco, {
      statistic: 'percent_about',
    }),
    figure('morocco', 'agriculture', 13.8, 'yabiladi', is('sector_after', 'agriculture'), morocco, { decimals: 1 }),
    figure(
      'morocco',
      'transport_hotels_restaurants',
      12.6,
      'yabiladi',
      is('sector_after', 'transport_hotels_restaurants'),
      morocco,
      { decimals: 1 },
    ),
    figure('morocco', 'building', 7.9, 'yabiladi', is('sector_after', 'building'), morocco, { decimals: 1 }),
    figure('morocco', 'yes', 4.2, 'yabiladi', is('training_abroad', 'yes'), morocco, { ...all, decimals: 1 }),
  ];
}

/** Every published figure of the survey that Dawra carries over. */
export const PUBLISHED_CELLS: readonly PublishedCell[] = [
  ...interviewCells(),
  ...educationCells(),
  ...statusCells(),
  ...algerianCells(),
  ...moroccanCells(),
  figure(
    'compelled',
    'unemployed',
    25,
    'rabat_14',
    is('status_after', 'unemployed'),
    [is('return_type', 'compelled')],
    { statistic: 'percent_more_than' },
  ),
];
