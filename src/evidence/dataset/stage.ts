import { literal, quoted, type Duck } from '../duck.ts';
import { writeSliced } from './sliced.ts';
import { error, Issues, type Issue, type IssueCode } from './issue.contract.ts';

/** Most findings of one kind that a report lists; the rest is counted. */
export const listed = 20;

const rejects: Readonly<Record<string, IssueCode>> = {
  'MISSING COLUMNS': 'csv-missing-columns',
  'TOO MANY COLUMNS': 'csv-too-many-columns',
  'UNQUOTED VALUE': 'csv-unterminated-quote',
  'LINE SIZE OVER MAXIMUM': 'csv-long-line',
};

/** Most bytes of a record. */
const mostLine = 4 * 2 ** 20;

/** Columns looked at together. */
const pass = 250;

/** Most rows that are remembered as unreadable, so that the rows after them keep their numbers. */
const remembered = 10_000;

/**
 * Reads a CSV in UTF-8 into a Parquet of text columns, in file order, without holding it in memory, and lists the records that are not
 * well formed (too few or too many fields, a quote that never closes). Source of the form: RFC 4180.
 */
export async function stageCsv(
  duck: Duck,
  csv: string,
  parquet: string,
  shape: { header: readonly string[]; delimiter: string; headerRow: number },
): Promise<{ issues: Issue[]; skipped: number[] }> {
  const columns = shape.header.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  const table = `read_csv(${literal(csv)}, auto_detect = false, header = true, skip = ${shape.headerRow - 1}, all_varchar = true, delim = ${literal(shape.delimiter)},
    quote = '"', escape = '"', strict_mode = true, store_rejects = true, rejects_limit = 0, max_line_size = ${mostLine}, null_padding = false, columns = {${columns}})`;
  const { readings } = await refusedAsIssue(
    writeSliced(duck, parquet, shape.header, (names) => `select ${names.map(quoted).join(', ')} from ${table}`),
  );
  // Each slice is a reading of the file, or more: a record that one of them left out and another kept would shift the rows after it.
  const [shifted] = await duck.all(
    `select line::int as line from reject_errors group by line having count(distinct scan_id) <> ${readings} order by line limit 1`,
  );
  if (shifted) throw new Issues([error('csv-broken', { row: Number(shifted['line']) })]);
  const gone = await duck.all(`select distinct line::int as line from reject_errors order by line limit ${remembered}`);
  // A record with too few fields is one finding, at the first column that it lacks.
  const broken = await duck.all(`select line::int as line, error_type, column_name, left(csv_line, 120) as found,
      count(*) over (partition by error_type)::int as times, row_number() over (partition by error_type order by line)::int as place
    from (select * from reject_errors where scan_id = (select min(scan_id) from reject_errors)
      qualify row_number() over (partition by line, error_type order by column_idx) = 1)
    qualify place <= ${listed} order by line, error_type`);
  return {
    skipped: gone.map(({ line }) => Number(line)),
    issues: broken.map((row) =>
      error(rejects[String(row['error_type'])] ?? 'csv-broken', {
        row: Number(row['line']),
        found: String(row['found'] ?? '').trim(),
        ...(row['column_name'] ? { column: String(row['column_name']) } : {}),
        ...(rejects[String(row['error_type'])] === 'csv-long-line' ? { expected: `${mostLine / 2 ** 20} MB` } : {}),
        count: Number(row['times']),
      }),
    ),
  };
}

/** What the reader of CSV cannot go on with is a finding on the file. @throws Issues */
async function refusedAsIssue<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    const said = /^Invalid Input Error: ([^\n]*)/.exec(cause instanceof Error ? cause.message : '');
    throw said ? new Issues([error('csv-broken', { expected: said[1]! })]) : cause;
  }
}

/** Rows of the staged table. */
export async function stagedRows(duck: Duck, parquet: string): Promise<number> {
  return Number((await duck.all(`select count(*)::double as n from read_parquet(${literal(parquet)})`))[0]?.['n'] ?? 0);
}

/** The first rows as they stand in the file. */
export async function preview(
  duck: Duck,
  parquet: string,
  columns: readonly string[],
  limit = 50,
): Promise<(string | null)[][]> {
  const rows: (string | null)[][] = [];
  for (let from = 0; from < columns.length; from += pass) {
    const names = columns.slice(from, from + pass);
    const found = await duck.all(
      `select ${names.map(quoted).join(', ')} from read_parquet(${literal(parquet)}) limit ${limit}`,
    );
    for (const [at, row] of found.entries())
      (rows[at] ??= []).push(
        ...names.map((name) =>
          row[name] === null || row[name] === undefined ? null : String(row[name]).slice(0, 200),
        ),
      );
  }
  return rows;
}
