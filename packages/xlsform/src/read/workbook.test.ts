import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { utils, write, type BookType, type WorkSheet } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from './workbook.ts';

function workbook(sheets: Record<string, WorkSheet>, bookType: BookType = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}

const survey = [
  ['type', 'name', 'label::العربية (ar)', null, 'constraint'],
  ['integer', 'age', 'كم عمرك؟', 'not under a header', '. > 17'],
  [],
  ['text', 'code', '  “007” ', null, 12.5],
  ['text', 'flag', true, null, 3],
];

function sheetsOf(bytes: Uint8Array, fileName?: string) {
  const result = readWorkbook(bytes, fileName);
  if (!result.ok) throw new Error(result.problems.map(({ words }) => words.en.message).join('\n'));
  return result.sheets;
}

describe('reading workbooks', () => {
  const files = [
    ['xlsx', 'xlsx'],
    ['xlsm', 'xlsm'],
    ['biff8', 'xls'],
    ['ods', 'ods'],
  ] as const;
  it.each(files)('gives the same sheets from %s', (bookType, extension) => {
    const bytes = workbook({ survey: utils.aoa_to_sheet(survey), Choices: utils.aoa_to_sheet([[]]) }, bookType);
    expect(sheetsOf(bytes, `forms/returnee.v2.${extension}`)).toEqual({
      fileName: 'returnee.v2',
      sheets: [
        {
          name: 'survey',
          columns: [
            { header: 'type', letter: 'A' },
            { header: 'name', letter: 'B' },
            { header: 'label::العربية (ar)', letter: 'C' },
            { header: 'constraint', letter: 'E' },
          ],
          rows: [
            { number: 2, cells: ['integer', 'age', 'كم عمرك؟', '. > 17'] },
            { number: 4, cells: ['text', 'code', '  “007” ', '12.5'] },
            { number: 5, cells: ['text', 'flag', 'TRUE', '3'] },
          ],
        },
        { name: 'Choices', columns: [], rows: [] },
      ],
    });
  });

  it.each(files)('writes dates, date-times and times of %s in ISO 8601', (bookType) => {
    const sheet = utils.aoa_to_sheet([['name', 'day', 'moment', 'time']]);
    sheet['A2'] = { t: 's', v: 'a' };
    sheet['B2'] = { t: 'n', v: 45351, z: 'dd/mm/yyyy' };
    sheet['C2'] = { t: 'n', v: 45351.75, z: 'yyyy/mm/dd hh:mm' };
    sheet['D2'] = { t: 'n', v: 0.5, z: 'hh:mm:ss' };
    sheet['!ref'] = 'A1:D2';
    const [only] = sheetsOf(workbook({ settings: sheet }, bookType)).sheets;
    expect(only?.rows).toEqual([{ number: 2, cells: ['a', '2024-02-29', '2024-02-29T18:00:00', '12:00:00'] }]);
  });

  it('reads hidden sheets, takes the first row with text as header, and leaves foreign sheets empty', () => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([[], [], ['type'], ['note']]), ' Survey');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['secret'], ['x']]), 'analysis');
    book.Workbook = { Sheets: [{ Hidden: 1 }, {}] };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    expect(sheetsOf(bytes).sheets).toEqual([
      { name: ' Survey', columns: [{ header: 'type', letter: 'A' }], rows: [{ number: 4, cells: ['note'] }] },
      { name: 'analysis', columns: [], rows: [] },
    ]);
  });

  it('reads a single sheet whatever its name', () => {
    expect(sheetsOf(workbook({ Feuille1: utils.aoa_to_sheet([['type'], ['note']]) })).sheets[0]?.rows).toHaveLength(1);
  });

  it('places each cell that holds an error', () => {
    const sheet = utils.aoa_to_sheet([['type', 'label'], ['text']]);
    sheet['B2'] = { t: 'e', v: 0x17 };
    sheet['!ref'] = 'A1:B2';
    const result = readWorkbook(workbook({ survey: sheet }));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'read-error-value', sheet: 'survey', row: 2, column: 'label', found: '#REF!' }],
    });
  });
});

const folder = new URL('../../../../../shared/data/xlsform/workbooks/xlsforms/', import.meta.url);

describe.skipIf(!existsSync(folder))('workbooks met in the field (skipped when ../shared/data is absent)', () => {
  /** Rows of survey, choices and settings, counted with openpyxl and xlrd. */
  const expected: Record<string, readonly number[]> = {
    'all-question-types-v2024091201-3.xlsx': [107, 30, 1],
    'ifrc-distribution-site-assessment-v1.xlsx': [171, 183, 1],
    'socio-economic-survey-v20240515.xlsx': [27, 235, 1],
    'whova_form.xlsx': [592, 296, 1],
  };
  it('covers the folder', () => expect(readdirSync(folder).toSorted()).toEqual(Object.keys(expected)));
  it.each(Object.entries(expected))('reads %s, whatever its extension says', (name, counts) => {
    const { sheets } = sheetsOf(readFileSync(new URL(name, folder)), name);
    const rows = (wanted: string) => sheets.find((sheet) => sheet.name === wanted)?.rows.length ?? 0;
    expect([rows('survey'), rows('choices'), rows('settings')]).toEqual(counts);
  });
});
