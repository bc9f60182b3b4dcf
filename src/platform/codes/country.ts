import { z } from 'zod';
import { saying } from '../language/issue.ts';

/** Codes of ISO 3166-1 in force: those of the list `countries`, which stand in code and database too since types and tables need them (a test compares). */
export const countryCodes: readonly string[] = (
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW ' +
  'BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI ' +
  'FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN ' +
  'IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME ' +
  'MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF ' +
  'PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV ' +
  'SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE ' +
  'YT ZA ZM ZW'
).split(' ');

const known = new Set<string>(countryCodes);

/** On the wire: a country by its code of today. */
export const countrySchema = z.string().refine(
  (code) => known.has(code),
  saying({
    ar: 'ليس رمز بلد: حرفان من ISO 3166-1، مثل MA',
    fr: 'ce n’est pas le code d’un pays : deux lettres d’ISO 3166-1, par exemple MA',
    en: 'not the code of a country: two letters of ISO 3166-1, such as MA',
  }),
);
