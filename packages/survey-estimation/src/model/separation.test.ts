import { describe, expect, it } from 'vitest';
import { refusalTo } from '../testing/ask.ts';
import { Random } from '../numeric/random.ts';
import { recedes } from './separation.ts';

const number = { type: 'number' };
const levels = ['low', 'middle', 'high'];
const variables = {
  w: number,
  x: number,
  t: number,
  e: number,
  group: { type: 'category' },
  answer: { type: 'category', levels },
};

/** 200 rows, of which the first are a group `c` that always answers alike, or dies before all others. */
function sample(seed: number, rare: number, answer: string, dies: boolean) {
  const random = new Random(seed);
  return Array.from({ length: 200 }, (_, i) => {
    const row = {
      w: 1 + random.uniform(),
      x: random.uniform() * 10,
      t: 2 + random.below(20),
      e: random.below(3) === 0 ? 1 : 0,
      group: random.below(2) ? 'a' : 'b',
      answer: levels[random.below(3)]!,
    };
    return i < rare ? { ...row, group: 'c', answer, e: dies ? 1 : 0, t: dies ? 1 : 30 } : row;
  });
}

const asked = (rows: object[], estimate: object) =>
  refusalTo({
    rows: rows as { [column: string]: number }[],
    variables,
    estimate: { terms: ['x', 'group'], ...estimate },
  });

describe('separation by a rare group is named', () => {
  const cases = [1, 2, 4].flatMap((rare) => ['low', 'high'].map((answer) => [rare, answer] as const));
  const named = { code: 'separation', message: expect.stringContaining('group=c') as string };
  for (const link of ['logit', 'probit', 'cloglog', 'loglog', 'cauchit'])
    it.each(cases)(`ordinal ${link}: %i rows answer %s`, async (rare, answer) => {
      const rows = sample(rare, rare, answer, false);
      expect(await asked(rows, { kind: 'ordinal', link, response: 'answer' })).toMatchObject(named);
    });
  it.each(cases)('multinomial: %i rows answer %s', async (rare, answer) => {
    const rows = sample(rare, rare, answer, false);
    expect(await asked(rows, { kind: 'multinomial', response: 'answer' })).toMatchObject(named);
  });
  for (const ties of ['efron', 'breslow'])
    it.each([
      [1, true],
      [3, true],
      [1, false],
      [3, false],
    ])(`cox ${ties}: %i rows, die first: %s`, async (rare, dies) => {
      const rows = sample(rare, rare, 'low', dies);
      expect(await asked(rows, { kind: 'cox', time: 't', event: 'e', ties })).toMatchObject(named);
    });
});

it('a group that no event ever meets is not separated but undetermined', async () => {
  const rows = sample(7, 3, 'low', false).map((row) => (row.group === 'c' ? { ...row, t: 1 } : row));
  expect(await asked(rows, { kind: 'cox', time: 't', event: 'e' })).toMatchObject({ code: 'singular' });
});

it('a direction must raise some margin and lower none', () => {
  const of = (margins: number[]) => recedes((visit) => margins.forEach(visit));
  expect(of([1, 0, 0.5])).toBe(true);
  expect(of([1, -0.01])).toBe(false);
  expect(of([0, 0])).toBe(false);
});
