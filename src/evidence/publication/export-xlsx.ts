import { utils, write, type WorkSheet } from '@e965/xlsx';
import { direction, type Locale } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { defused } from '../../platform/files/defuse.ts';
import { exportWords } from './export.words.ts';
import { aboutOf, flatColumns, flatten } from './flat.ts';
import type { Presentation } from './presentation.ts';

/** A workbook of two sheets: the figures as numbers, and what must travel with them. In Arabic the sheets run right to left. */
export function xlsxOf(presentation: Presentation, locale: Locale): Uint8Array {
  const t = speak(exportWords, locale);
  const warnings = presentation.warnings.map(({ text }) => [text]);
  const figures = utils.aoa_to_sheet([
    [safe(presentation.title)],
    ...warnings,
    [],
    flatColumns.map((column) => t(column)),
    ...flatten(presentation, locale).map((row) => flatColumns.map((column) => safe(row[column]))),
  ]);
  const about = utils.aoa_to_sheet(aboutOf(presentation, locale).map((row) => row.map(safe)));
  const book = utils.book_new();
  utils.book_append_sheet(book, widths(figures, [40, 36, 28, 18, 12, 12, 12, 12, 12, 12, 10, 24]), t('figures'));
  utils.book_append_sheet(book, widths(about, [26, 110]), t('about'));
  book.Workbook = { Views: [{ RTL: direction(locale) === 'rtl' }] };
  book.Props = { Title: presentation.title, Comments: presentation.citation };
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Uint8Array;
}

/** Texts defused, numbers as they are. */
const safe = (cell: string | number | null): string | number | null =>
  typeof cell === 'string' ? defused(cell) : cell;

function widths(sheet: WorkSheet, characters: readonly number[]): WorkSheet {
  sheet['!cols'] = characters.map((wch) => ({ wch }));
  return sheet;
}
