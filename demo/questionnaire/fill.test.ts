import { xlsform } from '@dawra/xlsform';
import { describe, expect, it } from 'vitest';
import { interview, type Answers, type Interview } from './fill.ts';
import { questionsOf } from './item.ts';
import { QUESTIONNAIRE } from './questionnaire.ts';
import { COMPELLED, DECIDED, DECLINED, INELIGIBLE, TEMPORARY } from './respondents.ts';
import { questionnaireSheets } from './sheets.ts';

const converted = xlsform(questionnaireSheets());
const xform = converted.ok ? converted.xform : '';
const value = ({ xml }: Interview, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
const values = (held: Interview, ...names: string[]) => names.map((name) => value(held, name));
const eligibility = ['eligible_mirem_2006', 'eligible_cris_2012', 'outcome'];
const names = new Set(questionsOf(QUESTIONNAIRE).map(({ name }) => name));

async function held(answers: Answers, code: string): Promise<Interview> {
  const unknown = Object.keys(answers).filter((name) => !names.has(name));
  expect(unknown).toEqual([]);
  const result = await interview(xform, answers, code);
  expect(result.violations).toEqual([]);
  expect(result.status).toBe('ready');
  return result;
}

describe('interviews held in the form engine, to the end', () => {
  it('decided return, in Arabic', async () => {
    const result = await held(DECIDED, 'ar');
    expect(values(result, ...eligibility)).toEqual(['eligible', 'eligible', 'interviewed']);
    expect(values(result, 'reason_decided', 'reason_compelled', 'info')).toEqual(['projects', undefined, 'family web']);
    expect(values(result, 'age_return', 'duration_abroad')).toEqual(['34', '11']);
    expect(result.asked).toContain('pension_transfer');
    expect(result.asked).not.toContain('coupon_in');
  });

  it('compelled return, in French, month of return not remembered, coupons passed on', async () => {
    const result = await held(COMPELLED, 'fr');
    expect(values(result, ...eligibility)).toEqual(['eligible', 'eligible', 'interviewed']);
    expect(values(result, 'reason_decided', 'reason_compelled', 'coupon_out_3')).toEqual([
      undefined,
      'permit',
      'L5EF7G2R',
    ]);
    expect(result.asked).not.toContain('day_return');
    expect(result.asked).not.toContain('isco_after');
    expect(result.asked).toContain('reemigration_when');
  });

  it('temporary return after seven months in two countries, in English: one rule set counts him, the other does not', async () => {
    const result = await held(TEMPORARY, 'en');
    expect(values(result, ...eligibility)).toEqual(['eligible', 'not_eligible', 'interviewed']);
    expect(value(result, 'rule_one_year_abroad')).toBe('no');
    expect(result.asked.filter((name) => name === 'stay_country')).toHaveLength(2);
    expect(result.xml.match(/<stay_country>\w+/g)).toEqual(['<stay_country>france', '<stay_country>spain']);
    expect(result.asked).toContain('intended_stay_home');
  });

  it('return outside the window: strata are asked and kept, nothing more', async () => {
    const result = await held(INELIGIBLE, 'ar');
    expect(values(result, ...eligibility)).toEqual(['not_eligible', 'not_eligible', 'not_eligible']);
    expect(values(result, 'sex', 'region', 'return_type')).toEqual(['female', 'sfax', 'decided']);
    expect(result.asked.at(-2)).toBe('permanence');
    expect(result.asked.at(-1)).toBe('interviewer_comment');
  });

  it('no consent: the reason alone', async () => {
    const result = await held(DECLINED, 'fr');
    expect(value(result, 'outcome')).toBe('refused');
    expect(result.asked).toEqual([
      ...['interview_date', 'interviewer_code', 'interview_language', 'interview_mode', 'recruitment'],
      ...['refusals_before', 'consent', 'refusal_reason', 'interviewer_comment'],
    ]);
  });
});

describe('rules on dates, at their boundaries (interview of 15 March 2026)', () => {
  const rules = ['rule_within_ten_years', 'rule_one_year_abroad', 'rule_three_months_back'];
  const dated = (departure: string, returned: string): Answers => {
    const [leftYear = '', leftMonth = ''] = departure.split('-').map((part) => String(Number(part)));
    const [year = '', month = '', day = ''] = returned.split('-');
    return {
      ...DECIDED,
      year_departure: leftYear,
      month_departure: leftMonth === '0' ? '-98' : leftMonth,
      year_return: year,
      month_return: month === '00' ? '-98' : String(Number(month)),
      day_return: day === '00' ? '-98' : String(Number(day)),
      scouting_visit: 'no',
    };
  };
  it.each([
    ['2010-01', '2016-03-15', ['yes', 'yes', 'yes']],
    ['2010-01', '2016-03-14', ['no', 'yes', 'yes']],
    ['2010-01', '2016-03-00', ['cannot_tell', 'yes', 'yes']],
    ['2010-01', '2016-00-00', ['cannot_tell', 'yes', 'yes']],
    ['2010-01', '2015-00-00', ['no', 'yes', 'yes']],
    ['2024-10', '2025-10-31', ['yes', 'yes', 'yes']],
    ['2024-10', '2025-10-30', ['yes', 'cannot_tell', 'yes']],
    ['2024-11', '2025-10-31', ['yes', 'no', 'yes']],
    ['2024-00', '2025-06-01', ['yes', 'cannot_tell', 'yes']],
    ['2020-01', '2025-12-14', ['yes', 'yes', 'yes']],
    ['2020-01', '2025-12-15', ['yes', 'yes', 'no']],
    ['2020-01', '2025-12-00', ['yes', 'yes', 'cannot_tell']],
  ])('left %s, returned %s: %j', async (departure, returned, expected) => {
    const result = await interview(xform, dated(departure, returned), 'en');
    expect(values(result, ...rules)).toEqual(expected);
  });
});

it('refuses what no one can answer', async () => {
  const wrong = await interview(xform, { ...DECIDED, year_return: '2005', info: ['none', 'family'] }, 'en');
  expect(wrong.status).toBe('pending');
  expect(wrong.violations).toContain('year_return: The return follows the departure and cannot lie ahead.');
});
