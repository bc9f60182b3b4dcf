export { checkCodes } from './check/index.ts';
export { sheetsOf, type Files, type Reversed } from './reverse/index.ts';
export { workbookOf } from './reverse/workbook.ts';
export type { Csv, Json, Markdown, Options, Workbook } from './options.ts';
export type { Language, Place, Problem, Words } from './problem.ts';
export type { Converted, Media, Refused } from './result.ts';
export type { Input } from './read/input.ts';
export type { Source } from './read/source.ts';
export { columnLetter, type Column, type Row, type Sheet, type Sheets } from './sheets.ts';
