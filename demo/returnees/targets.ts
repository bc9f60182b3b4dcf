/**
 * The counts that the synthetic survey is built to. PUBLISHED counts come from print (or from whole counts inferred from printed
 * percentages); INVENTED counts fill what no one has published, so that a whole survey stands: no figure drawn from them says anything
 * about real people.
 */
export const COUNTRIES = ['DZ', 'MA', 'TN'] as const;
export type Country = (typeof COUNTRIES)[number];

export const EDUCATION = [
  'none',
  'preschool',
  'primary',
  'secondary_1',
  'secondary_2',
  'higher_1',
  'higher_2',
  'other',
] as const;
export type Education = (typeof EDUCATION)[number];

/** Age under which a level cannot have been reached; the ladder of studies, not a published figure. */
export const LEAST_AGE: Readonly<Record<Education, number>> = {
  none: 14,
  preschool: 14,
  primary: 14,
  secondary_1: 15,
  secondary_2: 17,
  higher_1: 20,
  higher_2: 24,
  other: 16,
};

export const STATUSES = [
  'waged',
  'employer',
  'self_employed',
  'seasonal',
  'family_worker',
  'unemployed',
  'retired',
  'student',
  'inactive',
  'other',
] as const;
export type Status = (typeof STATUSES)[number];
export const WORKING: readonly Status[] = ['waged', 'employer', 'self_employed', 'seasonal', 'family_worker'];

export const LAST_GROUPS = ['france', 'germany', 'italy', 'spain', 'other_europe', 'non_europe'] as const;
export type LastGroup = (typeof LAST_GROUPS)[number];

export type ReturnType = 'decided' | 'compelled';

/** PUBLISHED (Algeria) and INFERRED (Morocco, Tunisia): interviews by country, 992 in all. */
export const INTERVIEWS: Readonly<Record<Country, number>> = { DZ: 332, MA: 330, TN: 330 };

/** INFERRED from print: education before leaving and after return, in the order of EDUCATION; the last column is the residual category. */
export const EDUCATION_COUNTS: Readonly<
  Record<Country, { before: readonly number[]; after: readonly number[]; afterMissing: number }>
> = {
  DZ: { before: [77, 13, 36, 35, 55, 74, 39, 3], after: [73, 14, 36, 37, 46, 52, 54, 20], afterMissing: 0 },
  MA: { before: [38, 19, 58, 44, 83, 66, 9, 13], after: [32, 13, 49, 33, 56, 53, 44, 36], afterMissing: 14 },
  TN: { before: [31, 10, 69, 19, 130, 64, 6, 1], after: [32, 10, 65, 16, 99, 63, 23, 18], afterMissing: 4 },
};

/** INFERRED from print for the five European groups: status abroad by last country, in the order of STATUSES. INVENTED: non_europe. */
export const STATUS_ABROAD_COUNTS: Readonly<Record<LastGroup, readonly number[]>> = {
  france: [285, 11, 47, 24, 1, 20, 38, 37, 21, 15],
  germany: [23, 4, 4, 5, 0, 2, 4, 6, 0, 1],
  italy: [64, 8, 45, 32, 3, 13, 1, 1, 2, 25],
  spain: [9, 0, 0, 14, 2, 3, 0, 1, 2, 2],
  other_europe: [33, 8, 7, 1, 0, 4, 0, 4, 2, 4],
  non_europe: [88, 8, 20, 8, 2, 6, 4, 12, 4, 2],
};

/** INVENTED split by country of return; the columns add to the published bases 499, 49, 194, 33 and 63. */
export const LAST_GROUP_COUNTS: Readonly<Record<Country, Readonly<Record<LastGroup, number>>>> = {
  DZ: { france: 238, germany: 12, italy: 9, spain: 8, other_europe: 25, non_europe: 40 },
  MA: { france: 122, germany: 14, italy: 86, spain: 22, other_europe: 24, non_europe: 62 },
  TN: { france: 139, germany: 23, italy: 99, spain: 3, other_europe: 14, non_europe: 52 },
};

/** Employers abroad by last country and country of return. Morocco's 11 are PUBLISHED (3.3 % of 330); the split is INVENTED. */
export const EMPLOYERS_ABROAD: Readonly<Record<LastGroup, Readonly<Record<Country, number>>>> = {
  france: { DZ: 5, MA: 3, TN: 3 },
  germany: { DZ: 1, MA: 1, TN: 2 },
  italy: { DZ: 0, MA: 3, TN: 5 },
  spain: { DZ: 0, MA: 0, TN: 0 },
  other_europe: { DZ: 4, MA: 2, TN: 2 },
  non_europe: { DZ: 3, MA: 2, TN: 3 },
};

/** Compelled returns. Algeria's 66 of 332 are PUBLISHED (20 %); Morocco's and Tunisia's are INVENTED: no split was printed. */
export const COMPELLED: Readonly<Record<Country, number>> = { DZ: 66, MA: 46, TN: 36 };

/** Women among the decided and the compelled. Algeria, decided: PUBLISHED (13 %, men 86 %: 35 and 229 of 266, two unreadable). Others INVENTED. */
export const WOMEN: Readonly<Record<Country, Readonly<Record<ReturnType, number>>>> = {
  DZ: { decided: 35, compelled: 6 },
  MA: { decided: 57, compelled: 6 },
  TN: { decided: 48, compelled: 4 },
};
export const SEX_UNREADABLE: Readonly<Record<Country, number>> = { DZ: 2, MA: 0, TN: 0 };

/** Vocational training. Morocco abroad: PUBLISHED (4.2 % of 330). Others INVENTED. */
export const TRAINED_ABROAD: Readonly<Record<Country, number>> = { DZ: 41, MA: 14, TN: 38 };
export const TRAINED_AFTER: Readonly<Record<Country, number>> = { DZ: 46, MA: 58, TN: 61 };

/** Main reasons. Algeria: PUBLISHED shares (decided 20.8, 11.7 and 6 % fit 55, 31 and 16 of 265; compelled 37, 28 and 22 % fit 24, 18 and 14 of 65). Others INVENTED. */
export const REASONS_DECIDED: Readonly<Record<Country, Readonly<Record<string, number>>>> = {
  DZ: {
    nostalgia: 55,
    not_settled: 49,
    retirement: 31,
    projects: 16,
    family: 58,
    studies_ended: 34,
    contract_ended: 14,
    other: 8,
    refused: 1,
  },
  MA: {
    nostalgia: 48,
    not_settled: 47,
    retirement: 22,
    projects: 49,
    family: 62,
    studies_ended: 22,
    contract_ended: 24,
    other: 8,
    refused: 2,
  },
  TN: {
    nostalgia: 46,
    not_settled: 43,
    retirement: 33,
    projects: 54,
    family: 60,
    studies_ended: 19,
    contract_ended: 30,
    other: 7,
    refused: 2,
  },
};
export const REASONS_COMPELLED: Readonly<Record<Country, Readonly<Record<string, number>>>> = {
  DZ: { expulsion: 24, family: 18, job_loss: 14, permit: 6, health: 2, other: 1, refused: 1 },
  MA: { expulsion: 15, family: 10, job_loss: 12, permit: 5, health: 3, other: 1, refused: 0 },
  TN: { expulsion: 13, family: 7, job_loss: 9, permit: 5, health: 1, other: 0, refused: 1 },
};

/** Status after return. PUBLISHED: Morocco's 50 employers (15.2 %). Unemployed among the 148 compelled: 40, so that they are "more than a quarter", as printed; the rest INVENTED. */
export const UNEMPLOYED_AFTER: Readonly<Record<Country, Readonly<Record<ReturnType, number>>>> = {
  DZ: { decided: 24, compelled: 20 },
  MA: { decided: 27, compelled: 11 },
  TN: { decided: 24, compelled: 9 },
};
export const STATUS_AFTER_COUNTS: Readonly<Record<Country, Readonly<Partial<Record<Status, number>>>>> = {
  DZ: {
    retired: 58,
    student: 10,
    employer: 30,
    inactive: 22,
    family_worker: 8,
    seasonal: 12,
    self_employed: 52,
    waged: 90,
    other: 6,
  },
  MA: {
    retired: 26,
    student: 4,
    employer: 50,
    inactive: 9,
    family_worker: 15,
    seasonal: 18,
    self_employed: 78,
    waged: 92,
  },
  TN: {
    retired: 38,
    student: 10,
    employer: 44,
    inactive: 18,
    family_worker: 10,
    seasonal: 12,
    self_employed: 58,
    waged: 102,
    other: 5,
  },
};

export const SECTORS = [
  'agriculture',
  'building',
  'commerce',
  'transport_hotels_restaurants',
  'industry',
  'public_services',
  'other_services',
] as const;
export type Sector = (typeof SECTORS)[number];

/** Sector at survey of the 253 Moroccans at work. PUBLISHED: about 25, 13.8, 12.6 and 7.9 % (63, 35, 32, 20); the base 253 and the other sectors are our choice. */
export const SECTOR_AFTER_MA: Readonly<Record<Sector, number>> = {
  agriculture: 35,
  building: 20,
  commerce: 63,
  transport_hotels_restaurants: 32,
  industry: 29,
  public_services: 33,
  other_services: 41,
};

export interface AgeBand {
  readonly count: number;
  /** Bounds of the age at survey, in completed years. */
  readonly survey: readonly [number, number];
  /** Bounds of the age at return. */
  readonly back: readonly [number, number];
}

/** Ages. PUBLISHED: Algeria under 31 at survey 74 (22.3 %), 65 and over at return 46 (about 14 %); Morocco under 40: 182, 50-64: 50, 65 and over: 23. Others INVENTED. */
export const AGE_BANDS: Readonly<Record<Country, readonly AgeBand[]>> = {
  DZ: [
    { count: 74, survey: [20, 30], back: [16, 30] },
    { count: 212, survey: [31, 66], back: [22, 64] },
    { count: 46, survey: [65, 82], back: [65, 75] },
  ],
  MA: [
    { count: 182, survey: [20, 39], back: [16, 39] },
    { count: 75, survey: [40, 49], back: [31, 49] },
    { count: 50, survey: [50, 64], back: [41, 64] },
    { count: 23, survey: [65, 78], back: [56, 75] },
  ],
  TN: [
    { count: 148, survey: [20, 39], back: [16, 39] },
    { count: 84, survey: [40, 49], back: [31, 49] },
    { count: 62, survey: [50, 64], back: [41, 64] },
    { count: 36, survey: [65, 79], back: [56, 75] },
  ],
};
