import { defaultLimits as spreadsheetLimits, type Limits as SpreadsheetLimits } from '@dawra/spreadsheet';

/** Ceilings of what a questionnaire's file may cost before it is refused: those of the spreadsheet, and columns with a header. */
export interface Limits extends SpreadsheetLimits {
  /** Columns that carry a header, in any one sheet. */
  readonly headers: number;
}

/** Fifteen times the largest questionnaire workbook met in the field, and within reach of a 256 MB process. */
export const defaultLimits: Limits = { ...spreadsheetLimits, headers: 1_000 };
