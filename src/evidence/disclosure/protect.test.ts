import { fromColumns, type Frame } from '@dawra/survey-estimation';
import { describe, expect, it } from 'vitest';
import { all, answered, canonicalCondition, is, not } from './condition.ts';
import { control, type Ledger } from './control.ts';
import { cross, peopleWithin, TooFinelyCrossed } from './crossing.ts';
import { largestLeverage } from './leverage.ts';
import { tellsOne } from './numbers.ts';
import { isSensitive, thresholdFor } from './threshold.ts';

/** People by group and answer: `counts[group][answer]`. */
async function dataOf(counts: Readonly<Record<string, Readonly<Record<string, number>>>>): Promise<Frame> {
  const [g, a] = [[] as string[], [] as string[]];
  for (const [group, answers] of Object.entries(counts))
    for (const [answer, n] of Object.entries(answers))
      for (let i = 0; i < n; i++) {
        g.push(group);
        a.push(answer === 'none' ? '' : answer);
      }
  const age = Float64Array.from(g, (_, i) => 20 + (i % 37));
  const levels = (values: string[]) => [...new Set(values.filter(Boolean))];
  return fromColumns({ g, a, age }).load(
    { g: { type: 'category', levels: levels(g) }, a: { type: 'category', levels: levels(a) }, age: { type: 'number' } },
    new Set(['g', 'a', 'age']),
  );
}

const empty: Ledger = { statements: [], numbers: [], selections: [] };
/** The shares of the answers in each group as the engine gives them, through disclosure control. */
async function sharesOf(
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>,
  ledger = empty,
  threshold = 5,
) {
  const data = await dataOf(counts);
  const rows = Object.entries(counts).flatMap(([group, answers]) => {
    const n = Object.entries(answers).reduce((sum, [answer, count]) => sum + (answer === 'none' ? 0 : count), 0);
    const column = data.columns.get('a')!;
    return (column.type === 'category' ? column.levels : []).map((level) => ({
      label: `a=${level}`,
      by: { g: group },
      estimate: (answers[level] ?? 0) / n,
      se: 0.1,
      ci: [0, 1] as [number, number],
      n,
    }));
  });
  const controlled = await control(
    { kind: 'proportion', of: 'a', by: ['g'] },
    { kind: 'proportion', rows, vcov: [[1]] },
    {
      data,
      threshold,
      ledger,
      sets: [],
      levelsOf: (name) => {
        const column = data.columns.get(name);
        return column?.type === 'category' ? column.levels : undefined;
      },
      quantile: () => undefined,
    },
  );
  const shown = 'rows' in controlled.result ? controlled.result.rows! : [];
  return {
    ...controlled,
    hidden: shown.filter(({ suppressed }) => suppressed).map(({ label, by }) => `${label?.slice(2)} ${by!['g']}`),
  };
}

describe('what follows from a table', () => {
  it('hides a second cell in row and column, so that no subtraction gives a small one away', async () => {
    const { hidden, result } = await sharesOf({
      p: { x: 3, y: 20, z: 30 },
      q: { x: 25, y: 40, z: 50 },
      r: { x: 60, y: 70, z: 80 },
    });
    expect(hidden).toContain('x p');
    expect(hidden.filter((cell) => cell.endsWith(' p')).length).toBeGreaterThan(1);
    expect(hidden.filter((cell) => cell.startsWith('x ')).length).toBeGreaterThan(1);
    expect('vcov' in result).toBe(false);
  });

  it('leaves a table without small cells alone, with its covariances', async () => {
    const { hidden, result } = await sharesOf({ p: { x: 10, y: 20 }, q: { x: 30, y: 12 } });
    expect(hidden).toEqual([]);
    expect('vcov' in result).toBe(true);
  });

  it('hides an answer that all of a group gave, and lets it not follow from the others', async () => {
    const { hidden } = await sharesOf({
      p: { x: 40, y: 0, z: 0 },
      q: { x: 30, y: 25, z: 20 },
      r: { x: 30, y: 35, z: 20 },
    });
    expect(hidden).toContain('x p');
    expect(hidden.some((cell) => cell !== 'x p' && !cell.endsWith(' p'))).toBe(true);
  });

  it('shows nothing of a group smaller than the threshold: none and too few look alike', async () => {
    const { hidden } = await sharesOf({ p: { x: 2, y: 2 }, q: { x: 30, y: 30 }, r: { x: 20, y: 20 } });
    expect(hidden).toEqual(expect.arrayContaining(['x p', 'y p']));
  });

  it('takes those who have not answered for unknown, not for a group', async () => {
    const { hidden } = await sharesOf({ p: { x: 10, y: 20, none: 4 }, q: { x: 30, y: 12, none: 3 } });
    expect(hidden).toEqual([]);
  });

  it('but protects a single one, and a few who all gave the same answer to the other question', async () => {
    for (const none of [1, 3]) {
      const { hidden } = await sharesOf({ p: { x: 10, y: 20, none }, q: { x: 30, y: 12 } });
      expect(hidden.length, `${none}`).toBeGreaterThan(0);
    }
  });

  it('keeps back what would follow together with what was said before', async () => {
    const counts = { p: { x: 11, y: 20 }, q: { x: 30, y: 12 } };
    const before = await sharesOf(counts);
    expect(before.hidden).toEqual([]);
    // Somebody was told how many aged under 55 gave x in p: with all of x in p, three would follow.
    const said: Ledger = {
      statements: [all(is('g', 'p'), is('a', 'x'), { lt: ['age', 28] })],
      numbers: [],
      selections: [],
    };
    expect((await sharesOf(counts, said)).hidden).toContain('x p');
  });
});

describe('crossed columns', () => {
  it('count people by levels and by the ranges between the limits that conditions name', async () => {
    const data = await dataOf({ p: { x: 10, none: 3 }, q: { x: 5, y: 7 } });
    const old = { ge: ['age', 30] as [string, number] };
    const crossed = cross(data, [all(is('g', 'p'), answered('a')), old]);
    const column = data.columns.get('age')!;
    const expected = column.type === 'number' ? column.values.filter((age) => age >= 30).length : 0;
    expect(peopleWithin(crossed, crossed.within(old))).toBe(expected);
    expect(peopleWithin(crossed, crossed.within(not(answered('a'))))).toBe(3);
    expect(() => cross(data, [is('g', 'p'), is('a', 'x')], 5)).toThrow(TooFinelyCrossed);
  });

  it('know conditions that say the same', () => {
    expect(canonicalCondition({ and: [is('a', 'x'), is('g', 'p')] })).toBe(
      canonicalCondition(all(is('g', 'p'), is('a', 'x'), is('a', 'x'))),
    );
  });
});

describe('numbers of people', () => {
  it('tell one when nearly all are alike, when one of few values is rare, or when one person makes up the sum', () => {
    const spread = Array.from({ length: 40 }, (_, i) => 100 + i);
    expect(tellsOne(spread, 5)).toBe(false);
    expect(tellsOne([...Array.from({ length: 40 }, () => 7), 8, 9], 5)).toBe(true);
    expect(tellsOne([...spread.map((x) => x % 3), 3, 3], 5)).toBe(true);
    expect(tellsOne([...spread, 1e6], 5)).toBe(true);
  });

  it('of one person weigh in a model as their leverage says', async () => {
    const data = await dataOf({ p: { x: 30 }, q: { x: 30 } });
    const rows = Array.from({ length: data.rows }, (_, row) => row);
    const even = largestLeverage(data, ['g', 'age'], rows);
    expect(even).toBeLessThan(0.15);
    const column = data.columns.get('age')!;
    if (column.type === 'number') column.values[3] = 1e5;
    expect(largestLeverage(data, ['g', 'age'], rows)).toBeGreaterThan(0.9);
  });
});

describe('thresholds', () => {
  const label = (en: string, fr = en, ar = en) => ({ en, fr, ar });
  it('have a floor, and a higher one where removal, health or legal status is asked', () => {
    const variables = [
      { name: 'v1', type: 'category', label: label('Status', 'Statut', 'الوضع القانوني في بلد الهجرة') },
      { name: 'v2', type: 'category', label: label('Sex') },
      {
        name: 'v3',
        type: 'category',
        label: label('Reason'),
        levels: [{ code: '1', label: label('Expulsion', 'Expulsion', 'الطرد') }],
      },
      { name: 'v4', type: 'category', label: label('Satisfaction', 'Satisfaction', 'جواب صحيح') },
    ] as const;
    const book = {
      threshold: 1,
      variables: variables.map((variable) => ({
        ...variable,
        levels: 'levels' in variable ? [...variable.levels] : [],
      })),
    };
    expect(thresholdFor(book, ['v2', 'v4'])).toBe(5);
    expect(thresholdFor(book, ['v2', 'v1'])).toBe(10);
    expect(thresholdFor({ ...book, threshold: 30 }, ['v1'])).toBe(30);
    expect(isSensitive(book.variables[2]!)).toBe(true);
  });
});
