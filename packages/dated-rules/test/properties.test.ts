import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, type RuleSet, compile, evaluate, nextQuestion } from '../src/index.ts';
import { type World, day, ruleSet, world } from './generate.ts';
import { plainly } from './plainly.ts';
import { cases, factsOf, namesIn, pinned, settled, sizeOf } from './worlds.ts';

const asOf = day(3);
const words = new Map([
  [true, 'yes'],
  [false, 'no'],
  [undefined, 'unknown'],
]);
/** RULE_SETS=20 looks at twenty times as many, and at larger ones. */
const times = Number(process.env.RULE_SETS ?? 1);
const largest = times > 1 ? 3000 : 150;
const given = fc
  .record({ set: ruleSet, known: world })
  .map(({ set, known }) => ({ set, known: pinned(known, namesIn(set)) }))
  .filter(({ known }) => sizeOf(known) <= largest);
const runs = (numRuns: number) => ({ numRuns: numRuns * times, ...(times > 1 ? {} : { seed: 20_261_128 }) });

/** What every case and every choice of sources says, by the plain evaluator. */
function everyCase(set: RuleSet, known: World): Set<string> {
  const found = new Set<string>();
  for (const facts of cases(known))
    for (const conflict of [0, 1])
      for (const two of [0, 1]) found.add(words.get(plainly(set, facts, { conflict, two }, asOf))!);
  return found;
}
const expected = (found: Set<string>): string => (found.size === 1 ? [...found][0]! : 'unknown');

describe('on many random rule sets', () => {
  it('says what every case says, and unknown where two cases differ', () => {
    let decided = 0;
    fc.assert(
      fc.property(given, ({ set, known }) => {
        const result = evaluate(set, factsOf(known), asOf);
        expect(result.warnings.some(({ code }) => code === 'not-examined')).toBe(false);
        const found = everyCase(set, known);
        if (!found.has('unknown')) expect(result.answer).toBe(expected(found));
        // Where a parameter has a gap or a divisor is zero, any number is possible: what holds for all of them is still said.
        else if (result.answer !== 'unknown')
          expect([...found, result.answer]).not.toContain(result.answer === 'yes' ? 'no' : 'yes');
        if (result.answer !== 'unknown') decided++;
      }),
      runs(500),
    );
    expect(decided).toBeGreaterThan(100);
  });

  it('keeps yes and no when more is known', () => {
    fc.assert(
      fc.property(given, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), ({ set, known }, dice) => {
        const compiled = compile(set);
        const wide = evaluate(compiled, factsOf(known), asOf).answer;
        const narrower = Object.fromEntries(
          Object.entries(known).map(([name, values], i) => {
            const [from, length] = [dice[i % 12]! % values.length, dice[(i + 5) % 12]! % values.length];
            return [name, values.slice(from, from + length + 1)];
          }),
        );
        const narrow = evaluate(compiled, factsOf(narrower), asOf).answer;
        if (wide !== 'unknown') expect(narrow).toBe(wide);
      }),
      runs(500),
    );
  });

  it('does not depend on the order of conditions or facts', () => {
    const turned = (condition: Condition): Condition =>
      JSON.parse(JSON.stringify(condition), (key, value: unknown) =>
        (key === 'all' || key === 'any') && Array.isArray(value) ? [...(value as unknown[])].reverse() : value,
      ) as Condition;
    fc.assert(
      fc.property(given, ({ set, known }) => {
        const facts = factsOf(known);
        const backwards = Object.fromEntries(Object.entries(facts).reverse());
        const [one, other] = [
          evaluate(set, facts, asOf),
          evaluate({ ...set, answer: turned(set.answer) }, backwards, asOf),
        ];
        const names = (result: typeof one): string[] => result.missing.map(({ fact }) => fact).sort();
        expect(other.answer).toBe(one.answer);
        expect(names(other)).toEqual(names(one));
      }),
      runs(300),
    );
  });

  it('cites facts that suffice, and a source for every reason', () => {
    fc.assert(
      fc.property(given, ({ set, known }) => {
        const result = evaluate(set, factsOf(known), asOf);
        const cited = new Set<string>();
        const collect = ({ facts = [], citations, because }: typeof result.reasons): void => {
          expect(citations.length).toBeGreaterThan(0);
          for (const { fact } of facts) cited.add(fact);
          because.forEach(collect);
        };
        collect(result.reasons);
        const kept = Object.keys(known).filter(
          (name) => cited.has(name) || (name.startsWith('list[') && cited.has('list')),
        );
        expect(evaluate(set, factsOf(known, kept), asOf).answer).toBe(result.answer);
      }),
      runs(300),
    );
  });

  it('names missing facts that can change the answer, and enough of them', () => {
    let named = 0;
    fc.assert(
      fc.property(given, ({ set, known }) => {
        const compiled = compile(set);
        const result = evaluate(compiled, factsOf(known), asOf);
        const missing = result.missing.map(({ fact }) => fact);
        if (result.answer !== 'unknown') return void expect(missing).toEqual([]);
        named += missing.length;
        // The plain evaluator does not know what follows from any number at all.
        const plain = !/"parameter":"gap"|"divide"/.test(JSON.stringify(set));
        for (const name of plain ? missing : []) {
          const others = { ...known, [name]: [known[name]![0]] };
          const changes = [...cases(others)].some((one) => {
            const answers = known[name]!.flatMap((value) =>
              [0, 1].flatMap((conflict) =>
                [0, 1].map(
                  (two) => [conflict, two, plainly(set, { ...one, [name]: value }, { conflict, two }, asOf)] as const,
                ),
              ),
            );
            return [0, 1].some((conflict) =>
              [0, 1].some(
                (two) =>
                  new Set(
                    answers.filter((answer) => answer[0] === conflict && answer[1] === two).map((answer) => answer[2]),
                  ).size > 1,
              ),
            );
          });
          expect(changes, name).toBe(true);
        }
        const filledIn = Object.fromEntries(
          Object.entries(known).map(([name, values]) => [name, missing.includes(name) ? [values[0]] : values]),
        );
        const after = evaluate(compiled, factsOf(filledIn), asOf);
        expect(after.missing).toEqual([]);
        const question = nextQuestion(compiled, factsOf(known), asOf);
        expect(missing.length === 0 ? question : missing).toEqual(
          missing.length === 0 ? undefined : expect.arrayContaining([question!.fact]),
        );
      }),
      runs(300),
    );
    expect(named).toBeGreaterThan(40);
  });

  it('gives the same when everything has been written and read as JSON', () => {
    fc.assert(
      fc.property(given, ({ set, known }) => {
        const result = evaluate(set, factsOf(known), asOf);
        const again = evaluate(
          JSON.parse(JSON.stringify(set)) as RuleSet,
          JSON.parse(JSON.stringify(factsOf(known))) as ReturnType<typeof factsOf>,
          asOf,
        );
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(result)));
      }),
      runs(300),
    );
  });

  it('asks questions whose every answer leads to the end', () => {
    fc.assert(
      fc.property(given, fc.nat(), ({ set, known }, pick) => {
        const compiled = compile(set);
        let now = known;
        const truth = settled([...cases(known)][pick % sizeOf(known)]!);
        for (let asked = 0; asked <= Object.keys(known).length; asked++) {
          const question = nextQuestion(compiled, factsOf(now), asOf);
          if (!question) break;
          expect(now[question.fact]!.length).toBeGreaterThan(1);
          now = { ...now, [question.fact]: truth[question.fact]! };
        }
        expect(nextQuestion(compiled, factsOf(now), asOf)).toBeUndefined();
        expect(evaluate(compiled, factsOf(now), asOf).missing).toEqual([]);
      }),
      runs(300),
    );
  });
});
