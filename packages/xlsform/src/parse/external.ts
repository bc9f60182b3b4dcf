import { choiceColumns } from '../columns/aliases.ts';
import { straighten } from '../columns/clean.ts';
import { headerPath } from '../columns/header.ts';
import type { Sheet } from '../sheets.ts';

/** External choices: the names of the lists, and the text of itemsets.csv. */
export interface External {
  readonly lists: ReadonlySet<string>;
  readonly csv: string;
}

/** Reads the external_choices sheet. Every cell of the CSV is quoted; headers keep their spelling. */
export function readExternal(sheet: Sheet | undefined): External | undefined {
  if (!sheet) return undefined;
  const double = sheet.columns.some(({ header }) => header.includes('::'));
  const column = sheet.columns.findIndex(({ header }) => headerPath(header, double, choiceColumns)[0] === 'list_name');
  const lists = new Set<string>();
  const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const line = (cells: readonly string[]): string => `${cells.map(quote).join(',')}\r\n`;
  const lines = [line(sheet.columns.map(({ header }) => header))];
  for (const { cells } of sheet.rows) {
    const list = cells[column];
    if (list !== undefined && list !== '') lists.add(list.trim());
    lines.push(line(sheet.columns.map((_, index) => straighten(cells[index] ?? ''))));
  }
  return { lists, csv: lines.join('') };
}
