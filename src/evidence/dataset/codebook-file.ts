import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { codebook, type Codebook } from '../codebook/codebook.contract.ts';
import { error, Faults, type Fault } from './fault.contract.ts';
import { fileKind } from './sniff.ts';
import { codebookFromSheets, type Table } from './codebook-sheet.ts';
import { openWorkbook, sheetRows } from './workbook.ts';

/**
 * Reads a codebook from a file: JSON (`dawra-codebook/1`), or a workbook with the sheets `variables`, `levels`, `missing`, `study`, or a CSV of variables.
 * @throws Faults naming the sheet, row and column, or the path in the JSON
 */
export async function readCodebook(path: string): Promise<Codebook> {
  const kind = await fileKind(path);
  if (kind === 'json') return checkCodebook(parseJson(await readFile(path, 'utf8')));
  if (kind === 'csv') {
    const rows = parse(await readFile(path), {
      bom: true,
      relax_column_count: true,
      delimiter: [',', ';', '\t'],
    }) as string[][];
    return checkCodebook(codebookFromSheets(new Map<string, Table>([['variables', rows]])));
  }
  const book = await openWorkbook(path);
  const sheets = book.SheetNames.map((name): [string, Table] => [
    name.trim().toLowerCase(),
    sheetRows(book.Sheets[name]!),
  ]);
  return checkCodebook(codebookFromSheets(new Map(sheets)));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Faults([error('bad-codebook', { found: (cause as Error).message.slice(0, 200), expected: 'JSON' })]);
  }
}

/** Checks a codebook's shape, then what the shape cannot say: names and codes that occur twice. */
export function checkCodebook(value: unknown): Codebook {
  const checked = codebook.safeParse(value);
  if (!checked.success) {
    throw new Faults(
      checked.error.issues
        .slice(0, 50)
        .map((issue) => error('bad-codebook', { column: issue.path.join('.'), expected: issue.message })),
    );
  }
  const faults = doubles(checked.data);
  if (faults.length) throw new Faults(faults);
  return checked.data;
}

function doubles({ variables }: Codebook): Fault[] {
  const repeated = (texts: readonly string[]): string[] => [
    ...new Set(texts.filter((text, index) => texts.indexOf(text) !== index)),
  ];
  return [
    ...repeated(variables.map(({ name }) => name.toLowerCase())).map((name) =>
      error('duplicate-variable', { column: name }),
    ),
    ...variables.flatMap(({ name, levels, missing }) =>
      repeated([...(levels ?? []), ...(missing ?? [])].map(({ code }) => code)).map((code) =>
        error('duplicate-level', { column: name, found: code }),
      ),
    ),
  ];
}
