import { estimate, fromCsv, validateSpec } from '@dawra/survey-estimation';
import { beforeAll, describe, expect, it } from 'vitest';
import { specOf as specOfEvidence } from '../../src/evidence/analysis/analysis-request.ts';
import type { Codebook as EvidenceCodebook } from '../../src/evidence/codebook/codebook.contract.ts';
import { CHARTER_ITEMS, charterItem } from '../../content/charter/charter.ts';
import { RABAT_RECOMMENDATIONS } from '../../content/record/recommendations.ts';
import { isMissing, type Codebook } from '../../content/codebook.ts';
import type { AnalysisRequest } from './analysis.ts';
import { toCsv, valueOf } from '../../content/csv.ts';
import { INVENTED_MEETINGS } from '../meetings/invented.ts';
import { personOf } from '../people.ts';
import { generateProbabilitySurvey, PROBABILITY_CODEBOOK } from '../probability/index.ts';
import { generateReturnees, RETURNEES_CODEBOOK } from '../returnees/index.ts';
import { ANALYSES, ANALYSIS_IDS, ANSWERS, fill, PROBABILITY_ANALYSES, QUESTIONS } from './index.ts';
import type { AnalysisId, QuotedResults, QuotedRow } from './index.ts';

const tags = { ar: 'ar-TN-u-nu-latn', fr: 'fr', en: 'en' };

/** The spec as the installation makes it of a question, so that the tests ask what the first start asks. */
const specOf = (codebook: Codebook, question: AnalysisRequest): unknown =>
  specOfEvidence(codebook as EvidenceCodebook, question);
const rows = generateReturnees();
const results: Partial<Record<AnalysisId, QuotedResults>> = {};

beforeAll(async () => {
  const source = fromCsv(toCsv(rows, RETURNEES_CODEBOOK.variables, 'empty'));
  for (const id of ANALYSIS_IDS) {
    const answer = await estimate(validateSpec(specOf(RETURNEES_CODEBOOK, ANALYSES[id])), source);
    for (const result of answer.results) expect(result, id).not.toHaveProperty('error');
    results[id] = answer.results.map((result) => ('rows' in result ? { rows: result.rows } : {}));
  }
});

/** A share counted by hand, for comparison with the engine. */
function share(of: Record<string, string>, among: Record<string, string>): number {
  const meets = (row: (typeof rows)[number], conditions: Record<string, string>): boolean =>
    Object.entries(conditions).every(([name, value]) => valueOf(row, name) === value);
  const base = rows.filter(
    (row) => meets(row, among) && Object.keys(of).every((name) => !isMissing(valueOf(row, name))),
  );
  return base.filter((row) => meets(row, of)).length / base.length;
}

function rowOf(analysis: AnalysisId, place: number, key?: string): QuotedRow {
  const found = (results[analysis]?.[place]?.rows ?? []).find(
    (row) => key === undefined || Object.values(row.by ?? {}).includes(key),
  );
  if (!found) throw new Error(`${analysis}.${place}.${key}`);
  return found;
}

describe('the first four answers', () => {
  it('rest on shares that a count by hand confirms', () => {
    expect(rowOf('unemployment', 0, 'compelled').estimate).toBeCloseTo(40 / 148, 12);
    expect(rowOf('experience', 0, 'yes').estimate).toBeCloseTo(
      share({ reintegration_good: 'yes' }, { objectives_met: 'yes' }),
      12,
    );
    for (const type of ['decided', 'compelled'] as const)
      expect(rowOf(`training_${type}`, 2, 'yes').estimate).toBeCloseTo(
        share({ reintegration_good: 'yes' }, { training_after: 'yes', return_type: type }),
        12,
      );
    expect(rowOf('prepared_reason', 0, 'expulsion').estimate).toBeCloseTo(
      share({ preparedness: 'none' }, { return_type: 'compelled', reason_compelled: 'expulsion' }),
      12,
    );
    expect(rowOf('preparation', 0, 'compelled').estimate).toBeCloseTo(
      share({ preparedness: 'none' }, { return_type: 'compelled' }),
      12,
    );
  });

  it('say more than a quarter, and differences whose intervals stand clear of zero', () => {
    expect(rowOf('unemployment', 0, 'compelled').estimate).toBeGreaterThan(0.25);
    for (const [analysis, place] of [
      ['unemployment', 1],
      ['unemployment_active', 1],
      ['experience', 1],
      ['experience_decided', 1],
      ['training_decided', 1],
      ['training_decided', 3],
      ['training_compelled', 3],
      ['preparation', 1],
      ['readiness', 1],
    ] as const) {
      expect(rowOf(analysis, place).ci[0], `${analysis}.${place}`).toBeGreaterThan(0);
    }
  });

  it.each(['ar', 'fr', 'en'] as const)('fill every figure from the results: %s', (locale) => {
    for (const answer of ANSWERS) {
      const said = fill(answer.statement[locale], results, tags[locale]);
      expect(said).not.toMatch(/[{}]|NaN/);
      expect(said.match(/\d/g)?.length).toBeGreaterThan(10);
      // Figures are read, never typed: without its placeholders a statement has no number.
      expect(answer.statement[locale].replaceAll(/\{[^}]*\}/g, '')).not.toMatch(/\d/);
      const cited = new Set([...answer.statement[locale].matchAll(/\{([a-z_]+)\./g)].map((match) => match[1]));
      expect([...cited].sort()).toEqual([...answer.analyses].sort());
    }
  });

  it('say partly where the claim holds only for some: the interval of the others holds zero', () => {
    for (const [analysis, place] of [
      ['experience_compelled', 1],
      ['training_compelled', 1],
    ] as const) {
      const [low, high] = rowOf(analysis, place).ci;
      expect(low, analysis).toBeLessThan(0);
      expect(high, analysis).toBeGreaterThan(0);
    }
    const said = ANSWERS.filter(({ title }) => /^Partly/.test(title.en));
    expect(said.map(({ questions }) => questions)).toEqual([[2], [3]]);
    for (const { title, statement } of said)
      for (const words of [title, statement]) {
        expect(words.ar).toMatch(/^جزئيًا/u);
        expect(words.fr).toMatch(/^En partie/u);
        expect(words.en).toMatch(/^Partly/u);
      }
    expect(ANSWERS[1]?.statement.en).toContain('{experience.0.partly.');
  });

  it('show people expelled apart from others compelled', () => {
    expect(rowOf('prepared_reason', 0, 'expulsion').n).toBeLessThan(rowOf('preparation', 0, 'compelled').n!);
    expect(ANSWERS[3]?.statement.ar).toContain('عودة قسرية');
  });

  it('carry average marginal effects beside every odds ratio of what they claim', () => {
    for (const id of ANALYSIS_IDS) {
      const estimates: readonly { kind: string; model?: object; of?: unknown; against?: string }[] =
        ANALYSES[id].estimates;
      for (const model of estimates.filter(({ kind }) => kind === 'glm')) {
        const effects = estimates.filter((one) => one.kind === 'margins' && one.against !== undefined);
        expect(effects.length, id).toBeGreaterThan(0);
        for (const effect of effects) expect(effect.model).toEqual(model);
      }
    }
    expect(results.experience?.[3]?.rows?.map(({ label }) => label)).toEqual([
      'objectives_met=yes',
      'objectives_met=partly',
    ]);
  });

  it('quote no cell under the threshold', () => {
    for (const id of ANALYSIS_IDS) {
      for (const row of (results[id] ?? []).flatMap((result) => result.rows ?? [])) {
        // Of the reasons two are quoted; the others are suppressed where few gave them.
        if (id === 'prepared_reason' && !['expulsion', 'job_loss'].includes(String(row.by?.['reason_compelled'])))
          continue;
        if (row.n !== undefined && row.estimate !== null) {
          expect(Math.round(row.estimate * row.n), id).toBeGreaterThanOrEqual(RETURNEES_CODEBOOK.threshold);
        }
      }
    }
  });

  it('refuse a hole: a placeholder without figure, or one not understood', () => {
    expect(() => fill('{unemployment.0.nobody.estimate:percent}', results, 'en')).toThrow(RangeError);
    expect(() => fill('{unemployment.0.compelled.estimate:furlongs}', results, 'en')).toThrow(RangeError);
    expect(fill('{unemployment.0.compelled.estimate:percent}', results, 'fr')).toMatch(/^27,0\s%$/u);
    expect(fill('{unemployment.0.compelled.estimate:percent}', results, tags.ar)).toMatch(/27,0/);
  });

  it('are reviewed by a second person, have no rating, and say what they do not show', () => {
    for (const answer of ANSWERS) {
      expect(personOf(answer.author).handle).not.toBe(personOf(answer.reviewer).handle);
      for (const words of [answer.statement, answer.notShown, answer.elsewhere])
        expect(words.ar).toMatch(/\p{Script=Arabic}/u);
      expect(Object.keys(answer)).not.toEqual(expect.arrayContaining(['evidence']));
      expect(Object.keys(answer)).not.toEqual(expect.arrayContaining(['agreement']));
      expect(answer.statement.en).toMatch(/[Ii]n this synthetic file/);
    }
  });
});

describe('the questions', () => {
  it('are numbered, raised from seats of their meeting, under items of the charter', () => {
    expect(QUESTIONS.map((question) => question.number)).toEqual(QUESTIONS.map((_, index) => index + 1));
    for (const question of QUESTIONS) {
      const meeting = INVENTED_MEETINGS.find((candidate) => candidate.id === question.meeting);
      const seats = meeting?.participants.map((participant) => participant.id);
      expect(meeting, String(question.number)).toBeDefined();
      expect(seats, String(question.number)).toContain(question.seat);
      if (question.charter) expect(charterItem(question.charter).id).toBe(question.charter);
    }
  });

  it('stand in every state, those answered with an answer, those not answerable with a reason of each kind', () => {
    const states = QUESTIONS.map((question) => question.acts.at(-1)?.to);
    expect(new Set(states)).toEqual(new Set(['new', 'merged', 'to_clarify', 'answered', 'not_answerable']));
    expect(QUESTIONS.filter((_, index) => states[index] === 'answered').map((question) => question.number)).toEqual(
      ANSWERS.flatMap((answer) => answer.questions),
    );
    const reasons = QUESTIONS.flatMap((question) => question.acts).flatMap((act) => (act.reason ? [act.reason] : []));
    expect(reasons.sort()).toEqual(['needs_new_wave', 'not_asked', 'too_few_cases']);
    const merged = QUESTIONS.flatMap((question) => question.acts).filter((act) => act.to === 'merged');
    expect(merged.map((act) => act.into)).toEqual([5]);
  });

  it('is right that there are too few women compelled to return to Tunisia', () => {
    const women = rows.filter(
      (row) =>
        valueOf(row, 'country_return') === 'TN' &&
        valueOf(row, 'return_type') === 'compelled' &&
        valueOf(row, 'sex') === 'female',
    );
    expect(women.length).toBeLessThan(RETURNEES_CODEBOOK.threshold);
  });
});

describe('the recommendations', () => {
  it('are all those of the Rabat text, numbered, in the words of the charter; none of any meeting cites anything', () => {
    const expected = CHARTER_ITEMS.filter((item) => item.document === 'rabat' && item.kind === 'recommendation');
    expect(RABAT_RECOMMENDATIONS.map((recommendation) => recommendation.charter)).toEqual(
      expected.map((item) => item.id),
    );
    for (const recommendation of RABAT_RECOMMENDATIONS)
      expect(recommendation.versions.map(({ text }) => text)).toEqual([charterItem(recommendation.charter).text]);
  });
});

describe('the saved analyses of the probability survey', () => {
  it.each(PROBABILITY_ANALYSES.map((saved) => [saved.id, saved] as const))(
    'can be estimated by the declared design: %s',
    async (_, saved) => {
      const source = fromCsv(toCsv(generateProbabilitySurvey(), PROBABILITY_CODEBOOK.variables, 'empty'));
      const { results: answers } = await estimate(validateSpec(specOf(PROBABILITY_CODEBOOK, saved.analysis)), source);
      expect(answers).toHaveLength(saved.analysis.estimates.length);
      for (const answer of answers) {
        if ('error' in answer) throw new Error(JSON.stringify(answer));
        if (!('rows' in answer)) continue;
        for (const row of answer.rows) {
          if (!('ci' in row)) throw new Error('a row without limits');
          expect(row.se).toBeGreaterThan(0);
          expect(row.ci[0]).toBeLessThan(row.ci[1] ?? -Infinity);
          // Strata and clusters are at work: far fewer degrees of freedom than people.
          expect(row.df).toBeLessThan(200);
        }
      }
    },
  );

  it('shows a design effect: neighbours resemble each other', async () => {
    const source = fromCsv(toCsv(generateProbabilitySurvey(), PROBABILITY_CODEBOOK.variables, 'empty'));
    const spec = specOf(PROBABILITY_CODEBOOK, { estimates: [{ kind: 'mean', of: 'monthly_income', deff: 'wor' }] });
    const [answer] = (await estimate(validateSpec(spec), source)).results;
    if (!answer || !('rows' in answer) || !answer.rows[0] || !('deff' in answer.rows[0]))
      throw new Error('no design effect');
    expect(answer.rows[0].deff).toBeGreaterThan(1.2);
  });
});
