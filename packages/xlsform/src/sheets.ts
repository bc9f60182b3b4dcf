/** One column of a sheet: the header as written, and its spreadsheet letter (`A`, `B`, … `AA`). */
export interface Column {
  readonly header: string;
  readonly letter: string;
}

/** One row of cells. `number` is the row as the author sees it (1-based; the header is usually row 1); `cells` runs parallel to the sheet's columns, an empty cell is `''`. */
export interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

/** One sheet. Cell texts are as typed: numbers without a trailing `.0`, booleans `TRUE`/`FALSE`, dates ISO 8601; formulas give their stored value. Rows without any text are left out; columns without a header are left out. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A questionnaire as sheets, in the order of the workbook; names keep their spelling. `fileName` (without folder or extension) is the fall-back for form id and title. */
export interface Sheets {
  readonly sheets: readonly Sheet[];
  readonly fileName?: string;
}

/** Spreadsheet letter of a 0-based column index: 0 → `A`, 26 → `AA`. */
export function columnLetter(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
