import { columnLetter, type Row, type Sheet } from '../sheets.ts';
import { readProblem } from './problems.ts';
import { baseName, type ReadResult } from './result.ts';

const separator = /^[\s|:-]*-[\s|:-]*$/;

/** Cells of a table line, without the outer bars; `\|` is a bar inside a cell. Undefined for any other line. */
function lineCells(line: string): string[] | undefined {
  const text = line.trim();
  if (!text.startsWith('|') || text.startsWith('#')) return undefined;
  const closed = /(?<!\\)\|$/.test(text.slice(1)) ? text.slice(1, -1) : text.slice(1);
  if (separator.test(closed) && !/[^\s|:-]/.test(closed)) return undefined;
  return closed.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

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
 * Reads a questionnaire written as markdown tables. A first cell with text opens a sheet; the next line with text is its
 * header (row 1), the following are its rows, numbered from 2 without counting empty lines. Lines that are not table lines,
 * dashes under a header and lines beginning with `#` are passed over.
 */
export function readMarkdown(text: string, fileName?: string): ReadResult {
  const drafts: Draft[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [name, ...cells] = lineCells(line) ?? [''];
    if (name) drafts.push({ name, lines: 0, rows: [] });
    const draft = drafts.at(-1);
    if (!draft || !cells.some(Boolean)) continue;
    draft.lines++;
    if (draft.header) draft.rows.push({ number: draft.lines, cells });
    else draft.header = cells;
  }
  if (drafts.length === 0) return { ok: false, problems: [readProblem('read-no-tables', {})] };
  return { ok: true, sheets: { sheets: drafts.map(finish), fileName: baseName(fileName) }, warnings: [] };
}
