import { describe, expect, it } from 'vitest';
import { answerLife, mayReview, mayWrite } from './answer/answer.ts';
import { balanceOf, families, meetingLife, presenceOf } from './meeting/meeting.ts';
import { recommendationLife } from './recommendation/recommendation.ts';
import { citationState } from './cited/citation.ts';

describe('seats', () => {
  it('are counted by side and family; one side alone is out of balance by a half; missing families are named', () => {
    const balance = balanceOf([
      { side: 'origin', family: 'science' },
      { side: 'origin', family: 'employers' },
      { side: 'origin', family: 'science' },
      { side: 'destination', family: 'science' },
      { side: 'international', family: 'intergovernmental' },
    ]);
    expect(balance.bySide).toEqual({ origin: 3, destination: 1, both_or_neither: 0, international: 1 });
    expect(balance.cells.origin.science).toBe(2);
    expect(balance.imbalance).toBe(0.25);
    expect(balance.missing).toContainEqual({ side: 'destination', family: 'employers' });
    expect(balance.missing).not.toContainEqual({ side: 'origin', family: 'employers' });
    expect(balanceOf([{ side: 'origin', family: 'science' }]).imbalance).toBe(0.5);
    expect(balanceOf([]).imbalance).toBeNull();
  });

  it('of bodies that stand for both sides or neither tip no balance, and their family is missing on no side', () => {
    const seats = [
      { side: 'origin', family: 'public_authority' },
      { side: 'destination', family: 'public_authority' },
      { side: 'both_or_neither', family: 'migrant_association' },
    ] as const;
    const balance = balanceOf(seats);
    expect(balance.bySide).toEqual({ origin: 1, destination: 1, both_or_neither: 1, international: 0 });
    expect([balance.imbalance, balance.total]).toEqual([0, 3]);
    expect(balance.missing.map(({ family }) => family)).not.toContain('migrant_association');
    expect(balance.missing).toContainEqual({ side: 'origin', family: 'trade_union' });
  });
});

describe('presence', () => {
  it('is as aimed where every cell is there alike, and names the cell that lacks most', () => {
    const all = (['origin', 'destination'] as const).flatMap((side) =>
      families.filter((family) => family !== 'intergovernmental').map((family) => ({ side, family })),
    );
    expect(presenceOf(all).distance).toBeCloseTo(0, 12);
    expect(presenceOf([...all, { side: 'international', family: 'science' }]).distance).toBeCloseTo(0, 12);
    const { distance, worst } = presenceOf(all.slice(1));
    expect(distance).toBeCloseTo(0.1, 12);
    expect(worst).toMatchObject({ side: 'origin', family: 'public_authority', ratio: 0 });
    expect(presenceOf([all[3]!]).distance).toBeCloseTo(0.9, 12);
    expect(presenceOf([])).toEqual({ distance: null, worst: null });
    const both = { side: 'both_or_neither', family: 'migrant_association' } as const;
    const rest = all.filter(({ family }) => family !== 'migrant_association');
    expect(presenceOf([...rest, both, both]).distance).toBeCloseTo(0, 12);
  });
});

describe('steps', () => {
  it('of a meeting: planned, open, closed, open again', () => {
    expect(meetingLife.next('planned', 'open')).toBe('open');
    expect(meetingLife.next('planned', 'close')).toBeUndefined();
    expect(meetingLife.next('closed', 'reopen')).toBe('open');
  });

  it('of an answer: only what was reviewed is released, and writing always goes back to a draft', () => {
    expect(answerLife.stateNames.filter((state) => answerLife.next(state, 'release'))).toEqual(['reviewed']);
    expect(answerLife.stateNames.filter((state) => answerLife.next(state, 'approve'))).toEqual(['in_review']);
    for (const state of answerLife.stateNames) expect(answerLife.next(state, 'write')).toBe('draft');
  });

  it('of a recommendation: a new wording is released again', () => {
    expect(recommendationLife.next('released', 'write')).toBe('draft');
    expect(recommendationLife.next('withdrawn', 'release')).toBeUndefined();
  });
});

describe('the second person', () => {
  it('wrote none of it, and writes none afterwards', () => {
    expect(mayReview(['nadia', 'karim'], 'karim')).toBe(false);
    expect(mayReview(['nadia'], 'salma')).toBe(true);
    expect(mayWrite(['salma'], 'salma')).toBe(false);
    expect(mayWrite(['salma'], 'nadia')).toBe(true);
  });
});

describe('a citation', () => {
  const answer = { sourcesChanged: false, answerNumber: 1, answerStanding: 1, answerAct: 'release' } as const;
  const result = { sourcesChanged: false, answerNumber: null, answerStanding: null, answerAct: null } as const;
  it.each([
    ['current', { ...answer, results: [{ state: 'current' }] }],
    ['superseded', { ...answer, results: [{ state: 'current' }, { state: 'superseded' }] }],
    ['data-changed', { ...answer, results: [{ state: 'superseded' }, { state: 'data-changed' }] }],
    ['superseded', { ...answer, answerStanding: 2, results: [{ state: 'current' }] }],
    ['superseded', { ...answer, answerAct: 'withdraw', results: [{ state: 'current' }] }],
    ['data-changed', { ...answer, answerAct: 'withdraw', results: [{ state: 'data-changed' }] }],
    ['current', { ...result, results: [{ state: 'current' }] }],
    ['data-changed', { ...result, results: [{ state: 'data-changed' }] }],
    ['data-changed', { ...answer, results: [], sourcesChanged: true }],
  ] as const)('is %s when %j', (state, parts) => expect(citationState(parts)).toBe(state));
});
