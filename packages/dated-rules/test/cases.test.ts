import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactDay } from '../src/calendar/precision.ts';
import { everyCase } from '../src/evaluate/cases.ts';
import { readFacts } from '../src/evaluate/read-facts.ts';
import { type Condition, compile } from '../src/index.ts';
import { base, day, text } from './generate.ts';
import { small } from './small.ts';

const names = ['d', 'e'];
const facts = Object.fromEntries(names.map((name) => [name, { type: 'date', label: text(name) }]));
const at = fc.integer({ min: 0, max: 200 });
const span = fc.tuple(at, at).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
/** True of every day, which is seen only when it has been cut just before that day. */
const always = fc.tuple(fc.constantFrom(...names), at).map(([fact, from]): Condition => ({
  any: [{ before: [{ fact }, day(from)] }, { notBefore: [{ fact }, day(from)] }],
}));

/** What is said with so few cuts. */
function said(
  condition: Condition,
  spans: readonly (readonly [number, number])[],
  left: number,
): { truth: number; spent: boolean } {
  const compiled = compile(small({ facts, answer: condition }));
  const given = Object.fromEntries(names.map((name, i) => [name, `${day(spans[i]![0])}/${day(spans[i]![1])}`]));
  const run = readFacts(compiled, given, exactDay(day(0)));
  return everyCase(run, [0, 1], compiled.answer.truth, { left });
}

it('who knows more is not cut off earlier, however few cuts are left', () => {
  let [decided, spent] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(always, { minLength: 1, maxLength: 3 }),
      fc.tuple(span, span),
      fc.tuple(span, span),
      fc.integer({ min: 1, max: 14 }),
      (all, wide, inner, left) => {
        const narrow = wide.map(([lo, hi], i) => {
          const [from, to] = inner[i]!.map((part) => lo + Math.floor(((hi - lo) * part) / 200)) as [number, number];
          return [from, to] as const;
        });
        const [one, other] = [said({ all }, wide, left), said({ all }, narrow, left)];
        if (one.spent) spent++;
        if (one.truth === 2) return;
        decided++;
        expect(other.truth).toBe(one.truth);
      },
    ),
    { numRuns: 1500, seed: base },
  );
  expect(decided).toBeGreaterThan(400);
  expect(spent).toBeGreaterThan(100);
});
