import { describe, expect, it } from 'vitest';
import { inventedVotes, INVENTED_ASSEMBLY, INVENTED_STATEMENTS } from '../../../demo/index.ts';
import type { VoteWord } from '../statement/votes.ts';
import { Latest } from './latest.ts';
import { resultsOf } from './results.ts';
import { toldOf } from './told.ts';
import type { Voter } from './voter.ts';

const of = (votes: number, agree = votes) => ({ agree, disagree: votes - agree, votes });

describe('what is told of the parts of a whole', () => {
  it('tells nothing of fewer than five votes', () => {
    expect(toldOf(of(21), [of(12), of(5), of(4), of(0)]).map((one) => one?.votes ?? null)).toEqual([
      12,
      null,
      null,
      null,
    ]);
    expect(toldOf(of(4), [of(4)])).toEqual([null]);
  });
  it('hides the smallest part besides where the rest would tell so few, and nothing where it does not', () => {
    // 20 - 12 - 5 = 3 would be the votes of the hidden part.
    expect(toldOf(of(20), [of(12), of(5), of(3)]).map((one) => one !== null)).toEqual([true, false, false]);
    // Two hidden parts of four tell of eight together.
    expect(toldOf(of(20), [of(12), of(4), of(4)]).map((one) => one !== null)).toEqual([true, false, false]);
    expect(toldOf(of(20), [of(15), of(5)]).map((one) => one?.votes ?? null)).toEqual([15, 5]);
  });
});

const voter = (key: number, side: Voter['side'], votes: Voter['votes']): Voter => ({
  ...{ key: String(key), side, family: 'science', votes },
});
const repeated = (count: number, side: Voter['side'], votes: Voter['votes'], from: number) =>
  Array.from({ length: count }, (_, at) => voter(from + at, side, votes));

describe('results of a list', () => {
  it('names what unites and what divides, and the cell that agrees least', () => {
    const votes = (two: VoteWord) => ({ 1: 'agree', 2: two }) as const;
    const results = resultsOf({
      voters: [...repeated(10, 'origin', votes('agree'), 0), ...repeated(10, 'destination', votes('disagree'), 10)],
      ...{ shown: [1, 2], aside: [] },
    });
    expect(results.consensus).toEqual({ agree: [1], disagree: [] });
    expect(results.divisive).toEqual([2]);
    expect(results.statements[1]).toMatchObject({ figures: { agree: 10, disagree: 10 }, together: { weakest: 1 } });
    expect(results.declared.map(({ side, voters }) => [side, voters])).toEqual([
      ['origin', 10],
      ['destination', 10],
    ]);
    expect(results.found).toMatchObject({ hidden: 'few-voters', parts: [], places: [] });
  });
  it('tells nothing of a list with four voters', () => {
    const results = resultsOf({ voters: repeated(4, 'origin', { 1: 'agree' }, 0), shown: [1], aside: [] });
    expect(results).toMatchObject({ statements: [{ figures: null }], declared: [{ voters: null, figures: [null] }] });
    expect(results.consensus).toEqual({ agree: [], disagree: [] });
  });
  it('counts a statement that was set aside nowhere', () => {
    const results = resultsOf({ voters: repeated(6, 'origin', { 1: 'agree', 2: 'agree' }, 0), shown: [1], aside: [2] });
    expect(results).toMatchObject({ votes: 6, statements: [{ number: 1 }] });
  });
  it('is empty without a vote', () => {
    expect(resultsOf({ voters: [], shown: [1], aside: [] })).toMatchObject({ voters: 0, votes: 0, found: null });
  });
  it('shows the two invented camps of sixty in colours, and hides the small cells', () => {
    const mandates = INVENTED_ASSEMBLY.mandates;
    const votes = inventedVotes();
    const results = resultsOf({
      voters: mandates.map(({ id, side, family }) => ({
        ...{ key: id, side, family },
        votes: Object.fromEntries(votes.filter(({ by }) => by === id).map(({ statement, vote }) => [statement, vote])),
      })),
      shown: INVENTED_STATEMENTS.flatMap(({ aside }, at) => (aside ? [] : [at + 1])),
      aside: [13],
    });
    expect(results.found).toMatchObject({ count: 2, hidden: null });
    expect(results.found!.places).toHaveLength(60);
    expect(results.found!.parts.every(({ representative }) => representative.length > 0)).toBe(true);
    const small = results.declared.filter(({ voters }) => voters === null);
    expect(small.map(({ side, family }) => `${side} ${family}`)).toEqual([
      'destination science',
      'international intergovernmental',
    ]);
    expect(small.flatMap(({ figures }) => figures).every((one) => one === null)).toBe(true);
  });
});

describe('answers that are kept', () => {
  it('are computed once for the same votes, anew for others, and again after a failure', async () => {
    const latest = new Latest<number>(2);
    let made = 0;
    const next = () => Promise.resolve((made += 1));
    const as = (count: number) => ({ votes: String(count), count });
    expect(await Promise.all([latest.of('a', as(1), next), latest.of('a', as(1), next)])).toEqual([1, 1]);
    expect(await latest.of('a', as(3), next, 5)).toBe(1);
    expect(await latest.of('a', as(3), next)).toBe(2);
    await expect(latest.of('b', as(1), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await latest.of('b', as(1), next)).toBe(3);
    await latest.of('c', as(1), next);
    expect(await latest.of('a', as(3), next)).toBe(5);
  });
});
