import { parse } from 'csv-parse/sync';
import { open } from 'node:fs/promises';
import { error, Issues } from './issue.contract.ts';

async function head(path: string, bytes: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(bytes), 0, bytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The first bytes of a file. @throws Issues when it has none */
export async function startOf(path: string): Promise<Buffer> {
  const start = await head(path, 512);
  if (start.length === 0) throw new Issues([error('empty-file')]);
  return start;
}

/** Workbooks are zip archives or old OLE files. */
export const isWorkbook = (start: Buffer): boolean =>
  start.subarray(0, 4).equals(Buffer.from('PK\x03\x04')) ||
  start.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

/** JSON begins with a brace. */
export const isJson = (start: Buffer): boolean =>
  start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
    .startsWith('{');

export const isText = (start: Buffer): boolean =>
  !isWorkbook(start) && !isJson(start) && (!start.includes(0) || isUtf16(start));

const isUtf16 = (start: Buffer): boolean => start[0] === 0xff && start[1] === 0xfe;

export interface CsvShape {
  readonly delimiter: string;
  readonly header: readonly string[];
}

const candidates = [',', ';', '\t', '|'] as const;

/**
 * Delimiter and header of a CSV in UTF-8. The delimiter is the one that splits the first records into the most columns, all of the same number.
 * @throws Issues for an empty header cell, a duplicate name, a header that does not end
 */
export async function csvShape(path: string, delimiter?: string): Promise<CsvShape> {
  const text = (await head(path, 2 ** 20)).toString('utf8').replace(/^\uFEFF/, '');
  const parsed = (start: string, mark: string): string[][] | undefined => {
    try {
      return parse(start, {
        delimiter: mark,
        relax_column_count: true,
        relax_quotes: true,
        to: 5,
        skip_empty_lines: true,
      }) as string[][];
    } catch {
      return undefined;
    }
  };
  // A quote that never closes further down must not hide the header.
  const records = (mark: string): string[][] =>
    parsed(text, mark) ?? parsed(text.split(/\r?\n/, 1)[0] ?? '', mark) ?? [];
  const width = (mark: string): number => {
    const found = records(mark);
    const columns = found[0]?.length ?? 0;
    return columns + (found.every((record) => record.length === columns) ? 0.5 : 0);
  };
  const chosen = delimiter ?? [...candidates].sort((a, b) => width(b) - width(a))[0] ?? ',';
  const header = (records(chosen)[0] ?? []).map((name) => name.trim());
  if (header.length === 0) throw new Issues([error('empty-file')]);
  checkHeader(header);
  return { delimiter: chosen, header };
}

/** Names of columns must be there and differ, without regard to case (SQL does not know case). */
export function checkHeader(header: readonly string[], place: { sheet?: string; row?: number } = { row: 1 }): void {
  const seen = new Map<string, number>();
  const issues = header.flatMap((name, index) => {
    if (!name) return [error('empty-header', { ...place, column: String(index + 1) })];
    const first = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), first ?? index);
    return first === undefined
      ? []
      : [error('duplicate-column', { ...place, column: name, found: `${first + 1}, ${index + 1}` })];
  });
  if (issues.length) throw new Issues(issues);
}
