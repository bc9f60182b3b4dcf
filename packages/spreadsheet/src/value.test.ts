import { describe, expect, it } from 'vitest';
import { booleanCell, builtInMoment, momentOf, numberCell, serialToIso, shownBy, span } from './value.ts';

describe('texts of cells', () => {
  it.each([
    [3, '', '3'],
    [0.1, '', '0.1'],
    [-1e21, '', '-1e+21'],
    [0.25, '0%', '0.25'],
    [36526, 'mmm yy', '2000-01-01'],
  ] as const)('%j shown as %j is %j', (value, format, text) => {
    expect(numberCell(value, momentOf(format), false).text).toBe(text);
  });

  it.each([
    [1000, '00000', 'text', '01000'],
    [600000001, '0000000000', 'text', '0600000001'],
    [123456, '00000', 'text', '123456'],
    [7, '0', 'number', '7'],
    [7, '0.00', 'number', '7'],
    [7.5, '000', 'number', '7.5'],
    [-7, '000', 'number', '-7'],
    [36526, 'yyyy-mm-dd', 'date', '2000-01-01'],
  ] as const)('the number %j shown as %j is the %s %j', (value, format, type, text) => {
    expect(numberCell(value, shownBy(format), false)).toEqual({ type, text });
  });

  it('writes yes and no as spreadsheet programs do, and what is no number as an error', () => {
    expect(booleanCell(false)).toEqual({ type: 'boolean', text: 'FALSE' });
    expect(numberCell(Number.POSITIVE_INFINITY, undefined, false)).toEqual({ type: 'error', text: '#NUM!' });
  });
});

describe('formats', () => {
  it.each([
    ...(
      ['dd/mm/yyyy', '[$-40C]d mmmm yyyy hh:mm', 'm/d/yy', '[$-1010000]yyyy"年"', 'mmm', 'd\\-mmm\\-yy;@'] as const
    ).map((format) => [format, 'date'] as const),
    ...(['h:mm AM/PM', 'hh:mm:ss', 'mm:ss.0', 'h"h"mm', '[$-F400]h:mm:ss\\ AM/PM'] as const).map(
      (format) => [format, 'time'] as const,
    ),
    ...(['[h]:mm', '[mm]:ss', '[s]'] as const).map((format) => [format, 'elapsed'] as const),
  ])('%s shows a %s', (format, moment) => expect(momentOf(format)).toBe(moment));
  it.each(['General', '0.00E+00', '#,##0 "days"', '0.0\\d', '[Red]0', '_-* #,##0.00\\ "DH"_-', '@', '[$MAD] 0'])(
    '%s shows none',
    (format) => expect(momentOf(format)).toBeUndefined(),
  );
  it('that are built in show what their numbers say', () => {
    expect([0, 1, 9, 14, 18, 20, 22, 45, 46, 47, 49].map(builtInMoment)).toEqual([
      ...[undefined, undefined, undefined, 'date', 'time', 'time', 'date', 'time', 'elapsed', 'time', undefined],
    ]);
  });
});

describe('moments', () => {
  it.each([
    [1.25, 'elapsed', false, '30:00:00'],
    [-0.5, 'elapsed', false, '-12:00:00'],
    [0, 'elapsed', true, '00:00:00'],
    [0.5, 'time', false, '12:00:00'],
    [0.5, 'time', true, '12:00:00'],
    [0.5, 'date', true, '1904-01-01T12:00:00'],
    [1.5, 'time', false, '1900-01-01T12:00:00'],
    [2_958_465, 'date', false, '9999-12-31'],
    [2_958_466, 'date', false, '2958466'],
    [1e300, 'time', true, '1e+300'],
    [-1, 'date', false, '1899-12-30'],
  ] as const)('%d as %s (1904: %s) is %s', (value, moment, date1904, text) =>
    expect(numberCell(value, moment, date1904).text).toBe(text),
  );
  it('spans of any length', () =>
    expect([0, 59.6, 3_599, 360_000, -1].map(span)).toEqual([
      '00:00:00',
      '00:01:00',
      '00:59:59',
      '100:00:00',
      '-00:00:01',
    ]));
});

describe('serial numbers', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [45351.999_99, false, '2024-02-29T23:59:59'],
    [0.999_999_9, false, '00:00:00'],
    [1, true, '1904-01-02'],
    [1e12, false, '1000000000000'],
  ] as const)('%d (1904: %s) is %s', (serial, date1904, iso) => expect(serialToIso(serial, date1904)).toBe(iso));
});
