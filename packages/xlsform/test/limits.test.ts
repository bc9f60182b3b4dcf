import { describe, expect, it } from 'vitest';
import { xlsform, xlsformFrom } from '../src/index.ts';
import { work } from './work.ts';

const header = '| survey |\n| | type | name | label |\n';
const codes = (markdown: string): string[] => {
  const result = xlsform({ markdown });
  return result.ok ? [] : result.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
};
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

describe('calls without types', () => {
  it.each([
    [null],
    [undefined],
    [5],
    ['text'],
    [{}],
    [{ sheets: null }],
    [{ sheets: [{ name: 'survey', columns: [], rows: [{}] }] }],
    [{ markdown: 5 }],
    [{ csv: null }],
    [{ json: null }],
    [{ workbook: 5 }],
    [{ workbook: [1, 2] }],
  ])('%j is refused, not thrown at', async (input) => {
    for (const result of [xlsform(input as never), await xlsformFrom(input as never)]) {
      expect(result).toMatchObject({ ok: false, problems: [{ code: 'read-not-an-input' }] });
    }
  });

  it('and rows of JSON that are none are empty', () => {
    expect(
      xlsform({ json: { survey: [null, 5, { type: 'text', name: 'a', label: 'A', x: null }], other: 'x' } } as never)
        .ok,
    ).toBe(true);
    expect(xlsform({ workbook: '!' }).ok).toBe(false);
  });
});

describe('questionnaires made to exhaust', () => {
  it('stops at a hundred groups inside one another, and says so once', () => {
    const begins = lines(20_000, (index) => `| | begin_group | g${index} | G |`);
    expect(codes(header + begins).filter((code) => code !== 'begin-unmatched')).toEqual(['nesting-deep']);
    const nested = (depth: number): string =>
      `${header}${lines(depth, (index) => `| | begin_group | g${index} | G |`)}\n| | text | q | Q |\n${lines(depth, () => '| | end_group | | |')}`;
    expect(codes(nested(100))).toEqual([]);
    expect(codes(nested(101))).toEqual(['nesting-deep']);
  });

  it('does not unroll a loop without measure', () => {
    const questions = lines(300, (index) => `| | text | q${index} | Q |`);
    const choices = `| choices |\n| | list_name | name | label |\n${lines(300, (index) => `| | c | n${index} | N |`)}`;
    expect(codes(`${header}| | begin_loop over c | l | L |\n${questions}\n| | end_loop | | |\n${choices}`)).toEqual([
      'loop-large',
    ]);
  });

  it('keeps five hundred problems, and counts the others', () => {
    const result = xlsform({ markdown: header + lines(20_000, (i) => `| | note | q${i} | ${'${lost'}${i}} |`) });
    if (result.ok) expect.fail('converted');
    expect(result.problems).toHaveLength(501);
    expect(result.problems.at(-1)).toMatchObject({ code: 'problems-more', found: '19500' });
  });

  /** Processor time of a conversion, in ms. */
  const cost = (markdown: string): number => {
    const before = work();
    xlsform({ markdown }, { checks: true });
    return work() - before;
  };
  const inGroups = (columns: string, row: (i: number) => string) => (count: number) =>
    `| survey |\n| | type | name | label | ${columns} |\n${lines(count, (i) => `| | begin_group | g${i} | G | |\n| | text | q | Q | |\n${row(i)}\n| | end_group | | | |`)}`;
  const kinds: Record<string, (count: number) => string> = {
    'unknown references': (count) => header + lines(count, (i) => `| | note | q${i} | ${'${lost'}${i}} |`),
    'a name in every group': inGroups('relevant', () => "| | note | n | N | ${q} = 'x' |"),
    'a name in every group, read in a label': inGroups('hint', () => '| | note | n | ${q} | |'),
    'references in one cell': (count) =>
      `| survey |\n| | type | name | label | calculation |\n| | begin_repeat | r | R | |\n| | text | a | A | |\n| | end_repeat | | | |\n| | calculate | k | | ${'indexed-repeat(${a}, ${r}, 1) + '.repeat(count)}1 |`,
    'predicates in one cell': (count) =>
      `${header}| | text | a | A |\n| | note | n | ${"instance('c')/root/item[name = ${a}]/label ".repeat(count)} |\n| choices |\n| | list_name | name | label |\n| | c | x | X |`,
    'entities that save': (count) =>
      `| survey |\n| | type | name | label | save_to |\n${lines(count, (i) => `| | begin_group | g${i} | G | |\n| | text | q${i} | Q | e${i}#p |\n| | end_group | | | |`)}\n| entities |\n| | list_name | label |\n${lines(count, (i) => `| | e${i} | ${'${q'}${i}} |`)}`,
    'calculations one after the other': (count) =>
      `| survey |\n| | type | name | label | calculation |\n| | calculate | c0 | | 1 |\n${lines(count, (i) => `| | calculate | c${i + 1} | | ${'${c'}${i}} + 1 |`)}`,
    columns: (count) =>
      `| survey |\n| | type | name | label | ${lines(Math.min(count, 900), (i) => `bind::x${i}`).replaceAll('\n', ' | ')} |\n${lines(count, (i) => `| | text | q${i} | Q |`)}`,
  };
  it.each(Object.entries(kinds))('costs grow with the length of the form: %s', (_, make) => {
    cost(make(50));
    const small = Math.min(cost(make(500)), cost(make(500)));
    const large = Math.min(cost(make(4_000)), cost(make(4_000)));
    // Eight times the form; a cost that grew with its square would be sixty-four times.
    expect(large).toBeLessThan(Math.max(400, small * 30));
  });

  it('reads long cells in time', () => {
    const started = performance.now();
    const long = ' '.repeat(30_000);
    codes(`${header}| | select_one ${'x\t'.repeat(15_000)} | q | ${'${a'.repeat(10_000)} |`);
    codes(`${header}| | ${'x'.repeat(30_000)} | q | ${'instance('.repeat(3_000)} |`);
    codes(`${header}| | text | q | ${'"'.repeat(30_001)}${'['.repeat(20_000)} |`);
    codes(
      `${header}| | text${long}x | q | Q |\n| settings |\n| | namespaces | form_title |\n| | ${'a'.repeat(30_000)} | ${long}T |`,
    );
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
