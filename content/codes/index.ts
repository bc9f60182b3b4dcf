import { AREA_LIST } from './areas.ts';
import type { CodeList } from './code.ts';
import { CORRIDOR_LIST } from './corridors.ts';
import { COUNTRY_LIST } from './countries.ts';
import { ISCO } from './isco.ts';
import { LANGUAGE_LIST } from './languages.ts';
import { DZ_LIST } from './regions-dz.ts';
import { LY_LIST, MR_LIST, TN_LIST } from './regions-east.ts';
import { MA_LIST } from './regions-ma.ts';
import { RETURN_TYPES } from './return-types.ts';
import { FAMILIES, PERMANENCE, PROFILES, RETURN_KINDS, SIDES, STAGES } from './vocabulary.ts';
import { ISCED, SECTORS } from './work.ts';

export type { Code, CodeList, CodeSource, Mapping, Review } from './code.ts';

/** Lists of regions by country: each day's regions together are the whole territory. */
export const REGION_CODE_LISTS = { DZ: DZ_LIST, LY: LY_LIST, MA: MA_LIST, MR: MR_LIST, TN: TN_LIST } as const;

/** Every coded list, in the order in which they are shown. */
export const CODE_LISTS: readonly CodeList[] = [
  ...[RETURN_TYPES, RETURN_KINDS, PERMANENCE, STAGES, PROFILES, SIDES, FAMILIES],
  ...[COUNTRY_LIST, AREA_LIST, CORRIDOR_LIST, DZ_LIST, LY_LIST, MA_LIST, MR_LIST, TN_LIST],
  ...[LANGUAGE_LIST, ISCO, ISCED, SECTORS],
];
