import { describe, expect, it } from 'vitest';
import { xlsform } from '../src/index.ts';

const header = '| survey |\n| | type | name | label |\n';
const codes = (markdown: string): string[] => {
  const result = xlsform({ markdown });
  return result.ok ? [] : result.problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
};
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

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
