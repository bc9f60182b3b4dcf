import { RETURNEES_CODEBOOK, returneesCsv } from '../../../demo/index.ts';
import { addAccount } from '../../platform/accounts/enrol.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { ResultView } from '../result/result.contract.ts';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { evidenceRoutes } from '../routes.ts';
import { freezeForTest } from '../testing.ts';
import type { Condition } from './condition.ts';

/** What is asked here is not sensitive unless said. */
export const threshold = 5;
export const book = RETURNEES_CODEBOOK as Codebook;
const [head, ...lines] = returneesCsv().trim().split(/\r?\n/).map((line) => line.split(',')) as [string[], ...string[][]]; // prettier-ignore
export type Person = Readonly<Record<string, string>>;
export const people: readonly Person[] = lines.map((cells) =>
  Object.fromEntries(cells.map((cell, at) => [head[at]!, cell])),
);
const missingOf = new Map(
  book.variables.map(({ name, missing = [] }) => [name, new Set(['', ...missing.map(({ code }) => code)])]),
);
export const has = (person: Person, name: string): boolean => !missingOf.get(name)!.has(person[name]!);
export const levelsOf = (name: string): string[] =>
  book.variables.find((variable) => variable.name === name)!.levels!.map(({ code }) => code);

export const eq = (person: Person, name: string): Condition => ({
  eq: [name, /^(age|year)/.test(name) ? Number(person[name]) : person[name]!],
});
const known = ['region', 'sex', 'age_survey', 'year_return'];
/** People whom what everybody may know of them tells from all others. */
export const single = people
  .filter((person) => known.every((name) => has(person, name)) && has(person, 'legal_status_abroad'))
  .filter((person) => people.filter((other) => known.every((name) => other[name] === person[name])).length === 1);
export const profile = (person: Person): Condition => ({ and: known.map((name) => eq(person, name)) });

/**
 * The attacker: some accounts that work together, know the codebook and anybody they like, and ask what they want. They must not learn of one person,
 * nor of fewer people than the threshold, whether they are there or what they answered.
 */
export interface Attacker {
  readonly t: TestApp;
  /** The frozen data of the people above. */
  readonly version: string;
  /** Questions asked so far. */
  readonly asked: number;
  /** Asks as one account after the other, each time from another address. */
  ask(analysis: object, data?: string): Promise<ResultView>;
}

export async function openAttack(): Promise<Attacker> {
  const t = await testApp(evidenceRoutes, { people: ['nadia', 'youssef'] });
  const askers: string[] = ['nadia', 'youssef'];
  for (let n = 1; n <= 6; n++)
    askers.push(
      await addAccount(t.db, { email: `r${n}@example.org`, name: `R${n}`, locale: 'en', roles: ['researcher'] }),
    );
  const version = await freezeForTest(t, 'attacked', returneesCsv(), book);
  let turn = 0;
  return {
    t,
    version,
    get asked() {
      return turn;
    },
    ask: async (analysis, data = version) => {
      turn += 1;
      const answer = await t.as(askers[turn % askers.length]!).inject({
        method: 'POST',
        url: '/api/results',
        payload: { data, analysis },
        remoteAddress: `10.1.${turn >> 8}.${turn & 255}`,
      });
      if (answer.statusCode !== 200) throw new Error(answer.body);
      return answer.json<ResultView>();
    },
  };
}
