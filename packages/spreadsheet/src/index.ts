export { csvRows, csvSheet } from './csv.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { formatOf, openSpreadsheet } from './open.ts';
export { SpreadsheetRefusal, type RefusalCode, type RefusalDetails } from './problem.ts';
export {
  cellAddress,
  columnLetter,
  type Cell,
  type Format,
  type Merge,
  type OpenOptions,
  type Row,
  type RowOptions,
  type Sheet,
  type Spreadsheet,
} from './spreadsheet.ts';
export { serialToIso } from './value.ts';
export { writeXlsx, type SheetToWrite } from './write.ts';
export { prepareXls } from './xls.ts';
export { XmlFault, XmlReader, type Written, type XmlHandlers, type XmlLimits } from './xml-events.ts';
