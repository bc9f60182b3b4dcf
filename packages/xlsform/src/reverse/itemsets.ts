import type { Cells } from './texts.ts';

/** Cells of a CSV text (RFC 4180), line by line. */
function csv(text: string): string[][] {
  const lines: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gy;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [, quoted, plain = '', end] = match;
    lines.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') lines.push([]);
    if (end === '' || cell.lastIndex >= text.length) break;
  }
  return lines.filter((line) => line.some((value) => value !== ''));
}

/** Rows of the external_choices sheet from the text of itemsets.csv; its header names the columns. */
export function externalRows(itemsets: string): Cells[] {
  const [header = [], ...lines] = csv(itemsets.replace(/^\ufeff/, ''));
  return lines.map((line) => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])));
}
