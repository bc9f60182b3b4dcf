import { describe, expect, it } from 'vitest';
import { findings, form } from '../../test/findings.ts';
import { refusedBy } from './refused-name.ts';

describe('variable names', () => {
  it.each([
    ['age', []],
    ['_age', ['SPSS']],
    ['by', ['SPSS']],
    ['int', ['Stata']],
    ['With', ['SPSS']],
    ['with', ['SPSS', 'Stata']],
    ['str12', ['Stata']],
    ['a.b', ['Stata']],
    ['a-b', ['SPSS', 'Stata']],
    ['âge', ['Stata']],
    ['x'.repeat(32), []],
    ['x'.repeat(33), ['Stata']],
    ['x'.repeat(65), ['SPSS', 'Stata']],
    ['ع'.repeat(33), ['SPSS', 'Stata']],
  ])('%s: %j', (name, programs) => expect(refusedBy(name)).toEqual(programs));

  it('looks at the columns of a multiple selection, and at names that differ by capitals', () => {
    const rows = [
      'select_multiple codes | reasons | R',
      'select_one codes | reason | R',
      'text | Reason | R',
      'begin group | with | G',
      'text | by | B',
      'end group | |',
    ];
    const text = form(rows, ['codes | work -98']);
    expect(findings(text, 'refused-name')).toEqual(['survey:2 reasons_-98', 'survey:6 by']);
    expect(findings(text, 'name-twice')).toEqual(['survey:4 Reason']);
  });
});
