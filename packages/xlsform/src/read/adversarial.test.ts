import { utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { work } from '../../test/work.ts';
import { defaultLimits } from './limits.ts';
import { readWorkbook } from './workbook.ts';

const survey = utils.aoa_to_sheet([
  ['type', 'name', 'label'],
  ['text', 'a', 'A'],
]);

function saved(bookType: 'xlsx' | 'ods' | 'biff8'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, survey, 'survey');
  return new Uint8Array(write(book, { type: 'array', bookType, bookSST: true, compression: true }) as ArrayBuffer);
}

/** A saved workbook with some parts replaced or added. */
function tampered(parts: Zippable, bookType: 'xlsx' | 'ods' = 'xlsx'): Uint8Array {
  return zipSync({ ...unzipSync(saved(bookType)), ...parts });
}

const worksheet = (rows: string) =>
  strToU8(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );
const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
const openDocument = (rows: string) =>
  strToU8(
    '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ' +
      'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">' +
      `<office:body><office:spreadsheet><table:table table:name="survey">${rows}</table:table>` +
      '</office:spreadsheet></office:body></office:document-content>',
  );

const codes = (bytes: Uint8Array, limits = defaultLimits) => {
  const result = readWorkbook(bytes, 'x.xlsx', limits);
  return result.ok ? result.warnings.map(({ code }) => code) : result.problems.map(({ code }) => code);
};
const rowsOf = (bytes: Uint8Array) => {
  const result = readWorkbook(bytes);
  return result.ok ? result.sheets.sheets[0]?.rows : result.problems.map(({ code }) => code);
};

/** Sets a 4-byte field of every local header and directory entry whose name matches. */
function patchSizes(bytes: Uint8Array, part: string, size: number, where: 'local' | 'both'): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const name = strToU8(part);
  for (let at = 0; at + 46 < copy.length; at++) {
    const signature = view.getUint32(at, true);
    const header = signature === 0x04034b50 ? 30 : signature === 0x02014b50 ? 46 : 0;
    if (!header || !name.every((byte, i) => copy[at + header + i] === byte)) continue;
    if (header === 30) view.setUint32(at + 22, size, true);
    else if (where === 'both') view.setUint32(at + 24, size, true);
  }
  return copy;
}

describe('bombs', () => {
  const zeros = new Uint8Array(80 * 2 ** 20).fill(32);
  const bomb = tampered({ 'xl/worksheets/sheet2.xml': [zeros, { level: 6 }] });
  it('refuses an archive that declares more than the limit, without inflating it', () => {
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(codes(bomb)).toEqual(['read-too-large']);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(8 * 2 ** 20);
  });

  it('stops inflating a part at the size it declares', () => {
    const sheet = tampered({ 'xl/worksheets/sheet1.xml': [zeros, { level: 6 }] });
    expect(codes(patchSizes(sheet, 'xl/worksheets/sheet1.xml', 100, 'both'))).toEqual(['read-too-large']);
  });

  it('believes the directory, not the local header, which the parser never sees', () => {
    const lying = patchSizes(saved('xlsx'), 'xl/worksheets/sheet1.xml', 0xfffffff0, 'local');
    expect(rowsOf(lying)).toEqual([{ number: 2, cells: ['text', 'a', 'A'] }]);
  });

  it('leaves pictures and macros packed, whatever their size', () => {
    const heavy = tampered({ 'xl/media/image1.png': [zeros, { level: 1 }], 'xl/vbaProject.bin': strToU8('Auto_Open') });
    expect(rowsOf(heavy)).toHaveLength(1);
  });

  it('refuses more entries than any workbook has', () => {
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`xl/x${i}.xml`, strToU8('')]));
    expect(codes(tampered(many))).toEqual(['read-too-large']);
  });

  it('counts repeated cells of OpenDocument before they are copied', () => {
    const row =
      '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>';
    expect(codes(tampered({ 'content.xml': openDocument(row) }, 'ods'))).toEqual(['read-too-large']);
  });

  it('counts the text that repetition would make', () => {
    const row = `<table:table-row table:number-rows-repeated="1000"><table:table-cell office:value-type="string"><text:p>${'x'.repeat(100_000)}</text:p></table:table-cell></table:table-row>`;
    expect(codes(tampered({ 'content.xml': openDocument(row) }, 'ods'))).toEqual(['read-too-large']);
  });

  it('counts text that is stored once and shown a thousand times', () => {
    const shared = strToU8(
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'x'.repeat(2 ** 20)}</t></si></sst>`,
    );
    const rows = Array.from({ length: 100 }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>0</v></c></row>`);
    const bytes = tampered({ 'xl/sharedStrings.xml': shared, 'xl/worksheets/sheet1.xml': worksheet(rows.join('')) });
    expect(codes(bytes)).toEqual(['read-too-large']);
  });
});

describe('emptiness', () => {
  it('passes over a million formatted, empty columns', () => {
    const empty = Array.from({ length: 1_000_000 }, () => '<c s="1"/>').join('');
    const rows = `<row r="1">${inline('A1', 'type')}${empty}</row><row r="2">${inline('A2', 'note')}</row>`;
    expect(rowsOf(tampered({ 'xl/worksheets/sheet1.xml': worksheet(rows) }))).toEqual([{ number: 2, cells: ['note'] }]);
  });

  it('passes over a million empty repeated columns and rows of OpenDocument', () => {
    const rows =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>type</text:p></table:table-cell><table:table-cell table:number-columns-repeated="1000000"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="1000000"/></table:table-row>';
    expect(rowsOf(tampered({ 'content.xml': openDocument(rows) }, 'ods'))).toEqual([]);
  });

  it('refuses a thousand headers too many', () => {
    const row = Array.from({ length: 2_000 }, (_, i) => inline(utils.encode_cell({ r: 0, c: i }), `h${i}`)).join('');
    expect(codes(tampered({ 'xl/worksheets/sheet1.xml': worksheet(`<row r="1">${row}</row>`) }))).toEqual([
      'read-too-large',
    ]);
  });

  it.each(['A4294967295', 'ZZZZZZZ2', 'A99999999999999999999'])('does not walk to %s', (address) => {
    const rows = `<row r="1">${inline('A1', 'type')}</row><row r="${address.replace(/\D/g, '')}">${inline(address, 'note')}</row>`;
    const started = work();
    readWorkbook(tampered({ 'xl/worksheets/sheet1.xml': worksheet(rows) }));
    expect(work() - started).toBeLessThan(1_000);
  });
});

describe('endless tags', () => {
  it.each(['<c ', '<row ', '<c r="A1" t="inlineStr"><is><t>', '<f>', '<c><f'])(
    'reads 4 MB of %s in linear time',
    (tag) => {
      const started = work();
      readWorkbook(tampered({ 'xl/worksheets/sheet1.xml': worksheet(tag.repeat((4 * 2 ** 20) / tag.length)) }));
      expect(work() - started).toBeLessThan(5_000);
    },
  );
});

describe('tricks', () => {
  const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  it.each(['xl/sharedStrings.xml', 'xl/workbook.xml', '_rels/.rels'])('refuses entity declarations in %s', (part) => {
    expect(codes(tampered({ [part]: strToU8(`<?xml version="1.0"?>${entity}<x>&b;</x>`) }))).toEqual([
      'read-document-type',
    ]);
  });

  it('finds a declaration hidden by UTF-16', () => {
    const wide = Uint8Array.from([0xff, 0xfe, ...[...entity].flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(codes(tampered({ 'xl/sharedStrings.xml': wide }))).toEqual(['read-document-type']);
  });

  it('never evaluates a formula: its stored value is the text, and one without a value is reported', () => {
    const rows =
      `<row r="1">${inline('A1', 'type')}${inline('B1', 'label')}</row>` +
      '<row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://127.0.0.1/")</f><v>note</v></c><c r="B2"><f>1+1</f></c></row>';
    const result = readWorkbook(tampered({ 'xl/worksheets/sheet1.xml': worksheet(rows) }));
    expect(result).toMatchObject({
      ok: true,
      sheets: { sheets: [{ rows: [{ number: 2, cells: ['note', ''] }] }] },
      warnings: [{ code: 'read-formula-without-value', found: 'B2' }],
    });
  });

  it('keeps a sheet called __proto__ from touching any prototype', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, survey, 'survey');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['polluted'], ['yes']]), '__proto__');
    const result = readWorkbook(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
    expect(result).toMatchObject({ ok: true, sheets: { sheets: [{ name: 'survey' }, { name: '__proto__' }] } });
    expect({}).not.toHaveProperty('polluted');
  });

  it('refuses a part that stands in the archive twice', () => {
    const once = zipSync({ 'xl/a.xml': strToU8('1'), 'xl/b.xml': strToU8('2') }, { level: 0 });
    const twice = once.map((byte, at) => (byte === 0x62 && once[at - 1] === 0x2f ? 0x61 : byte));
    expect(codes(twice)).toEqual(['read-damaged']);
  });

  it('says plainly what is no workbook, and what is locked', () => {
    expect(codes(new Uint8Array())).toEqual(['read-not-a-workbook']);
    expect(codes(strToU8('<html><table><tr><td>type</td></tr></table></html>'))).toEqual(['read-not-a-workbook']);
    expect(codes(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toEqual(['read-not-a-workbook']);
    const bytes = saved('xlsx');
    const entry = bytes.findIndex((_, at) => [0x50, 0x4b, 1, 2].every((byte, i) => bytes[at + i] === byte));
    expect(codes(bytes.map((byte, at) => (at === entry + 8 ? byte | 1 : byte)))).toEqual(['read-password']);
    expect(codes(saved('xlsx'), { ...defaultLimits, fileBytes: 100 })).toEqual(['read-too-large']);
    expect(codes(saved('biff8'), { ...defaultLimits, xlsBytes: 100 })).toEqual(['read-too-large']);
  });

  it.each(['xlsx', 'ods', 'biff8'] as const)(
    'answers quickly, and never throws, whatever bytes of a %s are broken',
    (bookType) => {
      const whole = saved(bookType);
      const log = vi.spyOn(console, 'error').mockReturnValue();
      let seed = 1;
      const random = (below: number) => (seed = (seed * 48_271) % 0x7fffffff) % below;
      const started = work();
      for (let round = 0; round < 200; round++) {
        const broken = whole.slice(0, random(3) ? whole.length : random(whole.length));
        for (let hits = 0; hits < 8; hits++) broken[8 + random(Math.max(1, broken.length - 8))] = random(256);
        const result = readWorkbook(broken);
        if (!result.ok) expect(result.problems[0]?.words.ar.message).toBeTruthy();
      }
      log.mockRestore();
      expect(work() - started).toBeLessThan(20_000);
    },
  );
});
