import { csvField } from '../../platform/files/defuse.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { exportWords } from './export.words.ts';
import { aboutOf, flatColumns, flatten } from './flat.ts';
import type { Presentation } from './presentation.ts';

/**
 * CSV (RFC 4180, UTF-8 with byte order mark so that spreadsheets read Arabic). First the table: one heading line, one line a figure, decimal points in
 * every language. Then, after an empty line, what must travel with it: two columns, label and text, the labels prefixed `# ` so that a reader of
 * figures may stop at the first of them or skip them as comments.
 */
export function csvOf(presentation: Presentation, locale: Locale): string {
  const t = speak(exportWords, locale);
  const table = flatten(presentation, locale).map((row) => flatColumns.map((column) => row[column]));
  const about = aboutOf(presentation, locale).map(([label, text]) => [`# ${label}`, text]);
  const lines = [flatColumns.map((column) => t(column)), ...table, [], ...about];
  return csvText(lines);
}

/** Lines of cells as CSV: RFC 4180, UTF-8 with byte order mark, nothing that a spreadsheet would run. */
export const csvText = (lines: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${lines.map((line) => line.map(csvField).join(',')).join('\r\n')}\r\n`;
