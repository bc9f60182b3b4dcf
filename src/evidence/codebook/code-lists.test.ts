import { describe, expect, it } from 'vitest';
import { withAnswerSet, withoutAnswerSet } from './answer-set.ts';
import { alikeCodes, declaredTogether, pastedCodes, withList, withoutIdleLists } from './code-lists.ts';
import { codebook, type Codebook, type CodeList, type Variable } from './codebook.contract.ts';
import { writtenCodebook } from './written.ts';

const text = (ar: string, fr = ar, en = ar) => ({ ar, fr, en });
const category = (name: string, codes: readonly string[]): Variable => ({
  name,
  type: 'category',
  label: text(name),
  levels: codes.map((code) => ({ code, label: text('') })),
});
const many = Array.from({ length: 4990 }, (_, at) => category(`q${at}`, at % 3 ? ['1', '2', '9'] : ['a', 'b']));
const book = codebook.parse({
  format: 'dawra-codebook/1',
  title: text('t'),
  citation: text('c'),
  licence: 'CC0',
  synthetic: true,
  threshold: 5,
  design: { sample: 'quota', eligibility: 'un', fieldwork: { from: '', to: '' } },
  variables: [...many, { name: 'age', type: 'number', label: text('age') }],
});
const list: CodeList = {
  name: 'yes-no',
  levels: [
    { code: '1', label: text('نعم', 'Oui', 'Yes') },
    { code: '2', label: text('لا', 'Non', 'No') },
  ],
  missing: [{ code: '9', kind: 'refused', label: text('رفض', 'Refus', 'Refused') }],
};
const of = (given: Codebook, name: string): Variable => given.variables.find((variable) => variable.name === name)!;

describe('codes declared for many variables at once', () => {
  it('are proposed for variables that have the same codes, the largest group first', () => {
    const [first, second, ...rest] = alikeCodes(book.variables);
    expect([first!.codes, second!.codes, rest]).toEqual([['1', '2', '9'], ['a', 'b'], []]);
    expect(first!.names.length + second!.names.length).toBe(4990);
  });

  it('are one list that all share, in a codebook that is no larger for it', () => {
    const names = new Set(alikeCodes(book.variables)[0]!.names);
    const declared = declaredTogether(book, names, { list, ordered: true });
    expect(of(declared, 'q1').levels).toBe(of(declared, 'q2').levels);
    expect(of(declared, 'q1')).toMatchObject({ codeList: 'yes-no', ordered: true, missing: list.missing });
    expect(of(declared, 'q0').codeList).toBeUndefined();
    expect(JSON.stringify(writtenCodebook(declared)).length).toBeLessThan(JSON.stringify(book).length);
    expect(codebook.parse(JSON.parse(JSON.stringify(writtenCodebook(declared))))).toEqual(declared);
  });

  it('change for all when the list changes, and leave no idle list behind', () => {
    const declared = declaredTogether(book, new Set(['q1', 'q2']), { list });
    const changed = withList(declared, { ...list, levels: list.levels.slice(0, 1) });
    expect(of(changed, 'q1').levels).toHaveLength(1);
    expect(of(changed, 'q2').levels).toBe(of(changed, 'q1').levels);
    const own = { ...changed, variables: changed.variables.map(({ codeList: _, ...rest }) => rest) };
    expect(withoutIdleLists(own).codeLists).toBeUndefined();
  });

  it('a unit and codes for missing answers go to numbers without touching what else they say', () => {
    const missing = [{ code: '-99', kind: 'does-not-know' as const, label: text('x') }];
    const declared = declaredTogether(book, new Set(['age', 'q0']), { missing, unit: text('years') });
    expect(of(declared, 'age')).toEqual({ ...of(book, 'age'), missing, unit: text('years') });
    expect(of(declared, 'q0').levels).toEqual(of(book, 'q0').levels);
  });
});

describe('codes pasted from a spreadsheet', () => {
  it.each([
    [
      '1\tOui\tنعم\n2\tNon\tلا',
      [
        ['1', text('نعم', 'Oui', '')],
        ['2', text('لا', 'Non', '')],
      ],
    ],
    ['code\tlabel_en\tlabel_ar\n1\tYes\tنعم', [['1', text('نعم', '', 'Yes')]]],
    ['name;label::English (en);label::Français (fr)\r\n01;Yes;Oui', [['01', text('', 'Oui', 'Yes')]]],
    [
      '1=Oui\n1=Encore\n\n2=a = b',
      [
        ['1', text('', 'Oui', '')],
        ['2', text('', 'a = b', '')],
      ],
    ],
    [
      'x\ny',
      [
        ['x', text('', '', '')],
        ['y', text('', '', '')],
      ],
    ],
    ['1\t"a ""b"""', [['1', text('', 'a "b"', '')]]],
  ] as const)('%j', (pasted, found) =>
    expect(pastedCodes(pasted, 'fr').map(({ code, label }) => [code, label])).toEqual(found),
  );
});

describe('a multi-answer set', () => {
  it('made from a column brings its options as variables that share their codes, and takes them away again', () => {
    const reason: Variable = { name: 'why', type: 'text', label: text('why'), missing: list.missing };
    const before = codebook.parse({ ...book, variables: [reason, ...book.variables.slice(0, 3)] });
    const options = ['a', 'b'].map((code) => ({ variable: `why/${code}`, code }));
    const proposed = {
      name: 'why',
      chosen: '1',
      blank: 'no-answer',
      options,
      from: { column: 'why', separator: ' ' },
    } as const;
    const after = withAnswerSet(before, { ...proposed, options: [...options] }, text('لماذا', 'Pourquoi', 'Why'));
    expect(after.variables.map(({ name }) => name)).toEqual(['why', 'why/a', 'why/b', 'q0', 'q1', 'q2']);
    expect(of(after, 'why/a').levels).toBe(of(after, 'why/b').levels);
    expect(of(after, 'why/a').missing).toEqual(list.missing);
    expect(codebook.parse(after)).toEqual(after);
    expect(withoutAnswerSet(after, 'why')).toEqual(before);
  });

  it('of columns gives the code for not chosen to options that have none', () => {
    const before = codebook.parse({ ...book, variables: [category('h_1', ['1']), category('h_2', ['1'])] });
    const options = before.variables.map(({ name }) => ({ variable: name }));
    const after = withAnswerSet(before, { name: 'h', chosen: '1', blank: 'not-chosen', options }, text('h'));
    expect(of(after, 'h_1').levels?.map(({ code }) => code)).toEqual(['1', '0']);
  });
});
