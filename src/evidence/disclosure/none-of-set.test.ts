import type { Column, Frame, Spec } from '@dawra/survey-estimation';
import { expect, it } from 'vitest';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { disclose } from '../analysis/disclose.ts';
import { columnsOf, is, type Condition } from './condition.ts';
import { cross, peopleWithin } from './crossing.ts';
import { setsOfData, withNone } from './none-of-set.ts';
import { margins } from './margins.ts';
import { programme, type Sum } from './programme.ts';

const threshold = 5;
const levels = ['1', '0'];
const label = { ar: '', fr: '', en: '' };
let seed = 1;
const random = (below: number): number => (seed = (seed * 48_271) % 0x7fffffff) % below;

/** People by what they chose of some options, few of some ways and many of others. */
function population(options: readonly string[]): Frame {
  const chosen: number[] = [];
  for (let way = 0; way < 2 ** options.length; way++) {
    const people = [0, 1, 2, 4, 7, 12, 30, 60][random(8)]!;
    for (let n = 0; n < people; n++) chosen.push(way);
  }
  const columns = options.map((name, at): [string, Column] => [
    name,
    { type: 'category', name, levels, codes: Int32Array.from(chosen, (way) => ((way >> at) & 1 ? 0 : 1)) },
  ]);
  return { rows: chosen.length, columns: new Map(columns), line: new Uint32Array(0) };
}

const bookOf = (options: readonly string[]): Codebook =>
  ({
    variables: options.map((name) => ({
      name,
      type: 'category',
      label,
      levels: levels.map((code) => ({ code, label })),
    })),
    answerSets: [
      { name: 'q', label, chosen: '1', blank: 'no-answer', options: options.map((variable) => ({ variable })) },
    ],
  }) as unknown as Codebook;

it('what is said of those who chose none lets nobody tell of a few more than would follow without it, in whatever order', async () => {
  let [shown, exposed] = [0, 0];
  for (let round = 0; round < 24; round++) {
    const options = ['a', 'b', 'c', 'd'].slice(0, 2 + random(3));
    const data = population(options);
    const book = bookOf(options);
    const none = { where: { and: options.map((name) => is(name, '0')) }, label: 'none' };
    const pairs = options.flatMap((rows, at) =>
      options.slice(at + 1).map((columns) => ({ kind: 'table', rows, columns })),
    );
    const asked = [
      { kind: 'proportion', of: none },
      ...options.map((column) => ({ kind: 'proportion', of: { column, level: '1' } })),
      ...pairs.slice(0, random(pairs.length + 1)),
    ];
    const estimates = asked
      .map((one) => ({ one, at: random(1000) }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one);
    const row = { estimate: 0.5, se: 0.1, ci: [0, 1] };
    const answered = estimates.map((one) => ({
      kind: one.kind,
      rows:
        'rows' in one
          ? levels.flatMap((x) =>
              levels.map((y) => ({ ...row, levels: { [String(one.rows)]: x, [String(one.columns)]: y } })),
            )
          : [{ ...row, label: 'of' in one && 'label' in one.of ? 'none' : 'x' }],
    }));
    const spec = { design: {}, estimates } as unknown as Spec;
    const ledger = { statements: [], numbers: [], selections: [] };
    const { said } = await disclose(spec, answered as never, { data, codebook: book, threshold, ledger });
    const sets = setsOfData(book);
    const whole = withNone(data, sets);
    const known: Condition[] = [{ and: [] }, ...margins(data, options, threshold), ...said.statements];
    const crossed = cross(whole, [...known, ...options.map((name) => is(name, '1')), is(sets[0]!.column, 'none')]);
    const sumOf = (condition: Condition): Sum => {
      const cells = crossed.within(condition);
      return { of: [...cells.keys()].filter((cell) => cells[cell] === 1), equals: peopleWithin(crossed, cells) };
    };
    const ofNone = (condition: Condition): boolean => columnsOf(condition).includes(sets[0]!.column);
    if (known.some(ofNone)) shown++;
    // Everybody answered, and knows that who chose none chose no option, and who chose any one of them.
    const impossible: Sum = {
      of: [...crossed.people.keys()].filter((cell) => {
        const places = new Map(crossed.axes.map(({ name, placeOf }) => [name, placeOf(cell)]));
        const open = crossed.axes.some(({ places: all, placeOf }) => placeOf(cell) === all - 1);
        const any = options.some((name) => places.get(name) === 0);
        return open || (places.get(sets[0]!.column) === 1) !== any;
      }),
      equals: 0,
    };
    const solver = await programme(crossed.size);
    const all = [impossible, ...known.map(sumOf)];
    const without = [impossible, ...known.filter((condition) => !ofNone(condition)).map(sumOf)];
    for (const [cell, people] of crossed.people.entries()) {
      if (people === 0 || people >= threshold) continue;
      const least = (sums: readonly Sum[]): number => solver.least(sums, [cell])?.value ?? Infinity;
      if (least(all) > 1e-6 && least(without) <= 1e-6) exposed++;
    }
  }
  expect(shown).toBeGreaterThan(3);
  expect(exposed).toBe(0);
});
