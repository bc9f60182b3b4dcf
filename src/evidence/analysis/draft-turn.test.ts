import { describe, expect, it } from 'vitest';
import { RETURNEES_CODEBOOK } from '../../../demo/index.ts';
import { codebook } from '../codebook/codebook.contract.ts';
import { draftKinds, firstDraft, isComplete, type Draft } from './draft.ts';
import { settle } from './draft-turn.ts';

const book = codebook.parse(RETURNEES_CODEBOOK);
const turn = (part: Partial<Draft>, from: Draft = firstDraft(book)): Draft =>
  settle({ ...from, ...part }, book, 'kind' in part);

describe('putting a draft right', () => {
  it('gives a whole question for every kind but the ratio, which wants its denominator, and several answers, which want a set', () => {
    expect(draftKinds.filter((kind) => !isComplete(turn({ kind })))).toEqual(['several', 'ratio']);
  });

  it('drops variables that do not suit, proposes one that does, and comes back to the first', () => {
    const mean = turn({ kind: 'mean' });
    expect(mean).toMatchObject({ of: ['age_survey'], level: '', by: ['return_type'] });
    expect(turn({ kind: 'share' }, mean).of).toEqual(['status_after']);
  });

  it('leaves empty what a person has emptied, until another kind is chosen', () => {
    const crosstab = turn({ kind: 'crosstab' });
    expect(turn({ of: [] }, crosstab)).toMatchObject({ of: [], by: ['return_type'] });
    expect(turn({ by: [] }, crosstab).by).toEqual([]);
    expect(isComplete(turn({ kind: 'comparison' }, turn({ of: [], by: [] }, crosstab)))).toBe(true);
  });

  it('compares compelled with decided unless told otherwise', () => {
    const compared = turn({ kind: 'comparison' });
    expect(compared.between).toEqual(['compelled', 'decided']);
    expect(settle({ ...compared, by: ['sex'] }, book).between).toEqual(['female', 'male']);
    expect(settle({ ...compared, between: ['decided', 'compelled'] }, book).between).toEqual(['decided', 'compelled']);
  });

  it('never groups a variable by itself, nor by more than a kind takes', () => {
    expect(turn({ of: ['sex'], by: ['sex', 'return_type'] }).by).toEqual(['return_type']);
    expect(turn({ by: ['return_type', 'sex', 'country_return'] }).by).toEqual(['return_type', 'sex']);
    expect(turn({ kind: 'crosstab', by: ['sex', 'return_type'] }).by).toEqual(['sex']);
    expect(turn({ by: ['age_survey'] }).by).toEqual([]);
    expect(turn({ kind: 'logistic', by: ['age_survey', 'sex'] }).by).toEqual(['age_survey', 'sex']);
  });

  it('keeps an answer while its variable stays', () => {
    const one = turn({ level: 'unemployed' });
    expect(one.level).toBe('unemployed');
    expect(settle({ ...one, of: ['sex'] }, book).level).toBe('');
    expect(settle({ ...one, of: ['status_after', 'sex'] }, book).level).toBe('');
    expect(turn({ kind: 'crosstab', level: 'unemployed' }).level).toBe('');
  });
});
