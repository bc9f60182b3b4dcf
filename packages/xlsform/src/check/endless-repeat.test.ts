import { describe, expect, it } from 'vitest';
import { findings, form } from '../../test/findings.ts';

const repeat = (count: string, calculation = '0') =>
  findings(
    form(
      [
        'integer | members | M | |',
        `calculate | turns | | | ${calculation}`,
        `begin repeat | r | R | ${count} |`,
        'text | name | N | |',
        'select_one yn | more | More? | |',
        'end repeat | | | |',
      ],
      ['yn | yes no'],
      'repeat_count | calculation',
    ),
    'endless-repeat',
  );

describe('repeats without an exit', () => {
  it.each(['count(${r}) + 1', '${more}', 'count(${name}) + if(${members} > 1, 1, 2)'])('%s', (count) =>
    expect(repeat(count)).toEqual([`survey:4 ${count}`]),
  );
  it('through a calculation', () =>
    expect(repeat('${turns}', 'count(${r}) + 1')).toEqual(['survey:4 count(${r}) + 1']));
  it.each(['', '3', '${members}', "if(${more} = 'yes', count(${r}) + 1, count(${r}))", 'min(5, count(${r}) + 1)'])(
    'leaves "%s" alone',
    (count) => expect(repeat(count)).toEqual([]),
  );
});
