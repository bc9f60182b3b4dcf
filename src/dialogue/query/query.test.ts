import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../main/permissions.ts';
import { countQueries, foldQuery, isOpen, queryActs, querySteps, queryStates, stepOf, type QueryAct } from './query.ts';
import { queryStepsPage } from './steps-page.ts';

describe('the life of a question', () => {
  it('is a fold: from any acts that were possible, the state is that of the last step', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (choices) => {
        const acts: { act: QueryAct }[] = [{ act: 'raise' }];
        for (const choice of choices) {
          const possible = queryActs.filter((act) => stepOf(foldQuery(acts), act));
          expect(possible.length).toBeGreaterThan(0);
          const act = possible[choice % possible.length]!;
          const next = stepOf(foldQuery(acts), act)!.next;
          acts.push({ act });
          expect(foldQuery(acts)).toBe(next);
        }
      }),
    );
  });

  it('refuses what the table does not have', () => {
    expect(() => foldQuery([])).toThrow(RangeError);
    expect(() => foldQuery([{ act: 'raise' }, { act: 'merge' }, { act: 'answer' }])).toThrow(/merged/);
    expect(() => foldQuery([{ act: 'raise' }, { act: 'reopen' }])).toThrow(/new/);
  });

  it('leads from every state to an answer or a reason', () => {
    for (const start of queryStates) {
      const reached = new Set([start]);
      for (const state of reached) for (const step of Object.values(querySteps[state])) reached.add(step.next);
      expect([...reached]).toEqual(expect.arrayContaining(['answered', 'not_answerable']));
    }
  });

  it('lets an act be opened by one line of the permission table, whatever the state', () => {
    const known = new Set(permissions.map(({ name }) => name));
    for (const act of queryActs) {
      const may = new Set(queryStates.flatMap((state) => stepOf(state, act)?.may ?? []));
      expect(may.size, act).toBe(act === 'raise' ? 0 : 1);
      for (const line of may) expect(known).toContain(line);
    }
  });

  it('counts merged questions through those they went into', () => {
    expect(countQueries(['new', 'merged', 'answered', 'not_answerable', 'reopened', 'to_clarify'])).toEqual({
      total: 5,
      answered: 1,
      setAside: 1,
      open: 3,
      merged: 1,
    });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...queryStates)), (states) => {
        const { total, answered, setAside, open, merged } = countQueries(states);
        expect(total + merged).toBe(states.length);
        expect(answered + setAside + open).toBe(total);
        expect(open).toBe(states.filter(isOpen).length);
      }),
    );
  });

  it('is printed in the docs as it is', () => {
    if (process.env['UPDATE_DOCS']) writeFileSync('docs/query-steps.md', queryStepsPage(permissions));
    expect(readFileSync('docs/query-steps.md', 'utf8')).toBe(queryStepsPage(permissions));
  });
});
