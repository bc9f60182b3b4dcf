import { describe, expect, it } from 'vitest';
import { booleanCell, isDateFormat, numberCell, serialToIso } from './value.ts';

describe('texts of cells', () => {
  it.each([
    [3, '', '3'],
    [0.1, '', '0.1'],
    [-1e21, '', '-1e+21'],
    [0.25, '0%', '0.25'],
    [36526, 'mmm yy', '2000-01-01'],
  ] as const)('%j shown as %j is %j', (value, format, text) => {
    expect(numberCell(value, isDateFormat(format), false).text).toBe(text);
  });

  it('writes yes and no as spreadsheet programs do, and what is no number as an error', () => {
    expect(booleanCell(false)).toEqual({ type: 'boolean', text: 'FALSE' });
    expect(numberCell(Number.POSITIVE_INFINITY, false, false)).toEqual({ type: 'error', text: '#NUM!' });
  });
});

describe('formats', () => {
  it.each(['dd/mm/yyyy', '[$-40C]d mmmm yyyy hh:mm', '[h]:mm', 'h:mm AM/PM', 'm/d/yy', '[$-1010000]yyyy"年"'])(
    '%s shows a date',
    (format) => expect(isDateFormat(format)).toBe(true),
  );
  it.each(['General', '0.00E+00', '#,##0 "days"', '0.0\\d', '[Red]0', '_-* #,##0.00\\ "DH"_-', '@', '[$MAD] 0'])(
    '%s does not',
    (format) => expect(isDateFormat(format)).toBe(false),
  );
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
