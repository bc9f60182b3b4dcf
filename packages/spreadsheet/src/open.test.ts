import { readFileSync } from 'node:fs';
import { read, utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openSpreadsheet, SpreadsheetRefusal, writeXlsx, type Cell, type Merge } from './index.ts';

type Value = string | number | boolean | null | Date;

function saved(rows: readonly (readonly Value[])[], bookType: BookType, bookSST = true): Uint8Array {
  const book = utils.book_new();
  const sheet: WorkSheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  utils.book_append_sheet(book, sheet, 'a');
  return new Uint8Array(write(book, { type: 'array', bookType, bookSST, compression: true }) as ArrayBuffer);
}

const texts = (bytes: Uint8Array, sheet?: string): (string | undefined)[][] => {
  const book = openSpreadsheet(bytes);
  return [...book.rows(sheet ?? book.sheets[0]?.name ?? '')].map(({ cells }) =>
    Array.from(cells, (cell) => cell?.text),
  );
};
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return error.code;
    throw error;
  }
  return 'read';
};
const tampered = (parts: Zippable, bookType: 'xlsx' | 'ods' = 'xlsx'): Uint8Array =>
  zipSync({ ...unzipSync(saved([['type'], ['note']], bookType)), ...parts });
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const worksheet = (rows: string, after = ''): Zippable => ({
  'xl/worksheets/sheet1.xml': strToU8(`<worksheet ${main}><sheetData>${rows}</sheetData>${after}</worksheet>`),
});
const wide = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((c) => {
      const [low, high] = [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8];
      return little ? [low, high] : [high, low];
    }),
  );

const styled = (formats: readonly (number | string)[], rows: string, date1904 = false): Uint8Array => {
  const own = formats.flatMap((format, at) =>
    typeof format === 'string' ? [`<numFmt numFmtId="${200 + at}" formatCode="${format}"/>`] : [],
  );
  const xfs = formats.map((format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}"/>`);
  const parts = unzipSync(writeXlsx([{ name: 'a', rows: [['x']] }]));
  const change = (name: string, from: string, to: string): Zippable => ({
    [name]: strToU8(new TextDecoder().decode(parts[name]).replace(from, to)),
  });
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles';
  return zipSync({
    ...parts,
    ...worksheet(rows),
    ...change(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `<Relationship Id="s" Type="${type}" Target="styles.xml"/></Relationships>`,
    ),
    ...change('xl/workbook.xml', '<sheets>', `<workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>`),
    'xl/styles.xml': strToU8(
      `<styleSheet ${main}><numFmts>${own.join('')}</numFmts><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    ),
  });
};
const ods = (rows: string): Uint8Array =>
  tampered(
    {
      'content.xml': strToU8(
        `<o:document-content xmlns:o="o" xmlns:t="t" xmlns:x="x"><o:body><o:spreadsheet><t:table t:name="a">${rows}</t:table></o:spreadsheet></o:body></o:document-content>`,
      ),
    },
    'ods',
  );

describe('cells as they are in files of the field', () => {
  it('moments by their formats: days, times of day, spans, in both calendars', () => {
    const row = [45351, 45351.75, 0.5, 1.25, 2_958_466].map((value, at) => `<c s="${at}"><v>${value}</v></c>`).join('');
    const formats = [14, 'yyyy-mm-dd hh:mm', 'h:mm AM/PM', '[h]:mm:ss', 14];
    expect(texts(styled(formats, `<row>${row}</row>`))).toEqual([
      ['2024-02-29', '2024-02-29T18:00:00', '12:00:00', '30:00:00', '2958466'],
    ]);
    expect(texts(styled(formats, `<row>${row}</row>`, true))[0]?.slice(0, 4)).toEqual([
      ...['2028-03-01', '2028-03-01T18:00:00', '12:00:00', '30:00:00'],
    ]);
    const time = (value: string): string => `<t:table-cell o:value-type="time" o:time-value="${value}"/>`;
    expect(
      texts(
        ods(`<t:table-row>${['PT08H30M00S', 'PT26H00M05.5S', '-PT1H', 'P1DT1H'].map(time).join('')}</t:table-row>`),
      ),
    ).toEqual([['08:30:00', '26:00:05', '-01:00:00', '25:00:00']]);
  });

  it('numbers of more digits than a number keeps', () => {
    const long = ['12345678901234567', '12345678901234568', '99.0', '1E3', '-98765432109876543'];
    const cells = long.map((value) => `<c><v>${value}</v></c>`).join('');
    const read = ['12345678901234567', '12345678901234568', '99', '1000', '-98765432109876543'];
    expect(texts(tampered(worksheet(`<row>${cells}</row>`)))).toEqual([read]);
    const floats = long.map((value) => `<t:table-cell o:value-type="float" o:value="${value}"/>`).join('');
    expect(texts(ods(`<t:table-row>${floats}</t:table-row>`))).toEqual([read]);
  });

  it('cells without addresses, shared formulas, errors, values that were not stored', () => {
    const cells =
      '<c><v>1</v></c><c r="C1"><v>3</v></c><c t="str"><f t="shared" si="0"/><v>4</v></c><c t="e"><v>#N/A</v></c><c><f>1</f></c><c t="str"><f>1</f><v></v></c>';
    const [row] = openSpreadsheet(tampered(worksheet(`<row>${cells}</row><row/>`))).rows('a');
    expect(Array.from(row?.cells ?? [], (cell) => cell && `${cell.type} ${cell.text}`)).toEqual([
      ...['number 1', undefined, 'number 3', 'text 4', 'error #N/A', 'unvalued '],
    ]);
  });

  it('cells and rows of OpenDocument that repeat, up to the last of the sheet, and what covers others', () => {
    const cell = (text: string, more = ''): string =>
      `<t:table-cell o:value-type="string" ${more}><x:p>${text}</x:p></t:table-cell>`;
    const rows = `<t:table-row t:number-rows-repeated="2">${cell('a', 't:number-columns-repeated="2"')}<t:table-cell/>${cell('b')}</t:table-row>
      <t:table-row>${cell('m', 't:number-columns-spanned="2" t:number-rows-spanned="2"')}<t:covered-table-cell/>${cell('c')}</t:table-row>
      <t:table-row t:number-rows-repeated="1048573"><t:table-cell t:number-columns-repeated="16384"/></t:table-row>`;
    const merged: Merge[] = [];
    const book = openSpreadsheet(ods(rows));
    expect(
      [...book.rows('a', { merge: (block) => merged.push(block) })].map(({ number, cells }) => [
        number,
        ...Array.from(cells, (one) => one?.text),
      ]),
    ).toEqual([
      [1, 'a', 'a', undefined, 'b'],
      [2, 'a', 'a', undefined, 'b'],
      [3, 'm', undefined, 'c'],
    ]);
    expect(merged).toEqual([{ top: 2, left: 0, bottom: 3, right: 1 }]);
  });

  it('wide tables: 740 rows of 564 long headings with apostrophes, 20 rows of 5,000 columns, a used range without end', () => {
    const wide = (rows: number, columns: number): (string | number)[][] => [
      Array.from({ length: columns }, (_, at) => `l'enfant n° ${at} ${'x'.repeat(180)}`),
      ...Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, at) => row * at)),
    ];
    for (const [rows, columns] of [
      [740, 564],
      [20, 5_000],
    ] as const) {
      const read = texts(writeXlsx([{ name: 'a', rows: wide(rows, columns) }]));
      expect([read.length, read[0]?.length, read[rows]?.[columns - 1]]).toEqual([
        rows + 1,
        columns,
        String((rows - 1) * (columns - 1)),
      ]);
    }
    const used = strToU8(
      `<worksheet ${main}><dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384"/></cols><sheetData><row r="1"><c><v>1</v></c></row><row r="1048576" ht="15"/></sheetData></worksheet>`,
    );
    expect(texts(tampered({ 'xl/worksheets/sheet1.xml': used }))).toEqual([['1']]);
  });
});

describe('the same cells from every format', () => {
  const rows = [
    ['name', 'Größe', 'العمر'],
    ['é "&" <b>', 0.5, true],
    [null, -3, '  two  spaces '],
    ['line\nbreak', 1e-7, false],
  ];
  it.each(['xlsx', 'xlsm', 'biff8', 'ods'] as const)('%s', (bookType) => {
    expect(texts(saved(rows, bookType))).toEqual([
      ['name', 'Größe', 'العمر'],
      ['é "&" <b>', '0.5', 'TRUE'],
      [undefined, '-3', '  two  spaces '],
      ['line\nbreak', '1e-7', 'FALSE'],
    ]);
  });

  it('csv, with quotes, semicolons and another encoding', () => {
    expect(texts(strToU8('\ufeffa;b\r\n"x;""y""\nz";2\r\n\r\n;3'))).toEqual([
      ['a', 'b'],
      ['x;"y"\nz', '2'],
      [undefined, '3'],
    ]);
    expect(texts(wide('a,ب\n1,2', true))).toEqual([
      ['a', 'ب'],
      ['1', '2'],
    ]);
    expect(code(() => texts(strToU8('a,"b\n')))).toBe('damaged');
    expect(code(() => texts(Uint8Array.from([0x61, 0x2c, 0xe9, 0x0a])))).toBe('damaged');
  });

  it('what it writes itself', () => {
    const bytes = writeXlsx([{ name: 'ب & <b>', rows: [['_x0041_', 1.5, true, null, 'a\r\nb']], widths: [20] }]);
    expect(openSpreadsheet(bytes).sheets).toEqual([{ name: 'ب & <b>', hidden: false }]);
    expect(texts(bytes)).toEqual([['_x0041_', '1.5', 'TRUE', undefined, 'a\nb']]);
    expect(read(bytes, { type: 'array' }).SheetNames).toEqual(['ب & <b>']);
    expect(() => writeXlsx([{ name: 'a/b', rows: [] }])).toThrow(RangeError);
  });
});

describe('XML as XML is', () => {
  it.each([
    ['CDATA', '<c r="A1" t="str"><v><![CDATA[a<b>&]]></v></c>', 'a<b>&'],
    ['numeric entities', '<c r="A1" t="str"><v>&#117;&#x1F600;</v></c>', 'u😀'],
    ['comments inside a value', '<c r="A1" t="str"><v>a<!-- <v>x</v> -->b</v></c>', 'ab'],
    ['single quotes, spaces, a greater sign in an attribute', "<c  r = 'A1'  x='>' t='str' ><v>q</v></c >", 'q'],
  ])('%s', (_, cell, text) => expect(texts(tampered(worksheet(`<row r="1">${cell}</row>`)))).toEqual([[text]]));

  it('passes over rows and cells in comments', () => {
    const rows = '<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><row r="2"><c r="A2"><v>1</v></c></row>';
    expect(texts(tampered(worksheet(rows)))).toEqual([['1']]);
  });

  it.each([true, false])('UTF-16 (little end first: %s)', (little) => {
    const sheet = `<?xml version="1.0" encoding="UTF-16"?><worksheet ${main}><sheetData><row r="1"><c r="A1" t="str"><v>ب</v></c></row></sheetData></worksheet>`;
    expect(texts(tampered({ 'xl/worksheets/sheet1.xml': wide(sheet, little) }))).toEqual([['ب']]);
  });

  it('refuses document types in whatever encoding', () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><x>&a;</x>';
    for (const content of [strToU8(entity), wide(entity, true)]) {
      expect(code(() => texts(tampered({ 'xl/workbook.xml': content })))).toBe('document-type');
    }
  });

  it('refuses what is not well formed, and bytes that are not in its encoding', () => {
    expect(code(() => texts(tampered(worksheet('<row r="1"><c r="A1"></row>'))))).toBe('damaged');
    expect(code(() => texts(tampered({ 'xl/worksheets/sheet1.xml': Uint8Array.from([0x3c, 0x61, 0xff, 0x3e]) })))).toBe(
      'damaged',
    );
  });
});

describe('formulas', () => {
  const cellsOf = (cells: string): (Cell | undefined)[] => {
    const book = openSpreadsheet(tampered(worksheet(`<row r="1">${cells}</row>`)));
    return [...book.rows('a')].flatMap((row) => [...row.cells]);
  };
  it.each(['<f>1+1</f>', '<f>1+1</f><v></v>', '<f>1+1</f><v/>', '<f t="shared" si="0"/><v> </v>'])(
    'without a value are named: %s',
    (inner) => expect(cellsOf(`<c r="A1">${inner}</c>`)).toEqual([{ type: 'unvalued', text: '' }]),
  );
  it('whose value is an empty text are empty; others have their value', () => {
    expect(cellsOf('<c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><f>1</f><v>2</v></c>')).toEqual([
      undefined,
      { type: 'number', text: '2' },
    ]);
    expect(cellsOf('<c r="A1" t="str"><f>A2</f></c>')).toEqual([{ type: 'unvalued', text: '' }]);
  });
});

describe('merged cells', () => {
  it.each(['xlsx', 'ods', 'biff8'] as const)('of %s are told', (bookType) => {
    const sheet = utils.aoa_to_sheet([
      ['a', null, 'b'],
      ['1', '2', '3'],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'a');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
    const merges: Merge[] = [];
    for (const _ of openSpreadsheet(bytes).rows('a', { merge: (block) => merges.push(block) }));
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  });
});

describe('what is refused', () => {
  it('with its kind', () => {
    expect(code(() => openSpreadsheet(new Uint8Array()))).toBe('not-a-spreadsheet');
    expect(code(() => openSpreadsheet(strToU8('<html><table></table></html>')))).toBe('not-a-spreadsheet');
    expect(code(() => openSpreadsheet(zipSync({ 'word/document.xml': strToU8('<w/>') })))).toBe('not-a-spreadsheet');
    expect(code(() => openSpreadsheet(saved([['a']], 'biff5')))).toBe('damaged');
    expect(code(() => [...openSpreadsheet(saved([['a']], 'xlsx'), { limits: { cells: 0 } }).rows('a')])).toBe(
      'too-large',
    );
    expect(() => [...openSpreadsheet(saved([['a']], 'xlsx')).rows('b')]).toThrow(RangeError);
  });

  it('a changed byte of a sheet, by its checksum', () => {
    const stored = zipSync(
      Object.fromEntries(
        Object.entries(tampered({})).length ? Object.entries(unzipSync(saved([['12345']], 'xlsx'))) : [],
      ),
      { level: 0 },
    );
    const at = stored.findIndex((_, i) => [0x31, 0x32, 0x33, 0x34, 0x35].every((byte, k) => stored[i + k] === byte));
    expect(code(() => texts(stored))).toBe('read');
    stored[at] = 0x39;
    expect(code(() => texts(stored))).toBe('damaged');
  });

  it('rows out of order, cells of another row, columns and rows beyond any program', () => {
    const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;
    for (const rows of [
      `<row r="2">${cell('A2')}</row><row r="1">${cell('A1')}</row>`,
      `<row r="1">${cell('A2')}</row>`,
      '<row r="1.5"/>',
    ]) {
      expect(
        code(() => texts(tampered(worksheet(rows)))),
        rows,
      ).toBe('damaged');
    }
    for (const address of ['A1048577', 'XFE1', 'A99999999999']) {
      const rows = `<row r="${address.replace(/\D/g, '')}">${cell(address)}</row>`;
      expect(
        code(() => texts(tampered(worksheet(rows)))),
        address,
      ).toBe('too-large');
    }
  });

  it('a cell longer than spreadsheet programs hold, a million elements inside one another, ten thousand attributes', () => {
    const long = `<row r="1"><c r="A1" t="str"><v>${'x'.repeat(40_000)}</v></c></row>`;
    expect(code(() => texts(tampered(worksheet(long))))).toBe('too-large');
    expect(code(() => texts(tampered(worksheet('<a>'.repeat(1_000_000)))))).toBe('damaged');
    const many = Array.from({ length: 10_000 }, (_, i) => ` a${i}=""`).join('');
    expect(code(() => texts(tampered(worksheet(`<row${many}/>`))))).toBe('damaged');
  });
});

/** A generator of numbers below a bound, the same at every run. */
const random = (seed: number) => (below: number) => (seed = (seed * 48_271) % 0x7fffffff) % below;

describe('files with broken bytes', () => {
  const rows = Array.from({ length: 40 }, (_, i) => [`row ${i}`, i, i % 2 === 0, i / 3]);
  it.each(['xlsx', 'ods', 'biff8', 'csv'] as const)(
    'of %s end in rows or a refusal, soon and in little memory',
    (bookType) => {
      const whole = saved(rows, bookType);
      const next = random(bookType.length);
      const before = process.cpuUsage();
      for (let round = 0; round < 300; round++) {
        const broken = whole.slice(0, next(4) ? whole.length : next(whole.length));
        for (let hits = next(8); hits >= 0; hits--) broken[next(Math.max(1, broken.length))] = next(256);
        const one = process.cpuUsage();
        expect(['read', 'damaged', 'too-large', 'not-a-spreadsheet', 'password', 'document-type']).toContain(
          code(() => texts(broken)),
        );
        expect(process.cpuUsage(one).user).toBeLessThan(2e6);
      }
      expect(process.cpuUsage(before).user).toBeLessThan(20e6);
    },
  );

  it('of an .xls, record by record: every number of every record set to its largest', () => {
    const whole = saved(rows.slice(0, 4), 'biff8');
    for (let at = 0x200; at + 2 <= whole.length; at += 2) {
      const broken = whole.slice();
      broken[at] = broken[at + 1] = 0xff;
      expect(['read', 'damaged', 'too-large', 'not-a-spreadsheet', 'password']).toContain(code(() => texts(broken)));
    }
    expect(process.resourceUsage().maxRSS).toBeLessThan(900 * 2 ** 10);
  });

  const slow = new URL('../../xlsform/test/small/slow-10kB.xls', import.meta.url);
  it('the .xls of 10 kB that took nine seconds and 950 MB', () => {
    const before = process.cpuUsage();
    code(() => texts(readFileSync(slow)));
    expect(process.cpuUsage(before).user).toBeLessThan(1e6);
  });
});
