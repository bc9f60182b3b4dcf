import loadHighs from 'highs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ANALYSES,
  PROBABILITY_ANALYSES,
  PROBABILITY_CODEBOOK,
  probabilityCsv,
  RETURNEES_CODEBOOK,
  returneesCsv,
} from '../../../demo/index.ts';
import { addAccount } from '../../platform/accounts/enrol.ts';
import { testHouse, type TestHouse } from '../../platform/http/testing.ts';
import type { ResultRow, ResultView } from '../analysis/result.contract.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { evidenceRoutes } from '../routes.ts';
import { freezeForTest } from '../testing.ts';
import type { Condition } from './condition.ts';
import type { EstimateKind } from './exposure.ts';

/**
 * The attacker: some accounts that work together, know the codebook and anybody they like, and ask what they want. They must not learn of one person, nor of fewer
 * people than the threshold, whether they are there or what they answered. Threshold 5: what is asked here is not sensitive unless said.
 */
let t: TestHouse;
/** Accounts that work together. */
const askers: string[] = ['nadia', 'youssef'];
let version = '';
let probability = '';
beforeAll(async () => {
  t = await testHouse(evidenceRoutes, { people: ['nadia', 'youssef'] });
  for (let n = 1; n <= 6; n++)
    askers.push(
      await addAccount(t.db, { email: `r${n}@example.org`, name: `R${n}`, locale: 'en', roles: ['researcher'] }),
    );
  version = await freezeForTest(t, 'attacked', returneesCsv(), RETURNEES_CODEBOOK as Codebook);
  probability = await freezeForTest(t, 'attacked-probability', probabilityCsv(), PROBABILITY_CODEBOOK as Codebook);
});
afterAll(() => t.close());

const threshold = 5;
const book = RETURNEES_CODEBOOK as Codebook;
const [head, ...lines] = returneesCsv().trim().split(/\r?\n/).map((line) => line.split(',')) as [string[], ...string[][]]; // prettier-ignore
const people = lines.map(
  (cells) => Object.fromEntries(cells.map((cell, at) => [head[at]!, cell])) as Record<string, string>,
);
const missingOf = new Map(
  book.variables.map(({ name, missing = [] }) => [name, new Set(['', ...missing.map(({ code }) => code)])]),
);
const has = (person: Record<string, string>, name: string): boolean => !missingOf.get(name)!.has(person[name]!);
const levelsOf = (name: string): string[] =>
  book.variables.find((variable) => variable.name === name)!.levels!.map(({ code }) => code);

let turn = 0;
/** Asks as one account after the other, each time from another address. */
async function ask(question: object, data = version): Promise<ResultView> {
  turn += 1;
  const answer = await t.as(askers[turn % askers.length]!).inject({
    method: 'POST',
    url: '/api/results',
    payload: { data, question },
    remoteAddress: `10.1.${turn >> 8}.${turn & 255}`,
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ResultView>();
}

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

const eq = (person: Record<string, string>, name: string): Condition => ({
  eq: [name, /^(age|year)/.test(name) ? Number(person[name]) : person[name]!],
});
const known = ['region', 'sex', 'age_survey', 'year_return'];
const single = people
  .filter((person) => known.every((name) => has(person, name)) && has(person, 'legal_status_abroad'))
  .filter((person) => people.filter((other) => known.every((name) => other[name] === person[name])).length === 1);
const profile = (person: Record<string, string>): Condition => ({ and: known.map((name) => eq(person, name)) });
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
      expect(yes[at]?.error?.code, kind).toBe('kept-back');
    }
  });

  it('by identifiers, texts, dates, numbers as groups, calibrations of their own: refused by name', async () => {
    const refused = async (question: object): Promise<string> =>
      (await t.as('nadia').post('/api/results', { data: version, question })).json<{ code: string }>().code;
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
    expect(body.results[0]!.rows!.map(({ keptBack }) => keptBack ?? false)).toEqual([true, true, false, true, true]);
    expect(body.results[1]!.rows![0]!.keptBack).toBe(true);
  });

  it('by counting who has not answered and why', async () => {
    const { body } = await ask({ estimates: [{ kind: 'proportion', of: ['objectives_met'] }] });
    // 6 do not know and 2 refuse: the two must not follow.
    expect(body.missing['objectives_met']).toEqual({ 'any-reason': 8 });
    const few = await ask({ estimates: [{ kind: 'proportion', of: ['cycle'] }] });
    expect(few.body.missing['cycle']).toEqual({});
  });
});

describe('the attacker takes differences', () => {
  it(
    'between selections, over all accounts: none that is answered differs from another by a few',
    { timeout: 300_000 },
    async () => {
      const answered: { within: (person: Record<string, string>) => boolean; question: string }[] = [];
      const number = (person: Record<string, string>, name: string): number => Number(person[name]);
      const attempts: [Condition, (person: Record<string, string>) => boolean][] = [
        ...[60, 70, 72, 74, 76, 78, 80, 82].map((age): [Condition, (person: Record<string, string>) => boolean] => [
          { le: ['age_survey', age] },
          (person) => number(person, 'age_survey') <= age,
        ]),
        ...single
          .slice(0, 5)
          .map((person): [Condition, (person: Record<string, string>) => boolean] => [
            { not: profile(person) },
            (other) => other !== person,
          ]),
        [
          { in: ['country_main', ['france', 'united_kingdom']] },
          ({ country_main: c }) => ['france', 'united_kingdom'].includes(c!),
        ],
        [
          { in: ['country_main', ['france', 'tunisia', 'united_kingdom']] },
          ({ country_main: c }) => ['france', 'tunisia', 'united_kingdom'].includes(c!),
        ],
        [
          { and: [{ eq: ['country_main', 'france'] }, { le: ['age_survey', 80] }] },
          (p) => p['country_main'] === 'france' && number(p, 'age_survey') <= 80,
        ],
        [{ eq: ['country_main', 'france'] }, (p) => p['country_main'] === 'france'],
      ];
      for (const [domain, within] of attempts) {
        const { body } = await ask({
          estimates: [
            { kind: 'total', of: ['duration_abroad'] },
            { kind: 'mean', of: ['age_return'] },
          ],
          domain,
        });
        const shown = body.results.some(({ rows }) => rows?.some(({ estimate }) => estimate !== null));
        if (shown) answered.push({ within, question: JSON.stringify(domain) });
      }
      answered.push({ within: () => true, question: 'everyone' });
      expect(answered.length).toBeGreaterThan(3);
      for (const one of answered)
        for (const other of answered) {
          const apart = people.filter((person) => one.within(person) !== other.within(person)).length;
          expect(apart === 0 || apart >= threshold, `${one.question} and ${other.question}: ${apart}`).toBe(true);
        }
    },
  );

  it('between people with and without an answer to another question, by means and by models', async () => {
    // One person was not asked the second question: leaving them out of the first must not tell their number.
    const numbers = Array.from({ length: 120 }, (_, i) => 18 + ((i * 7) % 45));
    const csv = `country,learnt,age\n${numbers.map((age, i) => `${i % 2 ? 'a' : 'b'},${i === 17 ? '' : i % 3 ? 'yes' : 'no'},${age}`).join('\n')}\n`;
    const label = (en: string) => ({ en, fr: en, ar: en });
    const levels = (codes: string[]) => codes.map((code) => ({ code, label: label(code) }));
    const small = {
      ...book,
      design: { sample: 'quota', eligibility: 'mirem-2006', fieldwork: { from: '2006-09', to: '2007-01' } },
      variables: [
        { name: 'country', type: 'category', label: label('Country'), levels: levels(['a', 'b']) },
        { name: 'learnt', type: 'category', label: label('Learnt'), levels: levels(['yes', 'no']) },
        { name: 'age', type: 'number', label: label('Age') },
      ],
    } as Codebook;
    const data = await freezeForTest(t, 'one-left-out', csv, small);
    const everyone = await ask({ estimates: [{ kind: 'total', of: ['age'] }] }, data);
    expect(everyone.body.keptBack).toBe(0);
    const { body: by } = await ask({ estimates: [{ kind: 'total', of: ['age'], by: ['learnt'] }] }, data);
    expect(by.results[0]!.rows!.filter(({ keptBack }) => !keptBack).length).toBeLessThan(2);
    const { body: model } = await ask(
      { estimates: [{ kind: 'glm', family: 'gaussian', response: 'age', terms: ['learnt'] }] },
      data,
    );
    expect(model.results[0]!.error?.code).toBe('kept-back');
  });

  it('between everybody and those who answered a question that a few left open', { timeout: 120_000 }, async () => {
    // One person’s language learnt is not readable, the sex of two is not: neither their answers nor their ages may be what is left over.
    for (const by of ['language_learnt_abroad', 'sex'])
      for (const of of [...levelsOf('region').map((level) => ({ column: 'region', level })), 'age_survey']) {
        const { body } = await ask({
          estimates: [
            { kind: 'total', of },
            { kind: 'total', of, by: [by] },
          ],
        });
        const rows = body.results.flatMap(({ rows }) => rows ?? []);
        if (rows.length < 3 || rows.some(({ keptBack }) => keptBack)) continue;
        const [whole, ...parts] = rows.map(({ estimate }) => estimate!);
        expect(Math.round(whole! - parts.reduce((sum, one) => sum + one, 0)), JSON.stringify([of, by])).toBe(0);
      }
  });

  it('between the bases of conditions that are known to fail where an answer is missing', async () => {
    // Nobody who decided to return was asked why they were compelled to: of those, the second part alone says who is counted.
    const among = async (legal: string, person: Record<string, string>) =>
      (
        await ask({
          estimates: [
            {
              kind: 'mean',
              of: {
                where: {
                  and: [
                    { eq: ['reason_compelled', 'job_loss'] },
                    { not: { and: [profile(person), { eq: ['legal_status_abroad', legal] }] } },
                  ],
                },
              },
            },
          ],
        })
      ).body.results;
    const decided = single.filter(({ return_type: type }) => type === 'decided');
    for (const person of decided.slice(0, 3)) {
      const answers = await Promise.all(levelsOf('legal_status_abroad').map((legal) => among(legal, person)));
      for (const answer of answers) expect(answer).toEqual(answers[0]);
    }
  });

  it('and a refusal says no more than an answer: whether somebody is left out cannot be told from it', async () => {
    const [person] = single;
    const narrow = (legal: string): Condition => ({
      and: [profile(person!), { eq: ['legal_status_abroad', legal] }],
    });
    const compelled: Condition = { eq: ['return_type', 'compelled'] };
    const total = { estimates: [{ kind: 'total', of: 'age_survey' }] };
    await ask({ ...total, domain: compelled });
    for (const domain of [
      (legal: string): Condition => ({ not: narrow(legal) }),
      (legal: string): Condition => ({ or: [narrow(legal), compelled] }),
      (legal: string): Condition => ({ and: [compelled, { not: narrow(legal) }] }),
      (legal: string): Condition => ({ or: [narrow(legal), { in: ['country_return', ['MA', 'TN']] }] }),
    ]) {
      const answers = [];
      for (const legal of levelsOf('legal_status_abroad')) answers.push(await ask({ ...total, domain: domain(legal) }));
      for (const { body } of answers)
        expect(body.results, JSON.stringify(domain('x'))).toEqual(answers[0]!.body.results);
    }
  });

  it('between a level and the level without one person, in either order and where answers are missing', async () => {
    const person = single.find((one) => has(one, 'reemigration_intention') && has(one, 'savings'))!;
    const without = (name: string) => ({
      where: { and: [eq(person, name), { not: profile(person) }] },
    });
    const level = (name: string) => ({ column: name, level: person[name] });
    const shown = async (of: object): Promise<boolean> =>
      typeof (await ask({ estimates: [{ kind: 'total', of }] })).body.results[0]!.rows?.[0]?.estimate === 'number';
    for (const name of ['reemigration_intention', 'savings', 'status_after', 'training_abroad'])
      expect((await shown(without(name))) && (await shown(level(name))), name).toBe(false);
    expect((await shown(level('permanence'))) && (await shown(without('permanence')))).toBe(false);
    // What is asked about many is answered all the same.
    for (const where of [
      { and: [{ eq: ['status_after', 'unemployed'] }, { eq: ['marital_after', 'married'] }] },
      { and: [{ eq: ['return_type', 'compelled'] }, { ge: ['age_survey', 30] }] },
      { or: [{ eq: ['savings', 'some'] }, { eq: ['training_abroad', 'yes'] }] },
    ])
      expect(await shown({ where }), JSON.stringify(where)).toBe(true);
  });

  it('the same question is always answered again, and recomputing gives the same hash whatever has been said since', async () => {
    const question = { estimates: [{ kind: 'proportion', of: ['marital_after'], by: ['area'] }] };
    const first = await ask(question);
    await ask({ estimates: [{ kind: 'proportion', of: ['marital_after'], by: ['problem_housing'] }] });
    await ask({ estimates: [{ kind: 'proportion', of: ['area'], by: ['problem_housing'] }] });
    expect((await ask(question)).id).toBe(first.id);
    const again = await t.as('youssef').post(`/api/results/${first.id}/recompute`);
    expect(again.json()).toMatchObject({ same: true });
  });
});

describe('the attacker solves for what is suppressed', () => {
  const variables = ['return_type', 'sex', 'status_after', 'marital_after', 'preparedness', 'area'];
  type Said = { readonly of: Readonly<Record<string, string | true>>; readonly people: number };

  /** What the shown rows of an unweighted share say: people of the group, and those of them at the level. */
  const saidBy = (of: string, rows: readonly ResultRow[]): Said[] =>
    rows.flatMap(({ by = {}, label, estimate, n, keptBack }) => {
      if (keptBack || estimate === null || n === undefined) return [];
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
        `attack: ${turn} questions, ${said.length} sums said, ${cells} small cells looked for, ${found.length} found`,
      );
      expect(cells).toBeGreaterThan(100);
      expect(found).toEqual([]);
    },
  );

  it('and files say no more than the answer', async () => {
    const view = await ask({ estimates: [{ kind: 'proportion', of: ['status_after'], by: ['marital_after'] }] });
    const kept = view.body.results[0]!.rows!.filter(({ keptBack }) => keptBack);
    expect(kept.length).toBeGreaterThan(3);
    for (const row of kept)
      expect(Object.keys(row).sort()).toEqual(['by', 'ci', 'estimate', 'keptBack', 'label', 'se']);
    expect(JSON.stringify(view.body)).not.toContain('vcov');
  });
});

describe('what is safe stays useful', () => {
  it('all saved analyses answer, after all that has been asked', { timeout: 300_000 }, async () => {
    const fresh = await freezeForTest(t, 'useful', returneesCsv(), {
      ...book,
      citation: { ...book.citation, en: 'Useful' },
    });
    for (const [name, question] of Object.entries(ANALYSES)) {
      const { body } = await ask(question, fresh);
      for (const result of body.results) expect(result.error, name).toBeUndefined();
      expect(body.keptBack, name).toBe(0);
    }
    for (const { id, question } of PROBABILITY_ANALYSES) {
      const { body } = await ask(question, probability);
      for (const result of body.results) expect(result.error, id).toBeUndefined();
      expect(body.keptBack, id).toBe(0);
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
            if (!row || row.keptBack) lost.push(`${of}=${level} ${by}=${group} (${n} of ${base.length})`);
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
