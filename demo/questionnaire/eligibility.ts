import { calculate, type Question } from './item.ts';

/**
 * Who may be counted as a returnee, by rule set. A date is a whole number, year x 10000 + month x 100 + day, so that dates compare and
 * a year is added by adding 10000. Where the month or the day is not known the date is an interval, `_low` to `_high`; a rule that cuts
 * the interval answers "cannot tell" and never guesses. The bounds of a month are its days 1 and 31, whether or not the month has 31.
 */
const bounds = (name: string, year: string, month: string, day?: string): Question[] => {
  const known = `\${${month}} != '-98'`;
  const at = (edge: 'low' | 'high') => {
    const months = `if(${known}, number(\${${month}}), ${edge === 'low' ? 1 : 12})`;
    const free = edge === 'low' ? '1' : '31';
    const days = day ? `if(${known} and \${${day}} > 0, number(\${${day}}), ${free})` : free;
    return calculate(`${name}_${edge}`, `number(\${${year}}) * 10000 + ${months} * 100 + ${days}`);
  };
  return [at('low'), at('high')];
};

/** Yes when `always` holds, no when `never` holds, else the interval is cut. */
const threeValued = (always: string, never: string): string =>
  `if(${always}, 'yes', if(${never}, 'no', 'cannot_tell'))`;

/** Not eligible if one rule says no; else cannot tell if one cannot; else eligible. */
const all = (rules: readonly string[]): string => {
  const any = (value: string) => rules.map((rule) => `\${${rule}} = '${value}'`).join(' or ');
  return `if(${any('no')}, 'not_eligible', if(${any('cannot_tell')}, 'cannot_tell', 'eligible'))`;
};

const today = (format: string) => `number(format-date(\${interview_date}, '${format}'))`;
const month = today('%n');
const year = today('%Y');

/** Ages, durations and the three-valued rules of `mirem-2006` and `cris-2012`, each rule kept apart so that an exclusion has its reason. */
export const RULES: readonly Question[] = [
  calculate('age_return', `\${age_survey} - (${year} - \${year_return})`),
  calculate('duration_abroad', '${year_return} - ${year_departure}'),
  ...bounds('departure', 'year_departure', 'month_departure'),
  ...bounds('returned', 'year_return', 'month_return', 'day_return'),
  calculate('ten_years_ago', `${today('%Y%m%d')} - 100000`),
  calculate(
    'three_months_ago',
    `(${year} - if(${month} > 3, 0, 1)) * 10000 + (${month} + if(${month} > 3, -3, 9)) * 100 + ${today('%d')}`,
  ),
  calculate(
    'rule_within_ten_years',
    threeValued('${returned_low} >= ${ten_years_ago}', '${returned_high} < ${ten_years_ago}'),
  ),
  calculate(
    'rule_one_year_abroad',
    threeValued('${returned_low} >= ${departure_high} + 10000', '${returned_high} < ${departure_low} + 10000'),
  ),
  calculate(
    'rule_three_months_back',
    threeValued('${returned_high} < ${three_months_ago}', '${returned_low} >= ${three_months_ago}'),
  ),
  calculate('eligible_mirem_2006', all(['rule_within_ten_years'])),
  calculate('eligible_cris_2012', all(['rule_within_ten_years', 'rule_one_year_abroad', 'rule_three_months_back'])),
  calculate(
    'eligible',
    "if(${eligible_mirem_2006} = 'not_eligible' and ${eligible_cris_2012} = 'not_eligible', 'not_eligible', " +
      "if(${eligible_mirem_2006} = 'eligible' or ${eligible_cris_2012} = 'eligible', 'eligible', 'cannot_tell'))",
  ),
];

/** Condition of every later part: consent, and not excluded by every rule set. A person of whom it cannot be told is interviewed. */
export const INTERVIEWED = "${consent} = 'yes' and ${eligible} != 'not_eligible'";
