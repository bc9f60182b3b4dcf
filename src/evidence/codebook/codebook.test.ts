import { describe, expect, it } from 'vitest';
import { byStage, codesSeen, findVariables, isUntouched, withType, written } from './codebook.ts';
import type { Codebook, Variable } from './codebook.contract.ts';

const text = (ar: string, fr: string, en: string) => ({ ar, fr, en });
const variables: Variable[] = [
  { name: 'st_before', type: 'category', label: text('الوضعية المهنية', 'Situation', 'Work'), stage: 'before' },
  { name: 'age', type: 'number', label: text('السن', 'Âge', 'Age') },
  {
    name: 'st_after',
    type: 'category',
    label: text('الوضعية', 'Situation', 'Work'),
    stage: 'after',
    levels: [{ code: '1', label: text('عاطل', 'Au chômage', 'Unemployed') }],
  },
];

describe('finding variables', () => {
  it.each([
    ['chomage', ['st_after']],
    ['عاطل', ['st_after']],
    ['السِّن', ['age']],
    ['وضعيه', ['st_before', 'st_after']],
    ['', ['st_before', 'age', 'st_after']],
    ['salary', []],
  ])('%j finds %j', (asked, names) => expect(findVariables(variables, asked).map(({ name }) => name)).toEqual(names));

  it('puts them in the order of the cycle, without empty stages', () =>
    expect(byStage(variables).map(({ stage, variables: found }) => [stage, found.length])).toEqual([
      ['before', 1],
      ['after', 1],
      ['none', 1],
    ]));
});

describe('editing', () => {
  it('leaves empty what was not written in a language', () => {
    expect(written(text('', ' Âge ', ''))).toEqual(text('', 'Âge', ''));
    expect(written(text('السن', '', 'Age'))).toEqual(text('السن', '', 'Age'));
    expect(written(text('', ' ', ''))).toBeUndefined();
  });

  it('gives codes without a label no label, and knows a book that nobody has described', () => {
    const plain = { name: 'x', type: 'text', label: text('', '', '') } as const;
    expect(withType(plain, 'category', ['1']).levels).toEqual([{ code: '1', label: text('', '', '') }]);
    expect(isUntouched({ variables: [plain] } as unknown as Codebook)).toBe(true);
    expect(isUntouched({ variables: [plain, ...variables] } as unknown as Codebook)).toBe(false);
  });

  it('keeps the labels of levels when a type is changed and changed back', () => {
    const number = withType(variables[2]!, 'number', []);
    expect(withType(number, 'category', ['1', '2']).levels?.[0]?.label.fr).toBe('Au chômage');
    expect(withType(variables[1]!, 'category', ['1', '2']).levels?.map(({ code }) => code)).toEqual(['1', '2']);
  });

  it('proposes the values of the rows it sees as codes, once each', () =>
    expect(codesSeen([['b'], [null], ['a '], ['b']], 0)).toEqual(['a', 'b']));
});
