import { expect, it } from 'vitest';
import { readWorkbook } from '../read/workbook.ts';
import { workbookOf } from './workbook.ts';

it('writes a workbook that reads back the same, codes and dates as typed', () => {
  const sheets = {
    fileName: 'form',
    sheets: [
      {
        name: 'choices',
        columns: [
          { header: 'list_name', letter: 'A' },
          { header: 'name', letter: 'B' },
          { header: 'label::العربية (ar)', letter: 'C' },
        ],
        rows: [
          { number: 2, cells: ['l', '007', 'نعم'] },
          { number: 3, cells: ['l', '1-2', ''] },
          { number: 4, cells: ['l', '=1+1', 'TRUE'] },
        ],
      },
    ],
  };
  expect(readWorkbook(workbookOf(sheets), 'form.xlsx')).toEqual({ ok: true, sheets, warnings: [] });
});
