import { readProblem } from './problems.ts';
import { defaultLimits } from './limits.ts';
import { baseName, Stop, type ReadResult } from './result.ts';
import { stacked } from './stacked.ts';

const separator = /^[\s|:-]*-[\s|:-]*$/;

/** Cells of a table line, without the outer bars; `\|` is a bar inside a cell. Undefined for any other line. */
function lineCells(line: string): string[] | undefined {
  const text = line.trim();
  if (!text.startsWith('|') || text.startsWith('#')) return undefined;
  const closed = /(?<!\\)\|$/.test(text.slice(1)) ? text.slice(1, -1) : text.slice(1);
  if (separator.test(closed) && !/[^\s|:-]/.test(closed)) return undefined;
  return closed.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/**
 * Reads a questionnaire written as markdown tables. A first cell with text opens a sheet; the next line with text is its
 * header (row 1), the following are its rows, numbered from 2 without counting empty lines. Lines that are not table lines,
 * dashes under a header and lines beginning with `#` are passed over.
 */
export function readMarkdown(text: string, fileName?: string): ReadResult {
  const { characters } = defaultLimits;
  try {
    if (text.length > characters) throw tooLarge('text', `${text.length} characters`, `${characters} characters`);
    const sheets = stacked(tableLines(text));
    if (!sheets) return { ok: false, problems: [readProblem('read-no-tables', {})] };
    return { ok: true, sheets: { sheets, fileName: baseName(fileName) }, warnings: [] };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { ok: false, problems: [error.problem] };
  }
}

const tooLarge = (what: string, found: string, limit: string): Stop =>
  new Stop(readProblem('read-too-large', {}, found, { what, limit }));

/** Lines of a text as cells, no more than a sheet may have. @throws Stop beyond that */
function* tableLines(text: string): Generator<string[]> {
  let cells = 0;
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    const found = lineCells(line);
    if (!found) continue;
    cells += found.length;
    if (cells > defaultLimits.cells) {
      throw tooLarge('cells', `> ${defaultLimits.cells}`, String(defaultLimits.cells));
    }
    yield found;
  }
}
