import { expect, it } from 'vitest';
import { sharingOf } from './principle.ts';

it('is shared where every vote ended in a consensus of both parties, and nowhere else', () => {
  expect(sharingOf([])).toBe('not_voted');
  expect(sharingOf(['unanimous', 'consensus_of_both_sides'])).toBe('shared');
  for (const label of ['majority_with_reservations', 'contested', 'no_majority', 'insufficient_voices'] as const)
    expect(sharingOf(['unanimous', label])).toBe('not_shared');
});
