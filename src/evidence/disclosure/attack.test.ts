import loadHighs from 'highs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANALYSES,
  PROBABILITY_ANALYSES,
  PROBABILITY_CODEBOOK,
  probabilityCsv,
  returneesCsv,
} from '../../../demo/index.ts';
import type { ResultRow, ResultView } from '../result/result.contract.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { freezeForTest } from '../testing.ts';
import { book, eq, has, levelsOf, openAttack, people, profile, single, threshold, type Attacker } from './testing.ts';
import type { Condition } from './condition.ts';
import type { EstimateKind } from './exposure.ts';

let probability = '';
let attacker: Attacker;
let t: Attacker['t'];
let version = '';
const ask: Attacker['ask'] = (analysis, data) => attacker.ask(analysis, data);
beforeAll(async () => {
  attacker = await openAttack();
  ({ t, version } = attacker);
  probability = await freezeForTest(t, 'attacked-probability', probabilityCsv(), PROBABILITY_CODEBOOK as Codebook);
});
afterAll(() => t.close());

type Measure = object | string;
const binary = { kind: 'glm', family: 'binomial' } as const;
/** An estimate of each kind that tells as much about a measure as the kind can. */
const probes = {
  mean: (of) => ({ kind: 'mean', of: [of] }),
  total: (of) => ({ kind: 'total', of: [of] }),
  proportion: (of) => ({ kind: 'proportion', of: [of] }),
  ratio: (of) => ({ kind: 'ratio', numerator: of, denominator: 'age_survey' }),
  quantile: () => ({ kind: 'quantile', of: ['age_survey'], probs: [0, 0.5, 1] }),
  variance: (of) => ({ kind: 'variance', of: [of] }),
  table: () => ({ kind: 'table', rows: 'permanence', columns: 'sex' }),
  crosstabTest: () => ({ kind: 'crosstabTest', rows: 'permanence', columns: 'sex' }),
  difference: (of) => ({
    kind: 'difference',
    of: { kind: 'mean', of, by: ['sex'] },
    between: [{ sex: 'male' }, { sex: 'female' }],
  }),
  contrast: (of) => ({
    kind: 'contrast',
    of: { kind: 'mean', of, by: ['sex'] },
    contrasts: [{ label: 'c', terms: [{ row: { by: { sex: 'male' } }, weight: 1 }] }],
  }),
  gini: (of) => ({ kind: 'gini', of }),
  shareRatio: (of) => ({ kind: 'shareRatio', of }),
  poverty: () => ({ kind: 'poverty', of: 'age_survey', line: 20 }),
  standardised: (of) => ({
    kind: 'standardised',
    of,
    over: ['sex'],
    shares: [
      { levels: { sex: 'male' }, share: 0.5 },
      { levels: { sex: 'female' }, share: 0.5 },
    ],
  }),
  glm: (response) => ({ ...binary, response, terms: ['return_type', 'sex'] }),
  ordinal: () => ({ kind: 'ordinal', response: 'reintegration', terms: ['sex'] }),
  multinomial: () => ({ kind: 'multinomial', response: 'permanence', terms: ['sex'] }),
  cox: (event) => ({ kind: 'cox', time: 'duration_abroad', event, terms: ['sex'] }),
  km: (event) => ({ kind: 'km', time: 'duration_abroad', event, at: [1, 2, 60] }),
  waldTest: (response) => ({ kind: 'waldTest', model: { ...binary, response, terms: ['sex'] }, terms: ['sex'] }),
  termTest: (response) => ({ kind: 'termTest', model: { ...binary, response, terms: ['sex'] }, terms: ['sex'] }),
  compareModels: (response) => ({
    kind: 'compareModels',
    models: [{ label: 'm', model: { ...binary, response, terms: ['sex'] } }],
  }),
  margins: (response) => ({ kind: 'margins', model: { ...binary, response, terms: ['sex'] }, of: 'sex' }),
  tTest: (of) => ({ kind: 'tTest', of, by: 'sex' }),
  rankTest: (of) => ({ kind: 'rankTest', of, by: 'sex' }),
  logrankTest: (event) => ({ kind: 'logrankTest', time: 'duration_abroad', event, by: 'sex' }),
  correlation: (of) => ({ kind: 'correlation', of: [of, 'age_survey'] }),
  relativePoverty: () => ({ kind: 'relativePoverty', of: 'age_survey', share: 0.4 }),
  rds: () => ({ kind: 'rds', of: 'sex' }),
  rdsDiagnostics: () => ({ kind: 'rdsDiagnostics', of: 'sex' }),
  degf: () => ({ kind: 'degf' }),
  weights: () => ({ kind: 'weights', rows: [0, 1] }),
} satisfies Record<EstimateKind, (of: Measure) => object>;
const kinds = Object.keys(probes) as EstimateKind[];
const allKinds = (of: Measure): object[] => kinds.map((kind) => probes[kind](of));

/** The answers of some estimates, twenty a request. */
async function answersOf(estimates: readonly object[], domain?: Condition): Promise<ResultView['body']['results']> {
  const found: ResultView['body']['results'] = [];
  for (let at = 0; at < estimates.length; at += 20) {
    const view = await ask({ estimates: estimates.slice(at, at + 20), ...(domain ? { domain } : {}) });
    found.push(...view.body.results);
  }
  return found;
}

const elsewhere = (person: Record<string, string>): Condition => ({
  and: [
    profile(person),
    {
      eq: [
        'legal_status_abroad',
        levelsOf('legal_status_abroad').find((level) => level !== person['legal_status_abroad'])!,
      ],
    },
  ],
});
const there = (person: Record<string, string>): Condition => ({
  and: [profile(person), eq(person, 'legal_status_abroad')],
});

describe('the attacker asks about one person', () => {
  it('and no kind of estimate tells a person’s answer from one that is not theirs', { timeout: 300_000 }, async () => {
    expect(single.length).toBeGreaterThan(20);
    for (const person of single.slice(0, 2)) {
      const [yes, no] = [
        await answersOf(allKinds({ where: there(person) })),
        await answersOf(allKinds({ where: elsewhere(person) })),
      ];
      for (const [at, kind] of kinds.entries()) expect(yes[at], kind).toEqual(no[at]);
    }
  });

  it('and none tells whether somebody is in the data', { timeout: 300_000 }, async () => {
    const [person] = single;
    const male = { column: 'sex', level: 'male' };
    const [yes, no] = [
      await answersOf(allKinds(male), there(person!)),
      await answersOf(allKinds(male), elsewhere(person!)),
    ];
    for (const [at, kind] of kinds.entries()) {
      expect(yes[at], kind).toEqual(no[at]);
      expect(yes[at]?.error?.code, kind).toBe('suppressed');
    }
  });

  it('by identifiers, texts, dates, numbers as groups, calibrations of their own: refused by name', async () => {
    const refused = async (analysis: object): Promise<string> =>
      (await t.as('nadia').post('/api/results', { data: version, analysis })).json<{ code: string }>().code;
    for (const name of ['id', 'interview_date']) {
      expect(await refused({ estimates: [{ kind: 'proportion', of: ['sex'], by: [name] }] })).toBe(
        'evidence.disclosure-variable',
      );
      expect(
        await refused({ estimates: [{ ...binary, response: { column: 'sex', level: 'male' }, terms: [name] }] }),
      ).toBe('evidence.disclosure-variable');
      expect(await refused({ estimates: [{ kind: 'degf' }], domain: { ne: [name, '1'] } })).toBe(
        'evidence.disclosure-variable',
      );
      expect(await refused({ estimates: [{ kind: 'mean', of: [{ where: { eq: [name, '1'] } }] }] })).toBe(
        'evidence.disclosure-variable',
      );
      expect(await refused({ estimates: [{ kind: 'table', rows: name, columns: 'sex' }] })).toBe(
        'evidence.disclosure-variable',
      );
    }
    expect(await refused({ estimates: [{ kind: 'mean', of: ['year_return'], by: ['age_survey'] }] })).toBe(
      'evidence.disclosure-groups',
    );
    const calibration = [{ method: 'linear', constraints: [{ total: 1e9, where: there(single[0]!) }] }];
    expect(await refused({ estimates: [{ kind: 'mean', of: ['age_survey'] }], calibration })).toBe(
      'evidence.disclosure-calibration',
    );
    expect(await refused({ estimates: [{ kind: 'mean', of: ['age_survy'] }] })).toBe('evidence.no-variable');
  });

  it('by the ends of a distribution', async () => {
    const { body } = await ask({
      estimates: [
        { kind: 'quantile', of: ['duration_abroad'], probs: [0, 0.001, 0.5, 0.999, 1] },
        { kind: 'shareRatio', of: 'duration_abroad', share: 0.002 },
      ],
    });
    expect(body.results[0]!.rows!.map(({ suppressed }) => suppressed ?? false)).toEqual([
      true,
      true,
      false,
      true,
      true,
    ]);
    expect(body.results[1]!.rows![0]!.suppressed).toBe(true);
  });

  it('by counting who has not answered and why', async () => {
    const { body } = await ask({ estimates: [{ kind: 'proportion', of: ['objectives_met'] }] });
    // 6 do not know and 2 refuse: the two must not follow.
    expect(body.missing['objectives_met']).toEqual({ 'any-reason': 8 });
    const few = await ask({ estimates: [{ kind: 'proportion', of: ['cycle'] }] });
    expect(few.body.missing['cycle']).toEqual({});
  });
});

describe('the attacker solves for what is suppressed', () => {
  const variables = ['return_type', 'sex', 'status_after', 'marital_after', 'preparedness', 'area'];
  type Said = { readonly of: Readonly<Record<string, string | true>>; readonly people: number };

  /** What the shown rows of an unweighted share say: people of the group, and those of them at the level. */
  const saidBy = (of: string, rows: readonly ResultRow[]): Said[] =>
    rows.flatMap(({ by = {}, label, estimate, n, suppressed }) => {
      if (suppressed || estimate === null || n === undefined) return [];
      const group = Object.fromEntries(Object.entries(by).map(([name, level]) => [name, String(level)]));
      return [
        { of: { ...group, [of]: true }, people: n },
        { of: { ...group, [of]: label!.slice(of.length + 1) }, people: Math.round(estimate * n) },
      ] as Said[];
    });

  it(
    'from all margins of two- and three-way tables, by linear programmes: nobody’s presence follows',
    { timeout: 600_000 },
    async () => {
      const said: Said[] = [];
      for (const [i, a] of variables.entries()) {
        said.push(
          ...saidBy(a, (await ask({ estimates: [{ kind: 'proportion', of: [a] }] })).body.results[0]!.rows ?? []),
        );
        for (const [j, b] of variables.entries()) {
          if (j <= i) continue;
          said.push(
            ...saidBy(
              a,
              (await ask({ estimates: [{ kind: 'proportion', of: [a], by: [b] }] })).body.results[0]!.rows ?? [],
            ),
          );
          for (const c of variables.slice(j + 1))
            said.push(
              ...saidBy(
                a,
                (await ask({ estimates: [{ kind: 'proportion', of: [a], by: [b, c] }] })).body.results[0]!.rows ?? [],
              ),
            );
        }
      }
      expect(said.length).toBeGreaterThan(300);
      const highs = await loadHighs();
      let cells = 0;
      const found: string[] = [];
      for (const [i, a] of variables.entries())
        for (const [j, b] of variables.entries())
          for (const c of variables.slice(j + 1)) {
            if (j <= i) continue;
            const names = [a, b, c];
            // Every cell of the three, with a level for those who have not answered.
            const atoms = names.reduce<Record<string, string>[]>(
              (all, name) =>
                all.flatMap((atom) => [...levelsOf(name), ''].map((level) => ({ ...atom, [name]: level }))),
              [{}],
            );
            const inside = (of: Said['of'], atom: Record<string, string>): boolean =>
              Object.entries(of).every(([name, level]) => (level === true ? atom[name] !== '' : atom[name] === level));
            const sums = [
              { of: {}, people: people.length },
              ...said.filter(({ of }) => Object.keys(of).every((name) => names.includes(name))),
            ];
            const constraints = sums
              .map(
                ({ of, people: n }, at) =>
                  ` c${at}: ${atoms.flatMap((atom, x) => (inside(of, atom) ? [`+ x${x}`] : [])).join(' ')} = ${n}`,
              )
              .join('\n');
            for (const [x, atom] of atoms.entries()) {
              if (names.some((name) => atom[name] === '')) continue;
              const n = people.filter((person) => names.every((name) => person[name] === atom[name])).length;
              if (n === 0 || n >= threshold) continue;
              cells += 1;
              const least = highs.solve(`Minimize\n o: x${x}\nSubject To\n${constraints}\nEnd\n`, {
                output_flag: false,
              });
              expect(least.Status).toBe('Optimal');
              if (least.ObjectiveValue > 1e-6)
                found.push(`${JSON.stringify(atom)}: ${n}, at least ${least.ObjectiveValue}`);
            }
          }
      console.log(
        `attack: ${attacker.asked} questions, ${said.length} sums said, ${cells} small cells looked for, ${found.length} found`,
      );
      expect(cells).toBeGreaterThan(100);
      expect(found).toEqual([]);
    },
  );

  it('and files say no more than the answer', async () => {
    const view = await ask({ estimates: [{ kind: 'proportion', of: ['status_after'], by: ['marital_after'] }] });
    const kept = view.body.results[0]!.rows!.filter(({ suppressed }) => suppressed);
    expect(kept.length).toBeGreaterThan(3);
    for (const row of kept)
      expect(Object.keys(row).sort()).toEqual(['by', 'ci', 'estimate', 'label', 'se', 'suppressed']);
    expect(JSON.stringify(view.body)).not.toContain('vcov');
  });
});

describe('what is safe stays useful', () => {
  it('all saved analyses answer, after all that has been asked', { timeout: 300_000 }, async () => {
    const fresh = await freezeForTest(t, 'useful', returneesCsv(), {
      ...book,
      citation: { ...book.citation, en: 'Useful' },
    });
    for (const [name, analysis] of Object.entries(ANALYSES)) {
      const { body } = await ask(analysis, fresh);
      for (const result of body.results) expect(result.error, name).toBeUndefined();
      const shown = body.results.flatMap(({ rows }) => rows ?? []).filter(({ suppressed }) => !suppressed);
      if (name === 'prepared_reason')
        // What few gave as their reason is suppressed; the expelled are told apart.
        expect(shown.filter(({ by }) => by!['reason_compelled'] === 'expulsion')).toHaveLength(2);
      // Too few compelled to return have trained for their figures to stand beside those of the others.
      else if (name !== 'training_compelled') expect(body.suppressed, name).toBe(0);
    }
    for (const { id, analysis } of PROBABILITY_ANALYSES) {
      const { body } = await ask(analysis, probability);
      for (const result of body.results) expect(result.error, id).toBeUndefined();
      expect(body.suppressed, id).toBe(0);
    }
    const outcomes = [
      'status_after', 'reintegration', 'fin_situation_change', 'permanence', 'preparedness', 'readiness', 'investment_project', 'reemigration_intention',
      'training_after', 'social_security_after', 'entrepreneur_since_return', 'objectives_met', 'choice_degree', 'savings', 'remittances', 'papers_settled',
      'time_to_prepare', 'education_after', 'institution_contact', 'visits_home',
    ]; // prettier-ignore
    const groups = [
      'return_type',
      'sex',
      'country_return',
      'area',
      'country_last_group',
      'fin_situation_before',
      'training_abroad',
      'marital_abroad',
      'status_before',
      'interview_language',
    ];
    const [count, lost] = [{ tables: 0, cells: 0 }, [] as string[]];
    for (const of of outcomes)
      for (const by of groups) {
        const { body } = await ask({ estimates: [{ kind: 'proportion', of: [of], by: [by] }] }, fresh);
        count.tables += 1;
        const rows = body.results[0]!.rows ?? [];
        for (const group of levelsOf(by)) {
          const base = people.filter((person) => person[by] === group && has(person, of));
          for (const level of levelsOf(of)) {
            const n = base.filter((person) => person[of] === level).length;
            if (n < 10 || base.length - n < 10) continue;
            count.cells += 1;
            const row = rows.find(({ label, by: at }) => label === `${of}=${level}` && at?.[by] === group);
            if (!row || row.suppressed) lost.push(`${of}=${level} ${by}=${group} (${n} of ${base.length})`);
          }
        }
      }
    console.log(
      `usefulness: ${count.tables} tables, ${count.cells} cells of 10 people or more, ${lost.length} suppressed`,
    );
    expect(count.tables).toBe(200);
    expect(lost.length / count.cells, lost.join('\n')).toBeLessThan(0.05);
  });
});
