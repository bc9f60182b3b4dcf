import { readFile, stat } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Locale } from '../../platform/language/locale.ts';
import { sayIssue } from '../../platform/language/issue.ts';
import { codebook, type Codebook } from '../codebook/codebook.contract.ts';
import { error, Issues, type Issue } from './issue.contract.ts';
import { isJson, isText, isWorkbook, startOf } from './sniff.ts';
import { codebookFromSheets, type Assembled, type Table } from './codebook-sheet.ts';
import { sharedIssues } from './codebook-shared.ts';
import { openWorkbook, sheetRows } from './workbook.ts';

/** Most bytes that a codebook may have: it is held in memory. */
const mostBytes = 32 * 2 ** 20;

/**
 * Reads a codebook from a file: JSON (`dawra-codebook/1`), or a workbook with the sheets `variables`, `levels`, `missing`, `sets`, `study`, or a CSV of variables.
 * @param locale language of the reasons, and of a text that does not say its own
 * @throws Issues naming the sheet, row and column, or the path in the JSON
 */
export async function readCodebook(path: string, locale: Locale = 'en'): Promise<Codebook> {
  const start = await startOf(path);
  if (isWorkbook(start)) {
    const book = await openWorkbook(path);
    const sheets = book.sheets.map(({ name }): [string, Table] => [name.trim().toLowerCase(), sheetRows(book, name)]);
    return check(codebookFromSheets(new Map(sheets), locale), locale);
  }
  if (!isJson(start) && !isText(start)) throw new Issues([error('not-a-table')]);
  if ((await stat(path)).size > mostBytes)
    throw new Issues([error('too-many-cells', { expected: `${mostBytes / 2 ** 20} MB` })]);
  const bytes = await readFile(path);
  if (isJson(start)) return checkCodebook(parseJson(bytes.toString('utf8')), locale);
  try {
    const rows = parse(bytes, { bom: true, relax_column_count: true, delimiter: [',', ';', '\t'] }) as string[][];
    return check(codebookFromSheets(new Map<string, Table>([['variables', rows]]), locale), locale);
  } catch (cause) {
    if (cause instanceof Issues) throw cause;
    throw new Issues([error('bad-codebook', { found: (cause as Error).message.slice(0, 200), expected: 'CSV' })]);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new Issues([error('bad-codebook', { found: (cause as Error).message.slice(0, 200), expected: 'JSON' })]);
  }
}

/** Checks a codebook's shape, then what the shape cannot say: names and codes that occur twice. @throws Issues */
export const checkCodebook = (value: unknown, locale: Locale = 'en'): Codebook =>
  check({ value, origin: (path) => ({ column: path.map(String).join('.') }) }, locale);

function check({ value, origin }: Assembled, locale: Locale): Codebook {
  const checked = codebook.safeParse(value);
  if (!checked.success)
    throw new Issues(
      checked.error.issues
        .slice(0, 50)
        .map((issue) => error('bad-codebook', { ...origin(issue.path), expected: sayIssue(issue, locale) })),
    );
  const issues = [...doubles(checked.data, origin), ...sharedIssues(checked.data, origin)];
  if (issues.length) throw new Issues(issues);
  return checked.data;
}

function doubles({ variables }: Codebook, origin: Assembled['origin']): Issue[] {
  const names = second(variables.map(({ name }) => name.toLowerCase()));
  return [
    ...names.map((at) => error('duplicate-variable', { ...origin(['variables', at]), column: variables[at]!.name })),
    ...variables.flatMap(({ name, levels = [], missing = [] }, index) =>
      second([...levels, ...missing].map(({ code }) => code)).map((at) => {
        const part = at < levels.length ? (['levels', at] as const) : (['missing', at - levels.length] as const);
        return error('duplicate-level', {
          ...origin(['variables', index, ...part, 'code']),
          column: name,
          found: [...levels, ...missing][at]!.code,
        });
      }),
    ),
  ];
}

/** Places of the texts that have stood before, each text once. */
function second(texts: readonly string[]): number[] {
  const times = new Map<string, number>();
  return texts.flatMap((text, at) => {
    const before = times.get(text) ?? 0;
    times.set(text, before + 1);
    return before === 1 ? [at] : [];
  });
}
