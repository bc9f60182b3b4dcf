import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isMissing, MISSING } from '../../content/codebook.ts';
import { valueOf } from '../../content/csv.ts';
import type { Row } from '../../content/csv.ts';
import { cycle, preparedness, readiness, willingness } from './rules.ts';
import {
  COUNTRIES,
  EDUCATION,
  EDUCATION_COUNTS,
  INTERVIEWS,
  LEAST_AGE,
  LAST_GROUPS,
  STATUS_ABROAD_COUNTS,
  STATUSES,
} from './targets.ts';
import { WORDED } from './wording.ts';
import { generateReturnees, RETURNEES_CODEBOOK, returneesCsv } from './index.ts';

const rows = generateReturnees();
const number = (row: Row, column: string): number => Number(valueOf(row, column));
const where = (conditions: Record<string, string>): Row[] =>
  rows.filter((row) => Object.entries(conditions).every(([column, value]) => valueOf(row, column) === value));
const share = (part: readonly Row[], whole: readonly Row[]): number => part.length / whole.length;

describe('the synthetic survey of 992 returnees', () => {
  it('is the same file on every machine', () => {
    expect(createHash('sha256').update(returneesCsv()).digest('hex')).toBe(
      '56992c141d3645cceaab7b02b2af14613b1755581ad445c7f8554219921e0766',
    );
    expect(generateReturnees('another seed')).not.toEqual(rows);
  });

  it('says synthetic in every record, and has unique ids', () => {
    expect(
      rows.every((row) => valueOf(row, 'id').startsWith('synthetic-') && valueOf(row, 'record_kind') === 'synthetic'),
    ).toBe(true);
    expect(new Set(rows.map((row) => valueOf(row, 'id'))).size).toBe(992);
  });

  it.each(['dawra/synthetic-returnees/1', 'seed two', 'seed three'])(
    'reproduces the published counts whatever the seed: %s',
    (seed) => {
      const sample = generateReturnees(seed);
      const count = (conditions: Record<string, string>): number =>
        sample.filter((row) => Object.entries(conditions).every(([column, value]) => valueOf(row, column) === value))
          .length;
      for (const country of COUNTRIES) {
        expect(count({ country_return: country })).toBe(INTERVIEWS[country]);
        expect(EDUCATION.map((level) => count({ country_return: country, education_before: level }))).toEqual(
          EDUCATION_COUNTS[country].before,
        );
        expect(EDUCATION.map((level) => count({ country_return: country, education_after: level }))).toEqual(
          EDUCATION_COUNTS[country].after,
        );
        expect(count({ country_return: country, education_after: MISSING.refused })).toBe(
          EDUCATION_COUNTS[country].afterMissing,
        );
      }
      for (const group of LAST_GROUPS) {
        expect(STATUSES.map((status) => count({ country_last_group: group, status_abroad: status }))).toEqual(
          STATUS_ABROAD_COUNTS[group],
        );
      }
      expect(count({ country_return: 'DZ', return_type: 'decided' })).toBe(266);
      expect(count({ return_type: 'compelled', status_after: 'unemployed' })).toBe(40);
    },
  );

  it('has ages, dates and durations that agree, and ends of working life at plausible ages', () => {
    for (const row of rows) {
      expect(number(row, 'year_return') - number(row, 'year_departure')).toBe(number(row, 'duration_abroad'));
      expect(number(row, 'age_survey') - number(row, 'age_return')).toBe(2006 - number(row, 'year_return'));
      expect(number(row, 'year_return')).toBeGreaterThanOrEqual(1997);
      expect(number(row, 'age_return') - number(row, 'duration_abroad')).toBeGreaterThanOrEqual(14);
    }
    expect(
      Math.min(...where({ status_abroad: 'retired' }).map((row) => number(row, 'age_return'))),
    ).toBeGreaterThanOrEqual(50);
    expect(
      Math.max(...where({ status_abroad: 'student' }).map((row) => number(row, 'age_return'))),
    ).toBeLessThanOrEqual(45);
    expect(
      Math.min(...where({ status_after: 'retired' }).map((row) => number(row, 'age_survey'))),
    ).toBeGreaterThanOrEqual(50);
  });

  it('gives nobody a level of education, a firm or a delay that their age or dates exclude', () => {
    for (const row of rows) {
      const departure = number(row, 'age_return') - number(row, 'duration_abroad');
      const before = EDUCATION.find((level) => level === valueOf(row, 'education_before'));
      const after = EDUCATION.find((level) => level === valueOf(row, 'education_after'));
      if (before) expect(departure, valueOf(row, 'id')).toBeGreaterThanOrEqual(LEAST_AGE[before]);
      if (after) expect(number(row, 'age_survey'), valueOf(row, 'id')).toBeGreaterThanOrEqual(LEAST_AGE[after]);
      if (departure < 19) expect(['employer', 'self_employed']).not.toContain(valueOf(row, 'status_before'));
      const months = number(row, 'first_job_months');
      expect(months).toBeLessThanOrEqual(12 * (number(row, 'age_survey') - number(row, 'age_return')) + 6);
    }
  });

  it('never takes a level of education away', () => {
    const ladder = EDUCATION.filter((level) => level !== 'other');
    for (const row of rows) {
      const [before, after] = [valueOf(row, 'education_before'), valueOf(row, 'education_after')].map((level) =>
        ladder.findIndex((rung) => rung === level),
      );
      if (before !== undefined && after !== undefined && before >= 0 && after >= 0)
        expect(after).toBeGreaterThanOrEqual(before);
    }
  });

  it('asks each reason only of those concerned, and a sector only of those at work', () => {
    for (const row of rows) {
      expect(valueOf(row, 'reason_decided') === MISSING.notAsked).toBe(valueOf(row, 'return_type') === 'compelled');
      expect(valueOf(row, 'reason_compelled') === MISSING.notAsked).toBe(valueOf(row, 'return_type') === 'decided');
      for (const stage of ['abroad', 'after']) {
        const working = ['waged', 'employer', 'self_employed', 'seasonal', 'family_worker'].includes(
          valueOf(row, `status_${stage}`),
        );
        expect(valueOf(row, `sector_${stage}`) === MISSING.notApplicable).toBe(!working);
      }
    }
  });

  it('shows the associations that the Rabat text reports, weak to moderate', () => {
    const good = (conditions: Record<string, string>): number =>
      share(
        where({ ...conditions, reintegration_good: 'yes' }),
        where(conditions).filter((row) => !isMissing(valueOf(row, 'reintegration_good'))),
      );
    const unprepared = (type: string): number =>
      share(where({ return_type: type, preparedness: 'none' }), where({ return_type: type }));
    const gaps = [
      good({ objectives_met: 'yes' }) - good({ objectives_met: 'no' }),
      good({ training_abroad: 'yes' }) - good({ training_abroad: 'no' }),
      good({ training_after: 'yes' }) - good({ training_after: 'no' }),
      unprepared('compelled') - unprepared('decided'),
    ];
    for (const gap of gaps) expect(gap).toBeGreaterThan(0.05);
    for (const gap of gaps.slice(0, 3)) expect(gap).toBeLessThan(0.35);
    expect(
      share(where({ return_type: 'compelled', status_after: 'unemployed' }), where({ return_type: 'compelled' })),
    ).toBeGreaterThan(0.25);
  });
});

describe('the codebook', () => {
  it('declares every column once, and nothing else', () => {
    const names = RETURNEES_CODEBOOK.variables.map((variable) => variable.name);
    expect(new Set(names).size).toBe(names.length);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual([...names].sort());
  });

  it('declares every value that occurs, every declared level occurs, and words exist in three languages', () => {
    for (const variable of RETURNEES_CODEBOOK.variables) {
      const found = new Set(rows.map((row) => valueOf(row, variable.name)));
      const absent = (variable.missing ?? []).map((code) => code.code);
      for (const value of found) {
        if (isMissing(value)) expect(absent, `${variable.name} ${value}`).toContain(value);
        else if (variable.levels)
          expect(
            variable.levels.map((level) => level.code),
            variable.name,
          ).toContain(value);
        else if (variable.type === 'number') expect(Number.isInteger(Number(value)), variable.name).toBe(true);
      }
      for (const level of variable.levels ?? []) expect(found, `${variable.name}=${level.code}`).toContain(level.code);
      for (const words of [
        variable.label,
        variable.question,
        variable.note,
        ...(variable.levels ?? []).map((level) => level.label),
      ]) {
        if (words) expect(words.ar.length * words.fr.length * words.en.length, variable.name).toBeGreaterThan(0);
      }
      expect(variable.label.ar, variable.name).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it('words every question that was asked of people', () => {
    const unasked = [
      'id',
      'record_kind',
      'unit_weight',
      'country_return',
      'region',
      'interview_date',
      'interview_language',
      'sex',
    ];
    const silent = RETURNEES_CODEBOOK.variables.filter((variable) => !variable.question && !variable.rule);
    expect(silent.map((variable) => variable.name)).toEqual(unasked);
    expect(RETURNEES_CODEBOOK.variables.map((variable) => variable.name)).toEqual(expect.arrayContaining([...WORDED]));
  });

  it('uses all five kinds of missing answers', () => {
    const kinds = RETURNEES_CODEBOOK.variables.flatMap((variable) => variable.missing ?? []).map((code) => code.kind);
    expect(new Set(kinds)).toEqual(
      new Set(['not-asked', 'refused', 'does-not-know', 'not-applicable', 'not-readable']),
    );
  });
});

describe('the visible rules', () => {
  const resources = {
    savings: 'some',
    contactsKept: 'yes',
    scoutingVisit: 'yes',
    timeToPrepare: 'over_a_year',
    papersSettled: 'no',
    skillsCertified: 'no',
    informationSources: ['0', '0'],
  };

  it('derives the cycle, and does not guess', () => {
    expect(cycle('compelled', MISSING.notAsked, MISSING.refused)).toBe('interrupted');
    expect(cycle('decided', 'nostalgia', 'yes')).toBe('complete');
    expect(cycle('decided', 'retirement', MISSING.refused)).toBe('complete');
    expect(cycle('decided', 'nostalgia', 'partly')).toBe('incomplete');
    expect(cycle('decided', 'nostalgia', MISSING.refused)).toBe(MISSING.doesNotKnow);
    expect(cycle('decided', MISSING.refused, 'no')).toBe(MISSING.doesNotKnow);
  });

  it('keeps willingness and readiness apart, and combines them by product', () => {
    expect(willingness('decided', 'little')).toBe('low');
    expect(willingness('compelled', 'none')).toBe('none');
    expect(readiness(resources)).toBe('high');
    expect(readiness({ ...resources, savings: MISSING.refused })).toBe(MISSING.doesNotKnow);
    expect(readiness({ ...resources, savings: MISSING.refused, papersSettled: 'yes' })).toBe('high');
    expect(preparedness('high', 'high')).toBe('high');
    expect(preparedness('none', MISSING.doesNotKnow)).toBe('none');
    expect(preparedness('low', 'high')).toBe('low');
    expect(preparedness('high', MISSING.doesNotKnow)).toBe(MISSING.doesNotKnow);
  });
});
