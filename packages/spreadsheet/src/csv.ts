import { newBudget } from './budget.ts';
import type { Limits } from './limits.ts';
import { damaged } from './problem.ts';
import type { Cell, Row, Spreadsheet } from './spreadsheet.ts';
import { textCell } from './value.ts';

/** Name of the only sheet of a CSV. */
export const csvSheet = 'csv';

/** The sign between cells: of comma, semicolon and tab the one that the first line has most of, outside quotes. */
function delimiterOf(text: string): string {
  const counts = new Map([
    [',', 0],
    [';', 0],
    ['\t', 0],
  ]);
  let quoted = false;
  for (const character of text.slice(0, 2 ** 16)) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else if (counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
}

/** Rows of a CSV (RFC 4180): quotes may hold delimiters, line ends and doubled quotes. @throws SpreadsheetRefusal for a quote never closed */
export function* csvRows(text: string, limits: Limits): Generator<Row> {
  const budget = newBudget(limits, csvSheet);
  // Excel writes, and reads, a first line such as `sep=;`.
  const named = /^\ufeff?"?sep=(.)"?(?:\r\n?|\n|$)/.exec(text);
  const delimiter = named?.[1] ?? delimiterOf(text);
  let [number, column, at] = [named ? 2 : 1, 0, named?.[0].length ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0)];
  let cells: (Cell | undefined)[] = [];
  while (at <= text.length) {
    let value = '';
    if (text[at] === '"') {
      const begun = number;
      for (at++; ; at++) {
        const close = text.indexOf('"', at);
        if (close < 0) throw damaged('a quotation mark is never closed', { sheet: csvSheet, row: begun });
        value += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        value += '"';
        if (value.length > limits.cellCharacters) break;
      }
    }
    const from = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    value += text.slice(from, at);
    if (value !== '') {
      budget.cell(number, column, value.length);
      cells[column] = textCell(value);
    }
    column++;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    if (cells.length) yield { number, cells };
    [cells, column] = [[], 0];
    number++;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
}

/** Text of a CSV: UTF-16 by its mark, otherwise UTF-8. @throws SpreadsheetRefusal for another encoding */
export function csvText(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw damaged('it is not written in UTF-8');
  }
}

/** A CSV as a spreadsheet of one sheet. */
export function openCsv(bytes: Uint8Array, limits: Limits): Spreadsheet {
  const text = csvText(bytes);
  return {
    format: 'csv',
    sheets: [{ name: csvSheet, hidden: false }],
    rows(name) {
      if (name !== csvSheet) throw new RangeError(`no sheet ${name}`);
      return csvRows(text, limits);
    },
  };
}
