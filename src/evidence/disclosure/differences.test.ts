import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { freezeForTest } from '../testing.ts';
import { book, eq, has, levelsOf, openAttack, people, profile, single, threshold, type Attacker } from './testing.ts';
import type { Condition } from './condition.ts';

let attacker: Attacker;
let t: Attacker['t'];

const ask: Attacker['ask'] = (analysis, data) => attacker.ask(analysis, data);
beforeAll(async () => {
  attacker = await openAttack();
  ({ t } = attacker);
});
afterAll(() => t.close());

describe('the attacker takes differences', () => {
  it(
    'between selections, over all accounts: none that is answered differs from another by a few',
    { timeout: 300_000 },
    async () => {
      const answered: { within: (person: Record<string, string>) => boolean; analysis: string }[] = [];
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
        if (shown) answered.push({ within, analysis: JSON.stringify(domain) });
      }
      answered.push({ within: () => true, analysis: 'everyone' });
      expect(answered.length).toBeGreaterThan(3);
      for (const one of answered)
        for (const other of answered) {
          const apart = people.filter((person) => one.within(person) !== other.within(person)).length;
          expect(apart === 0 || apart >= threshold, `${one.analysis} and ${other.analysis}: ${apart}`).toBe(true);
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
    expect(everyone.body.suppressed).toBe(0);
    const { body: by } = await ask({ estimates: [{ kind: 'total', of: ['age'], by: ['learnt'] }] }, data);
    expect(by.results[0]!.rows!.filter(({ suppressed }) => !suppressed).length).toBeLessThan(2);
    const { body: model } = await ask(
      { estimates: [{ kind: 'glm', family: 'gaussian', response: 'age', terms: ['learnt'] }] },
      data,
    );
    expect(model.results[0]!.error?.code).toBe('suppressed');
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
        if (rows.length < 3 || rows.some(({ suppressed }) => suppressed)) continue;
        const [whole, ...parts] = rows.map(({ estimate }) => estimate!);
        const left = Math.round(whole! - parts.reduce((sum, one) => sum + one, 0));
        // Of the two it may be told that one is here and one there; not that both are.
        expect(by === 'sex' && typeof of === 'object' ? left < 2 : left === 0, JSON.stringify([of, by, left])).toBe(
          true,
        );
      }
  });

  it('between a finer table and a coarser one that is asked for later', { timeout: 120_000 }, async () => {
    const of = { column: 'training_after', level: 'no' };
    const sumsBy = async (by: string[]) => {
      const { body } = await ask({ estimates: [{ kind: 'total', of, by }] });
      return body.results[0]!.rows!;
    };
    const fine = await sumsBy(['return_type', 'language_learnt_abroad', 'area']);
    const coarse = await sumsBy(['return_type']);
    for (const level of levelsOf('return_type')) {
      const parts = fine.filter(({ by }) => by!['return_type'] === level);
      const whole = coarse.find(({ by }) => by!['return_type'] === level)!;
      if ([whole, ...parts].some(({ suppressed }) => suppressed)) continue;
      expect(Math.round(whole.estimate! - parts.reduce((sum, { estimate }) => sum + estimate!, 0)), level).toBe(0);
    }
  });

  it(
    'between sums of a number in any order, also those that a ratio or a covariate tells',
    { timeout: 120_000 },
    async () => {
      const shown = async (estimate: object): Promise<boolean> => {
        const [result] = (await ask({ estimates: [estimate] })).body.results;
        return result!.error === undefined && !(result!.rows ?? []).some(({ suppressed }) => suppressed);
      };
      const level = { column: 'language_learnt_abroad', level: 'yes' };
      // Parts first, the whole after: one person has not answered what parts them.
      expect(
        (await shown({ kind: 'total', of: 'year_departure', by: ['language_learnt_abroad'] })) &&
          (await shown({ kind: 'total', of: 'year_departure' })),
      ).toBe(false);
      expect(
        (await shown({ kind: 'ratio', numerator: 'age_return', denominator: level })) &&
          (await shown({ kind: 'total', of: 'age_return' })),
      ).toBe(false);
      expect(
        (await shown({ kind: 'mean', of: 'year_return', by: ['language_learnt_abroad', 'area'] })) &&
          (await shown({ kind: 'mean', of: 'year_return', by: ['area'] })),
      ).toBe(false);
      expect(
        (await shown({ kind: 'glm', family: 'gaussian', response: level, terms: ['duration_abroad'] })) &&
          (await shown({ kind: 'total', of: 'duration_abroad' })),
      ).toBe(false);
    },
  );

  it('by weights of one’s own, and by the normal equations of a linear model', async () => {
    const few = (calibration: object[], of: object) =>
      ask({
        calibration,
        estimates: [
          { kind: 'mean', of: ['year_return'] },
          { kind: 'proportion', of: [of] },
        ],
      });
    const totals = (name: string, heavy: string) => ({
      method: 'poststratify',
      by: name,
      totals: levelsOf(name).map((level) => ({ levels: level, total: level === heavy ? 1e9 : 1 })),
    });
    const steps = [
      totals('region', 'alger'),
      totals('marital_after', 'married'),
      totals('status_after', 'self_employed'),
    ];
    for (const calibration of [steps, [totals('region', 'alger')]]) {
      const { results } = (await few(calibration, { column: 'training_after', level: 'yes' })).body;
      const shown = results.some(({ rows }) => rows?.some(({ estimate }) => typeof estimate === 'number'));
      expect(shown, JSON.stringify(calibration).slice(0, 60)).toBe(false);
    }
    const { body } = await ask({
      estimates: [
        {
          kind: 'glm',
          family: 'gaussian',
          response: { column: 'training_after', level: 'yes' },
          terms: ['country_last_group', 'return_type'],
        },
      ],
    });
    expect(body.results[0]!.error?.code).toBe('suppressed');
    const weight = book.design.weights!;
    const asked = await t.as('nadia').post('/api/results', { data: attacker.version, analysis: { estimates: [{ kind: 'mean', of: weight }] } }); // prettier-ignore
    expect(asked.json()).toMatchObject({ code: 'evidence.disclosure-weights' });
  });

  it('by inclusion and exclusion over four conditions', { timeout: 120_000 }, async () => {
    const conditions = [
      { eq: ['country_return', 'TN'] },
      { eq: ['area', 'rural'] },
      { eq: ['problem_administration', '1'] },
      { eq: ['problem_money', '1'] },
    ];
    const shown = async (where: object): Promise<boolean> =>
      typeof (await ask({ estimates: [{ kind: 'total', of: { where } }] })).body.results[0]!.rows?.[0]?.estimate ===
      'number';
    const union = await shown({ or: conditions });
    const threes = [];
    for (const left of conditions) threes.push(await shown({ and: conditions.filter((one) => one !== left) }));
    expect(union && threes.every(Boolean)).toBe(false);
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
    const analysis = { estimates: [{ kind: 'proportion', of: ['marital_after'], by: ['area'] }] };
    const first = await ask(analysis);
    await ask({ estimates: [{ kind: 'proportion', of: ['marital_after'], by: ['problem_housing'] }] });
    await ask({ estimates: [{ kind: 'proportion', of: ['area'], by: ['problem_housing'] }] });
    expect((await ask(analysis)).id).toBe(first.id);
    const again = await t.as('youssef').post(`/api/results/${first.id}/recompute`);
    expect(again.json()).toMatchObject({ same: true });
  });
});
