import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from './parse.ts';

const fault = (text: string): string => {
  const parsed = parseExpression(text);
  return 'fault' in parsed ? `${parsed.fault.found}@${parsed.fault.at}: ${parsed.fault.expected}` : 'sound';
};

describe('sound expressions', () => {
  it.each([
    '. > 17 and . < 99',
    '${a}',
    "selected(${a}, 'x') or not(selected(${b},'y'))",
    'if(${a} > 17, "yes", \'no\')',
    "instance('c')/root/item[name = ${a} and div = 1]/label",
    '${r}[position() = position(current()/..) - 1]/total',
    'count(${r}) * 2 - -1',
    'sum(/data/r/x) div count(/data/r)',
    '../../*[1]/@id',
    "jr:choice-name(${a}, '${a}')",
    'child::x/self::node()/parent::node()/descendant-or-self::node()',
    '(${a} | ${b})[1]',
    '//x//y',
    '* * *',
    'and and or or mod',
    "regex(., '^[A-Z]{2}\\d+$')",
    'once(${last-saved#a})',
    '.5 + 5.',
    'a-b - c',
    '- - 1',
    'true()',
    '/',
    './x',
    'concat(\'a & b\', "<>")',
    "pulldata('f', 'a', 'b', .)",
    '${العمر} >= 18',
  ])('%s', (text) => expect(fault(text)).toBe('sound'));
});

describe('expressions that break', () => {
  it.each([
    ['. => 17', '>@3: >='],
    ['${a} == 1', '=@6: ='],
    ['${a} <> 1', '>@6: !='],
    ['${a} && ${b}', '&@5: and'],
    ['if(${a} > 17, yes', '@17: and, or, =, +, -, ",", )'],
    ['${a} AND ${b}', 'AND@5: and'],
    ['${a} ${b}', '${b}@5: and, or, =, +, -'],
    ['${a} ≥ 5', '≥@5: >='],
    ['selected(${a}; 1)', ';@13: ,'],
    ['selected(${a}، 1)', '،@13: ,'],
    ['!${a}', '!@0: not(…), !='],
    ['(1', '@2: and, or, =, +, -, )'],
    ['1)', ')@1: and, or, =, +, -'],
    ['${a} +', '@6: name, ${…}, number, "…"'],
    ['', '@0: name, ${…}, number, "…"'],
    ["'open", "'@0: '…'"],
    ['x[1', '@3: and, or, =, +, -, ]'],
    ['/data/', '@6: name, .., .'],
    ['f(1,)', ')@4: name, ${…}, number, "…"'],
    ['foo::bar', 'foo@0: child, self, parent, attribute'],
    ['${a', '$@0: ${…}'],
    ['50%', '%@2: mod'],
  ])('%s', (text, found) => expect(fault(text)).toBe(found));

  it('inside brackets without end are refused before the stack is', () => {
    expect(fault('('.repeat(50_000))).toContain('100');
    expect(fault('a['.repeat(50_000))).toContain('100');
    expect(fault('-'.repeat(50_000) + '1')).toBe('sound');
  });
});

it('any text is read to its end or refused at a place in it', () => {
  const part = fc.constantFrom(
    ...[
      '${a}',
      '.',
      '..',
      '/',
      '[',
      ']',
      '(',
      ')',
      'if(',
      ',',
      "'x'",
      '"',
      '=',
      '>',
      '-',
      '*',
      ' and ',
      'x',
      '1',
      '::',
      '@',
      '|',
      ' ',
    ],
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
        fc.string(),
      ),
      (text) => {
        const parsed = parseExpression(text);
        if ('fault' in parsed) expect(parsed.fault.at).toBeLessThanOrEqual(text.length);
      },
    ),
    { numRuns: 2_000 },
  );
});
