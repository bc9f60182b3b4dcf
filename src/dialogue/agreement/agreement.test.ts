import { describe, expect, it } from 'vitest';
import type { Family, Side } from '../../platform/accounts/account.ts';
import { sequence } from '../statement/groups.ts';
import { agreementLabels, agreementOf, stances, type Ballot, type Stance } from './agreement.ts';

const cast = (side: Side, family: Family, votes: Partial<Record<Stance, number>>): Ballot[] =>
  stances.flatMap((stance) => Array.from({ length: votes[stance] ?? 0 }, () => ({ side, family, stance })));
const label = (...ballots: Ballot[][]) => agreementOf(ballots.flat()).label;

describe('what votes amount to', () => {
  it.each([
    ['nobody disagrees', 'unanimous', { agree: 3 }, { agree: 3, abstain: 1 }],
    ['one voice against, far from enough to count', 'consensus_of_both_sides', { agree: 9, disagree: 1 }, { agree: 8 }],
    ['a majority of each side, not sure of one', 'majority_with_reservations', { agree: 9 }, { agree: 4, disagree: 2 }],
    ['one side agrees, the other does not', 'contested', { agree: 10 }, { disagree: 9, agree: 1 }],
    ['neither side agrees', 'no_majority', { disagree: 4, agree: 3 }, { disagree: 4, agree: 3 }],
    ['abstaining is no agreement', 'no_majority', { abstain: 5 }, { abstain: 4 }],
    ['two voices of a side', 'insufficient_voices', { agree: 12 }, { agree: 2 }],
    ['a side that is not there', 'insufficient_voices', { agree: 12 }, {}],
  ] as const)('%s: %s', (_what, expected, origin, destination) => {
    expect(
      label(cast('origin', 'public_authority', origin), cast('destination', 'public_authority', destination)),
    ).toBe(expected);
  });

  it('removing one side’s votes from a consensus leaves insufficient voices, and says whose', () => {
    const origin = cast('origin', 'public_authority', { agree: 8, disagree: 1 });
    const destination = cast('destination', 'employers', { agree: 7 });
    expect(label(origin, destination)).toBe('consensus_of_both_sides');
    expect(agreementOf(origin)).toMatchObject({ label: 'insufficient_voices', silent: ['destination'] });
    expect(agreementOf([])).toMatchObject({ label: 'insufficient_voices', cells: [], acrossCells: null });
  });

  it('a family that is against by more than chance ends the consensus, and is listed with its side', () => {
    const ministries = [
      ...cast('origin', 'public_authority', { agree: 12 }),
      ...cast('destination', 'public_authority', { agree: 12 }),
    ];
    const found = agreementOf([...ministries, ...cast('destination', 'trade_union', { disagree: 4 })]);
    expect(found).toMatchObject({
      label: 'majority_with_reservations',
      opposing: [{ side: 'destination', family: 'trade_union', blocks: 0 }],
      acrossCells: { weakest: { group: 'destination trade_union' } },
    });
  });

  it('a single block is a disagreement and is listed wherever it stands, in a cell too small to be told', () => {
    const found = agreementOf([
      ...cast('origin', 'public_authority', { agree: 12 }),
      ...cast('destination', 'public_authority', { agree: 12 }),
      ...cast('destination', 'science', { block: 1 }),
    ]);
    expect(found.label).toBe('consensus_of_both_sides');
    expect(found.opposing).toEqual([{ side: 'destination', family: 'science', blocks: 1 }]);
    expect(found.cells.find(({ family }) => family === 'science')).toMatchObject({ agrees: null, lowerBound: null });
  });

  it('bodies of neither party count for none, and break unanimity', () => {
    const both = [
      ...cast('origin', 'public_authority', { agree: 9 }),
      ...cast('destination', 'public_authority', { agree: 9 }),
    ];
    expect(label(both, cast('international', 'science', { agree: 30 }))).toBe('unanimous');
    expect(label(both, cast('both_or_neither', 'migrant_association', { disagree: 1 }))).toBe(
      'consensus_of_both_sides',
    );
    expect(label(cast('both_or_neither', 'science', { agree: 50 }))).toBe('insufficient_voices');
  });

  it('holds for any votes: order does not matter, sides are alike, one more voice for the text never turns agreement into less', () => {
    const draw = sequence(7);
    const rank = (name: (typeof agreementLabels)[number]): number =>
      ['no_majority', 'contested', 'majority_with_reservations', 'consensus_of_both_sides', 'unanimous'].indexOf(name);
    for (let turn = 0; turn < 400; turn++) {
      const ballots = Array.from({ length: Math.floor(draw() * 25) }, (): Ballot => ({
        side: (['origin', 'destination', 'international'] as const)[Math.floor(draw() * 3)]!,
        family: (['public_authority', 'trade_union'] as const)[Math.floor(draw() * 2)]!,
        stance: stances[Math.floor(draw() ** 2 * 4)]!,
      }));
      const found = agreementOf(ballots);
      expect(agreementOf([...ballots].reverse())).toEqual(found);
      const other = { origin: 'destination', destination: 'origin' } as const;
      const mirrored = ballots.map((b) => ({ ...b, side: other[b.side as 'origin'] ?? b.side }));
      expect(agreementOf(mirrored).label).toBe(found.label);
      const against = ballots.findIndex(({ stance }) => stance === 'disagree' || stance === 'block');
      if (against < 0) continue;
      const turned = ballots.map((b, at) => (at === against ? { ...b, stance: 'agree' as const } : b));
      const after = agreementOf(turned).label;
      // Who moves over may set the sides further apart while neither has a majority: `contested` is beside `no_majority`, not above it.
      if (rank(found.label) > 1) expect(rank(after)).toBeGreaterThanOrEqual(rank(found.label));
    }
  });
});
