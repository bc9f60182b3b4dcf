import { describe, expect, it } from 'vitest';
import { consensusStatements, groupConsensus } from './consensus.ts';
import { differenceTest, halfTest, lowerBound, share, standing } from './formulas.ts';
import { findGroups, sequence } from './groups.ts';
import { findOpinions } from './opinions.ts';
import { project } from './projection.ts';
import { representativeOf } from './representative.ts';
import { nextStatement, priority } from './routing.ts';
import { adjustedRand } from './stability.ts';
import { active, tableOf, tallies, unseen, type Vote, type VoteWord } from './votes.ts';

const tally = (agree: number, disagree: number, votes: number) => ({ agree, disagree, votes });

/** Two camps of so many people who differ on half of the statements and agree on the rest, with some noise; one in five votes is missing. */
function camps(
  people: number,
  statements: number,
): { votes: Vote[]; names: string[]; camp: (person: string) => number } {
  const draw = sequence(4);
  const names = Array.from({ length: statements }, (_, at) => `s${at}`);
  const votes: Vote[] = [];
  for (let person = 0; person < people; person++)
    for (let at = 0; at < statements; at++) {
      if (draw() < 0.2) continue;
      const mind: VoteWord = at % 2 || person % 2 ? 'agree' : 'disagree';
      votes.push({ person: `p${person}`, statement: `s${at}`, vote: draw() < 0.1 ? 'pass' : mind });
    }
  return { votes, names, camp: (person) => Number(person.slice(1)) % 2 };
}

describe('votes', () => {
  it('the last vote counts, a pass is a vote, and what was not seen is none', () => {
    const table = tableOf(
      [
        { person: 'a', statement: 's', vote: 'agree' },
        { person: 'b', statement: 's', vote: 'pass' },
        { person: 'a', statement: 's', vote: 'disagree' },
        { person: 'b', statement: 't', vote: 'agree' },
      ],
      ['s', 't'],
    );
    expect([...table.cells]).toEqual([-1, unseen, 0, 1]);
    expect(tallies(table)).toEqual([tally(0, 1, 2), tally(1, 0, 1)]);
    expect(tallies(table, (row) => row === 1)).toEqual([tally(0, 0, 1), tally(1, 0, 1)]);
  });

  it.each([
    [{ person: 'a', statement: 'x', vote: 'agree' }, /no statement "x"/],
    [{ person: 'a', statement: 's', vote: 'Agree' }, /no vote "Agree"; there are agree, disagree, pass/],
    [{ person: 'a', statement: 's', vote: 'toString' }, /no vote "toString"/],
  ])('refuses %j', (vote, message) => expect(() => tableOf([vote as Vote], ['s'])).toThrow(message));

  it('fewer than seven votes are too few for the map, unless fewer than fifteen people have more', () => {
    const few = camps(20, 10);
    const thin = few.votes.filter(({ person, statement }) => person !== 'p3' || Number(statement.slice(1)) < 3);
    const table = tableOf(thin, few.names);
    const out = table.people.filter((_, row) => !active(table)[row]);
    expect(out).toContain('p3');
    expect(table.people.length - out.length).toBeGreaterThanOrEqual(15);
    const ten = tableOf(camps(10, 3).votes, ['s0', 's1', 's2']);
    expect(active(ten).filter(Boolean)).toHaveLength(ten.people.length);
  });
});

describe('formulas, worked out by hand', () => {
  it('share, test against a half, difference', () => {
    expect(share(3, 4)).toBeCloseTo(4 / 6, 12);
    expect(halfTest(3, 4)).toBeCloseTo(2 * Math.sqrt(5) * 0.3, 12);
    // (4/5 - 2/6) / sqrt(6/11 * 5/11 * (1/5 + 1/6))
    expect(differenceTest(3, 4, 1, 5)).toBeCloseTo(0.466666666667 / Math.sqrt((30 / 121) * (11 / 30)), 10);
    expect(differenceTest(4, 4, 5, 5)).toBe(0);
    expect(Number.isFinite(differenceTest(0, 0, 0, 0))).toBe(true);
  });

  it.each([
    [2, 2, 0.43],
    [3, 3, 0.53],
    [4, 4, 0.6],
    [5, 5, 0.65],
    [7, 8, 0.59],
    [8, 8, 0.75],
    [10, 12, 0.6],
    [0, 0, 0],
  ])('lower bound of %i of %i', (count, votes, bound) => expect(lowerBound(count, votes)).toBeCloseTo(bound, 2));

  it('a consensus of groups is their product, comparable as a mean, and names the weakest', () => {
    const found = groupConsensus(
      new Map([
        ['origin', tally(8, 0, 8)],
        ['destination', tally(3, 3, 6)],
      ]),
    );
    expect(found.agree).toBeCloseTo(0.9 * 0.5, 12);
    expect(found.agreeMean).toBeCloseTo(Math.sqrt(0.45), 12);
    expect(found.disagree).toBeCloseTo(0.1 * 0.5, 12);
    expect(found.weakest).toEqual({ group: 'destination', agrees: 0.5 });
    expect(() => groupConsensus(new Map())).toThrow(RangeError);
  });

  it('what all agree with needs a majority that is no accident', () => {
    const all = new Map([
      ['clear', tally(90, 5, 100)],
      ['thin', tally(2, 0, 2)],
      ['split', tally(50, 50, 100)],
      ['no', tally(4, 90, 100)],
    ]);
    expect(consensusStatements(all)).toEqual({ agree: ['clear', 'thin'], disagree: ['no'] });
  });

  it('every group has something that it agrees on, even where nothing tells it from the others', () => {
    const same = new Map(['s', 't'].map((name) => [name, standing(tally(9, 1, 10), tally(18, 2, 20))]));
    expect(representativeOf(same)).toMatchObject([{ statement: 's' }]);
    expect(representativeOf(new Map())).toEqual([]);
  });

  it('ninety per cent, one-tailed, is enough to represent a group', () => {
    const own = standing(tally(8, 4, 12), tally(15, 15, 30));
    for (const z of [own.agreesTest, own.agreesRatioTest]) {
      expect(z).toBeGreaterThan(1.2816);
    }
    expect(Math.min(own.agreesTest, own.agreesRatioTest)).toBeLessThan(1.6449);
    const strong = standing(tally(12, 0, 12), tally(15, 15, 30));
    const told = representativeOf(
      new Map([
        ['strong', strong],
        ['just', own],
      ]),
    );
    expect(told.map(({ statement }) => statement)).toEqual(['strong', 'just']);
  });

  it('priority is squared, falls with votes, and does not count passes as interest', () => {
    const bare = (1 - 1 / 12) * 1.5 * (7 / 12) * (1 + 8 / 4);
    expect(priority(tally(6, 4, 10), 0.5)).toBeCloseTo(bare ** 2, 12);
    expect(priority(tally(6, 0, 10), 0.5)).toBeLessThan(priority(tally(6, 4, 10), 0.5));
    expect(priority(tally(0, 0, 0), 0, true)).toBe(2401);
  });

  it('the next statement is drawn by its priority', () => {
    const open = new Map([
      ['a', 1],
      ['b', 3],
    ]);
    expect([0, 0.24, 0.26, 0.999].map((draw) => nextStatement(open, draw))).toEqual(['a', 'a', 'b', 'b']);
    expect(nextStatement(new Map(), 0.5)).toBeUndefined();
  });
});

describe('the map and its groups', () => {
  const { votes, names, camp } = camps(120, 12);
  const table = tableOf(votes, names);
  const map = project(table);

  it('directions are of length one and square to each other; the first tells the camps apart', () => {
    const [first, second] = map.components;
    const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, at) => sum + x * b[at]!, 0);
    expect(dot(first, first)).toBeCloseTo(1, 9);
    expect(dot(first, second)).toBeCloseTo(0, 9);
    const sides = new Set(table.people.map((person, row) => `${camp(person)} ${Math.sign(map.people[2 * row]!)}`));
    expect(sides.size).toBe(2);
    const [apart, together] = [0, 1].map((at) => map.extremity[at]!);
    expect(apart).toBeGreaterThan(together! * 2);
  });

  it('finds the two camps, always the same, and stable', () => {
    const { groups } = findOpinions(table);
    const placed = table.people.flatMap((_, row) => (groups!.of[row]! >= 0 ? [row] : []));
    expect(groups).toMatchObject({ count: 2, stability: { runs: 60, shown: true } });
    expect(placed.length).toBeLessThan(table.people.length);
    expect(
      adjustedRand(
        placed.map((row) => groups!.of[row]!),
        placed.map((row) => camp(table.people[row]!)),
      ),
    ).toBe(1);
    expect(groups!.stability.index).toBeGreaterThan(0.95);
    expect(findOpinions(table).groups).toEqual(groups);
  });

  it('who votes at random is no group to be shown, nor are forty people', () => {
    const draw = sequence(9);
    const noise = names.flatMap((statement) =>
      Array.from({ length: 80 }, (_, person): Vote => {
        const vote = (['agree', 'disagree', 'pass'] as const)[Math.floor(draw() * 3)]!;
        return { person: `p${person}`, statement, vote };
      }),
    );
    expect(findOpinions(tableOf(noise, names)).groups!.stability.shown).toBe(false);
    const small = camps(40, 12);
    const forty = findOpinions(tableOf(small.votes, small.names)).groups!.stability;
    expect(forty.index).toBeGreaterThan(0.6);
    expect(forty.shown).toBe(false);
  });

  it('a statement that is taken out is 0 for everybody: nobody moves for it, and it lies nowhere', () => {
    const without = project(table, new Set(['s0']));
    expect(without.extremity[0]).toBe(0);
    expect(without.components[0][0]).toBeCloseTo(0, 12);
    const silent = tableOf(
      votes.filter(({ statement }) => statement !== 's0'),
      names,
    );
    expect(project(silent, new Set(['s0'])).people).toEqual(without.people);
  });

  it('nobody, one person, all of one mind: no direction and no groups, no NaN', () => {
    const none = project(tableOf([], ['s']));
    expect(none.people).toHaveLength(0);
    expect(findGroups(none.people)).toBeUndefined();
    const one = tableOf(
      Array.from({ length: 6 }, (_, at): Vote => ({ person: `p${at}`, statement: 's', vote: 'agree' })),
      ['s'],
    );
    const map = project(one);
    expect([...map.people, ...map.extremity].every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(findGroups(map.people)!.silhouette)).toBe(true);
  });
});
