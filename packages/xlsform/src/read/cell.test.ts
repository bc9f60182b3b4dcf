import { describe, expect, it } from 'vitest';
import { cellText, serialToIso } from './cell.ts';

describe('texts of cells', () => {
  it.each([
    [{ t: 'n', v: 3 }, '3'],
    [{ t: 'n', v: 0.1 }, '0.1'],
    [{ t: 'n', v: -1e21 }, '-1e+21'],
    [{ t: 'b', v: false }, 'FALSE'],
    [{ t: 's', v: ' 1.0 ' }, ' 1.0 '],
    [{ t: 'z' }, ''],
    [{ t: 'n', v: 0.25, z: '0%' }, '0.25'],
    [{ t: 'n', v: 36526, z: 'mmm yy' }, '2000-01-01'],
  ] as const)('%j is %j', (cell, text) => expect(cellText(cell, false)).toEqual({ text }));

  it('names errors', () => expect(cellText({ t: 'e', v: 42 }, false)).toEqual({ error: '#N/A' }));
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
