import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../sheets.ts';
import { present, rowsToSheet } from './grid.ts';
import { defaultLimits } from './limits.ts';
import { readWorkbook } from './workbook.ts';

/** The questionnaire's sheets as SheetJS reads them. */
function bySheetJs(bytes: Uint8Array): Sheet[] {
  const book = read(bytes, { type: 'array', dense: true, cellNF: true, cellFormula: false, cellText: false });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = { characters: 1e9 };
  return book.SheetNames.map((name) => {
    const wanted = /^(survey|choices|settings|external_choices|entities|osm)$/i.test(name.trim());
    const rows = wanted ? present(book.Sheets[name]?.['!data'] ?? []) : [];
    return rowsToSheet(name, rows, date1904, defaultLimits, budget).sheet;
  });
}

const ours = (bytes: Uint8Array) => {
  const result = readWorkbook(bytes);
  return result.ok ? result.sheets.sheets : result.problems.map(({ code }) => code);
};

describe('rows of Office Open XML, read as SheetJS reads them', () => {
  it.each([true, false])('shared texts: %s', (bookSST) => {
    const sheet = utils.aoa_to_sheet([
      ['type', 'name', 'label', 'Größe', 'day', 'moment', 'share', 'flag', 'gap'],
      ['text', 'a', '  two  spaces ', 'é "&" <b> \'x\'', 0, 0, 0.5, true, null],
      ['note', 'b', 'line\nbreak', 'السلام 😀', 1, 1, 1e-7, false, 'last'],
      ['', '', '\ttab', '_x0041_', 36526, 36526.5, -3, '', 0],
    ]);
    for (const row of [1, 2, 3]) {
      for (const [column, z] of [
        [4, 'dd/mm/yyyy'],
        [5, '[$-40C]d mmmm yyyy hh:mm'],
        [6, '0.00%'],
      ] as const) {
        const cell: unknown = sheet[utils.encode_cell({ r: row, c: column })];
        if (typeof cell === 'object' && cell) Object.assign(cell, { z });
      }
    }
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'survey');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['x'], ['y']]), 'Other & more');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST }) as ArrayBuffer);
    expect(ours(bytes)).toEqual(bySheetJs(bytes));
  });

  it('rich texts, phonetic runs, escapes, absolute targets, prefixes, cells without addresses', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 'survey');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer);
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const parts = unzipSync(bytes);
    const rels = new TextDecoder().decode(parts['xl/_rels/workbook.xml.rels']);
    const rich =
      '<x:si><x:r><x:rPr><x:b/></x:rPr><x:t xml:space="preserve">bold </x:t></x:r><x:r><x:t>plain</x:t></x:r>' +
      '<x:rPh sb="0" eb="1"><x:t>sound</x:t></x:rPh></x:si><x:si/><x:si><x:t>a_x000D_b &#233;&#x1F600;</x:t></x:si>';
    const cells = '<x:c t="s"><x:v>0</x:v></x:c><x:c/><x:c t="s"><x:v>2</x:v></x:c>';
    const rows = `<x:row>${cells}</x:row><x:row><x:c r="C2" t="d"><x:v>2024-02-29T00:00:00</x:v></x:c><x:c t="str"><x:f>"z"</x:f><x:v>z</x:v></x:c></x:row>`;
    const made = zipSync({
      ...parts,
      'xl/_rels/workbook.xml.rels': strToU8(rels.replaceAll('Target="worksheets/', 'Target="/xl/worksheets/')),
      'xl/sharedStrings.xml': strToU8(`<x:sst ${main}>${rich}</x:sst>`),
      'xl/worksheets/sheet1.xml': strToU8(`<x:worksheet ${main}><x:sheetData>${rows}</x:sheetData></x:worksheet>`),
    });
    expect(ours(made)).toEqual([
      {
        name: 'survey',
        columns: [
          { header: 'bold plain', letter: 'A' },
          { header: 'a\nb é😀', letter: 'C' },
        ],
        rows: [{ number: 2, cells: ['', '2024-02-29'] }],
      },
    ]);
  });

  it('refuses a shared text that is not there, and a sheet without a part', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 'survey');
    const parts = unzipSync(
      new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer),
    );
    expect(ours(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8('<sst/>') }))).toEqual(['read-damaged']);
    const { 'xl/worksheets/sheet1.xml': _, ...without } = parts;
    expect(ours(zipSync(without))).toEqual(['read-damaged']);
  });
});

const folder = new URL('../../../../../shared/data/xlsform/workbooks/xlsforms/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('ifrc')) : [];

describe.skipIf(!files.length)('workbooks met in the field (skipped when ../shared/data is absent)', () => {
  it.each(files)('%s', (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    expect(ours(bytes)).toEqual(bySheetJs(bytes));
  });
});
