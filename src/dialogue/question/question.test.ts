import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countQuestions, questionLife, type QuestionAct } from './question.ts';

describe('the life of a question', () => {
  it('goes on from every state: there is always an act, and it leads where the table says', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (choices) => {
        const acts: { act: QuestionAct }[] = [{ act: 'raise' }];
        for (const choice of choices) {
          const state = questionLife.fold(acts);
          const possible = questionLife.actNames.filter((act) => questionLife.next(state, act));
          expect(possible.length).toBeGreaterThan(0);
          const act = possible[choice % possible.length]!;
          acts.push({ act });
          expect(questionLife.fold(acts)).toBe(questionLife.next(state, act));
        }
      }),
    );
  });

  it('leads from every state to an answer or a reason', () => {
    for (const start of questionLife.stateNames) {
      const reached = new Set([start]);
      for (const state of reached) for (const next of Object.values(questionLife.steps[state])) reached.add(next);
      expect([...reached]).toEqual(expect.arrayContaining(['answered', 'not_answerable']));
    }
  });

  it('counts merged questions through those they went into', () => {
    expect(countQuestions(['new', 'merged', 'answered', 'not_answerable', 'reopened', 'to_clarify'])).toEqual({
      total: 5,
      answered: 1,
      setAside: 1,
      open: 3,
      merged: 1,
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...questionLife.stateNames)), (states) => {
        const { total, answered, setAside, open, merged } = countQuestions(states);
        expect(total + merged).toBe(states.length);
        expect(answered + setAside + open).toBe(total);
        expect(open).toBe(states.filter(questionLife.isOpen).length);
      }),
    );
  });
});
