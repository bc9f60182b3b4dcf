import { describe, expect, it } from 'vitest';
import type { Variables } from '../api/spec.ts';
import { fromCsv, readCsv } from './csv.ts';

const rowsOf = (text: string): string[][] => {
  const out: string[][] = [];
  readCsv(text, (fields) => out.push([...fields]));
  return out;
};
const load = (text: string, variables: Variables) => fromCsv(text).load(variables, new Set(Object.keys(variables)));

describe('CSV', () => {
  it.each<[string, string, string[][]]>([
    [
      'plain',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF, no last line end',
      'a,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['byte order mark', '\ufeffa\n1\n', [['a'], ['1']]],
    [
      'quotes, commas and line ends in fields',
      'a,b\n"x, ""y""","1\n2"\n',
      [
        ['a', 'b'],
        ['x, "y"', '1\n2'],
      ],
    ],
    [
      'empty fields and empty lines',
      'a,b,c\n,,\n\n1,,3\n',
      [
        ['a', 'b', 'c'],
        ['', '', ''],
        ['1', '', '3'],
      ],
    ],
    ['Arabic', 'اسم\nتجارة\n', [['اسم'], ['تجارة']]],
  ])('%s', (_, text, expected) => expect(rowsOf(text)).toEqual(expected));

  it('makes typed columns; levels without order are sorted by code point', async () => {
    const frame = await load('n,c\n1.5,é\n,z\n-2e3,\n4,\u{1f600}\n5,\uffff\n', {
      n: { type: 'number' },
      c: { type: 'category' },
    });
    expect(frame.columns.get('n')).toMatchObject({ values: Float64Array.of(1.5, NaN, -2000, 4, 5) });
    expect(frame.columns.get('c')).toMatchObject({
      levels: ['z', 'é', '\uffff', '\u{1f600}'],
      codes: Int32Array.of(1, 0, -1, 3, 2),
    });
  });

  it.each<[string, string, Variables, string]>([
    ['a column that is not there', 'a\n1\n', { b: { type: 'number' } }, 'unknown-column'],
    ['what is no number', 'a\nten\n', { a: { type: 'number' } }, 'not-a-number'],
    ['a blank for a number', 'a\n1\n" "\n', { a: { type: 'number' } }, 'not-a-number'],
    ['a level that is not declared', 'a\nx\n', { a: { type: 'category', levels: ['y'] } }, 'unknown-level'],
    ['more fields than the header', 'a\n1,2\n', { a: { type: 'number' } }, 'bad-spec'],
    ['an open quote', 'a\n"1\n', { a: { type: 'number' } }, 'bad-spec'],
  ])('refuses %s', async (_, text, variables, code) => {
    await expect(load(text, variables)).rejects.toMatchObject({ code });
  });
});
