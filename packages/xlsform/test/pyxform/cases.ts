import { existsSync, readFileSync } from 'node:fs';
import type { Sheets } from '../../src/index.ts';
import { columnLetter } from '../../src/sheets.ts';

/** One recorded case of pyxform's own suite: an input, and the XForm or the error it gives. */
export interface Case {
  readonly test: string;
  readonly md?: string;
  readonly ss_structure?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  readonly name?: string;
  readonly errored?: boolean;
  readonly pyxformXml?: string;
  readonly pyxformError?: string;
  readonly pyxformWarnings?: readonly string[];
}

const file = new URL('../../../../../shared/data/xlsform/cases.json', import.meta.url);

/** The recorded cases, when the third-party file lies beside the checkout. */
export function recordedCases(): readonly Case[] | undefined {
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases;
}

/** A case's input; none when only the outcome was recorded. */
export function inputOf({ md, ss_structure: structure }: Case): { markdown: string } | Sheets | undefined {
  if (md !== undefined) return { markdown: md };
  if (!structure) return undefined;
  const sheets = Object.entries(structure).map(([name, rows]) => {
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return {
      name,
      columns: headers.map((header, index) => ({ header, letter: columnLetter(index) })),
      rows: rows.map((row, index) => ({ number: index + 2, cells: headers.map((header) => row[header] ?? '') })),
    };
  });
  return { sheets };
}
