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
    expect(values(result, 'sex', 'region_today', 'return_type')).toEqual(['female', 'tn24_61', 'decided']);
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

describe('countries and regions', () => {
  const MAURITANIA: Answers = {
    ...DECIDED,
    country_return: 'MR',
    region_today: 'mr15_14',
    region_before: 'mr13_13',
    birth_country: 'MR',
    country_last: 'algeria',
    country_main: 'other_world',
    country_main_other: 'Gabon',
  };

  it('return from one country of the Maghreb to another, the place of residence before by the list of that time', async () => {
    const result = await held(MAURITANIA, 'ar');
    expect(values(result, 'country_return', 'country_last')).toEqual(['MR', 'algeria']);
    expect(values(result, 'region_before', 'region_today'), 'left in 2011, before Nouakchott was divided').toEqual([
      'mr13_13',
      'mr15_14',
    ]);
    expect(values(result, 'country_main', 'country_main_other')).toEqual(['other_world', 'Gabon']);
    expect(result.asked).not.toContain('country_last_other');
  });

  it.each([
    ['MA', '2011', '2026-03-15', { region_before: 'ma16_12', region_today: 'ma12_05' }],
    ['MA', '2016', '2026-03-15', { region_before: 'ma12_05', region_today: 'ma12_05' }],
    ['DZ', '2011', '2026-03-15', { region_before: 'dz48_01', region_today: 'dz58_49' }],
    ['DZ', '2011', '2026-06-15', { region_before: 'dz48_01', region_today: 'dz69_59' }],
    ['LY', '2011', '2026-03-15', { region_before: 'ly22_20', region_today: 'ly22_20' }],
  ])('%s, left in %s, interview of %s: %j is offered', async (country, year, day, regions) => {
    const answers = { ...DECIDED, country_return: country, year_departure: year, interview_date: day, ...regions };
    expect(values(await held(answers, 'fr'), ...Object.keys(regions))).toEqual(Object.values(regions));
  });

  it.each([
    ['region_before', { country_return: 'MA', region_before: 'ma12_05', region_today: 'ma12_05' }],
    ['region_today', { country_return: 'MA', region_before: 'ma16_12', region_today: 'ma16_12' }],
    ['region_today', { country_return: 'DZ', region_before: 'dz48_01', region_today: 'dz69_59' }],
    ['region_today', { country_return: 'TN', region_today: 'dz58_01' }],
  ])('%s is not offered from a list of another time or country: %j', async (name, regions) => {
    await expect(interview(xform, { ...DECIDED, ...regions }, 'en')).rejects.toThrow(`${name} does not offer`);
  });

  it('puts nothing silently under another region: what is not listed keeps its own words', async () => {
    const other = { region_today: 'other', region_today_other: 'El Hamma', region_before: '-98' };
    const result = await held({ ...DECIDED, ...other }, 'fr');
    expect(values(result, ...Object.keys(other))).toEqual(Object.values(other));
    expect(result.asked).not.toContain('region_before_other');
  });
});

describe('the part on consequences', () => {
  const inside = ['consequence_self', 'consequence_family', 'consequence_place', 'blamed', 'consequences_now'];

  it('is passed over as a whole by whoever does not agree to it', async () => {
    const result = await held(COMPELLED, 'ar');
    expect(value(result, 'consent_consequences')).toBe('no');
    expect(result.asked.filter((name) => inside.includes(name))).toEqual([]);
    expect(value(result, 'outcome')).toBe('interviewed');
  });

  it('is asked of a return that was not chosen, after its own consent', async () => {
    const answers: Answers = {
      ...COMPELLED,
      consent_consequences: 'yes',
      consequence_self: ['work', 'other'],
      consequence_self_other: 'permis de conduire perdu',
      consequence_family: ['apart'],
      consequence_place: ['none'],
      blamed: 'sometimes',
      consequences_now: 'much',
      consequences_help: 'no',
    };
    const result = await held(answers, 'fr');
    expect(result.asked.filter((name) => inside.includes(name))).toEqual(inside);
    expect(values(result, 'consequence_self', 'consequence_self_other')).toEqual([
      'work other',
      'permis de conduire perdu',
    ]);
    expect(result.asked.indexOf('consent_consequences')).toBeLessThan(result.asked.indexOf('consequence_self'));
  });

  it('is not put to a person who decided to return', async () => {
    expect((await held(DECIDED, 'en')).asked).not.toContain('consent_consequences');
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
