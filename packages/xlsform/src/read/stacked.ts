import { columnLetter, type Row, type Sheet } from '../sheets.ts';
import { readProblem } from './problems.ts';
import { baseName, type ReadResult } from './result.ts';

interface Draft {
  readonly name: string;
  header?: readonly string[];
  lines: number;
  readonly rows: Row[];
}

function finish({ name, header = [], rows }: Draft): Sheet {
  const kept = header.flatMap((text, index) => (text ? [index] : []));
  const columns = kept.map((index) => ({ header: header[index] ?? '', letter: columnLetter(index) }));
  const cut = rows.map((row) => ({ number: row.number, cells: kept.map((index) => row.cells[index] ?? '') }));
  return { name, columns, rows: cut.filter((row) => row.cells.some(Boolean)) };
}

/**
 * Sheets that stand one under the other: a first cell with text opens a sheet, the next line with text is its header (row 1), the
 * following are its rows, numbered from 2 without counting empty lines. Undefined when no line opens a sheet.
 */
export function stacked(lines: Iterable<readonly string[]>): Sheet[] | undefined {
  const drafts: Draft[] = [];
  for (const [name = '', ...cells] of lines) {
    if (name) drafts.push({ name, lines: 0, rows: [] });
    const draft = drafts.at(-1);
    if (!draft || !cells.some(Boolean)) continue;
    draft.lines++;
    if (draft.header) draft.rows.push({ number: draft.lines, cells });
    else draft.header = cells;
  }
  return drafts.length ? drafts.map(finish) : undefined;
}

const known = new Set(['survey', 'choices', 'settings', 'external_choices', 'entities', 'osm']);

/** Reads a CSV: sheets one under the other, each named in the first column, or the survey sheet alone under its header. */
export function sheetsInRows(
  rows: Iterable<{ readonly number: number; readonly cells: readonly ({ readonly text: string } | undefined)[] }>,
  fileName: string | undefined,
): ReadResult {
  const lines = [...rows].map(({ number, cells }) => ({
    number,
    cells: Array.from(cells, (cell) => cell?.text.trim() ?? ''),
  }));
  const [first] = lines;
  if (!first) return { ok: false, problems: [readProblem('read-no-tables', {})] };
  const named = known.has(first.cells[0]?.toLowerCase() ?? '');
  const sheets = named
    ? (stacked(lines.map(({ cells }) => cells)) ?? [])
    : [finish({ name: 'survey', header: first.cells, lines: 0, rows: lines.slice(1) })];
  return { ok: true, sheets: { sheets, fileName: baseName(fileName) }, warnings: [] };
}
