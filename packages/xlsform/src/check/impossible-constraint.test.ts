import { describe, expect, it } from 'vitest';
import { findings, form } from '../../test/findings.ts';

const met = (type: string, constraint: string) =>
  findings(
    form(['integer | other | O', `${type} | q | Q | | ${constraint}`], ['yn | yes no']),
    'impossible-constraint',
  );

describe('constraints that no answer meets', () => {
  it.each([
    ['integer', '. > 10 and . < 5'],
    ['integer', '. > 3 and . < 4'],
    ['decimal', '. >= 1 and . < 1'],
    ['integer', '${q} > 10 and . < 5'],
    ['select_one yn', ". = 'maybe'"],
    ['text', ". = 'a' and . = 'b'"],
    ['text', ". = ''"],
    ['integer', '. > 0 and ${other} > 3 and ${other} < 2'],
    ['integer', 'false()'],
  ])('%s: %s', (type, constraint) => expect(met(type, constraint)).toEqual([`survey:3 ${constraint}`]));

  it.each([
    ['integer', '. >= 0 and . <= 120'],
    ['integer', '(. >= 0 and . <= 40) or . = -98 or . = -99'],
    ['decimal', '. > 3 and . < 4'],
    ['text', "regex(., '^[A-Z]+$')"],
    ['select_one yn', ". = 'yes'"],
    ['date', '. <= today()'],
    ['date', ". > '2020-01-01' and . < '2021-01-01'"],
    ['integer', '. > ${other} and . < ${other}'],
  ])('leaves %s: %s alone', (type, constraint) => expect(met(type, constraint)).toEqual([]));
});
