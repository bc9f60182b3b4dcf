import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePartialDate } from '../../platform/language/dates.ts';
import { parseNumber } from '../../platform/language/digits.ts';
import { literal, openDuck, type Duck } from '../duck.ts';
import { cellOf, dateSql, numberSql } from './cell.ts';

let spill: string;
let duck: Duck;
beforeAll(async () => {
  spill = await mkdtemp(join(tmpdir(), 'dawra-cell-'));
  duck = await openDuck({ directories: [], memoryMb: 256, spill });
});
afterAll(async () => {
  await duck.close();
  await rm(spill, { recursive: true, force: true });
});
const read = async (sql: string, text: string): Promise<unknown> =>
  (await duck.all(`select ${sql} as value from (select ${literal(text)} as cell)`))[0]?.['value'];

describe('numbers of a file', () => {
  it.each([
    ...['1234.5', '1234,5', '1 234,5', '1\u202f234\u00a0567', '1.234.567,8', '1,234,567.8', '1,234,567', "1'234"],
    ...['١٬٢٣٤٫٥', '۱۲۳', '−5', '+7', '.5', '5.', ',5', '1,234', '12,5', '0', '-98', '1.234', '1 000 000'],
    ...['', '-', '.', ',', 'abc', '1,2,3', '12,34,567', '1.2.3,4,5', '--5', '5 km', 'Infinity', 'nan', '1 23', '12 34'],
  ])('%j is what a person who types it means', async (text) => {
    const grouped = /^\d+ \d{1,2}$/.test(text) ? undefined : parseNumber(text);
    expect(await read(numberSql(cellOf('cell')), text)).toBe(grouped ?? null);
  });

  it.each([
    ['1e3', 1000],
    ['1,5E-1', 0.15],
    ['1e999', null],
  ])('%s, as programs write numbers, is %s', async (text, value) =>
    expect(await read(numberSql(cellOf('cell')), text)).toBe(value),
  );
});

describe('dates of a file', () => {
  it.each([
    ...['1998', '1998-07', '1998-07-15', '15/07/1998', '3/7/1998', '03.07.1998', '٧/١٩٩٨', '07/1998', '29/02/2000'],
    ...['', '98', '13/1998', '30/02/1998', '29/02/1900', '0/1998', '1998-13', '2001-02-30', 'July 1998'],
  ])('%j is read as a form reads it', async (text) =>
    expect(await read(dateSql(cellOf('cell')), text)).toBe(parsePartialDate(text) ?? null),
  );

  it('leaves the time of a moment out', async () => {
    expect(await read(dateSql(cellOf('cell')), '1998-07-15 10:30:00')).toBe('1998-07-15');
    expect(await read(dateSql(cellOf('cell')), '1998-07-15T10:30:00Z')).toBe('1998-07-15');
  });
});
