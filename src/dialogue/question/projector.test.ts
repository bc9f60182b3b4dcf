import { describe, expect, it } from 'vitest';
import { forTheRoom, slideAfter, stepOf } from './projector.ts';
import type { QuestionLine } from './question.contract.ts';

const line = (number: number, more: Partial<QuestionLine>): QuestionLine =>
  ({ number, institution: null, published: false, state: 'new', ...more }) as QuestionLine;
const ministry = { ar: 'x', fr: 'x', en: 'x' };

describe('the wall of the room', () => {
  it('shows what the table hears and what is published, and nothing of a returnee or the public before', () => {
    const shown = forTheRoom([
      line(1, {}),
      line(2, { institution: ministry }),
      line(3, { published: true }),
      line(4, { institution: ministry, state: 'merged' }),
      line(5, { fromPublic: true }),
    ]);
    expect(shown.map(({ number }) => number)).toEqual([2, 3]);
  });

  it('steps with the arrows in the direction of reading and stays within its slides', () => {
    expect([stepOf('ArrowRight', false), stepOf('ArrowRight', true)]).toEqual([{ by: 1 }, { by: -1 }]);
    expect([stepOf('ArrowLeft', true), stepOf('PageDown', true)]).toEqual([{ by: 1 }, { by: 1 }]);
    expect(stepOf('a', false)).toBeUndefined();
    expect([slideAfter(0, { by: -1 }, 3), slideAfter(2, { by: 1 }, 3)]).toEqual([0, 2]);
    expect([slideAfter(1, { to: Infinity }, 3), slideAfter(1, { to: 0 }, 3)]).toEqual([2, 0]);
  });
});
