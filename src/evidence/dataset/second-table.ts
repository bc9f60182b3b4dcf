import { literal, quoted, type Duck } from '../duck.ts';
import { isWords } from './label-rows.ts';

/** Rows below blank ones that are looked at. */
const looked = 50;
/** Columns that are looked at. */
const widest = 12;

/**
 * Rows at which another table seems to begin: below a blank row, words only, at least two of them, in columns that hold numbers above.
 * @param spots rows that follow a blank one, from 0
 */
export async function secondTables(
  duck: Duck,
  parquet: string,
  header: readonly string[],
  spots: readonly number[],
): Promise<number[]> {
  const columns = header.slice(0, widest);
  const from = `read_parquet(${literal(parquet)}, file_row_number = true)`;
  const found: number[] = [];
  const asked = spots.filter((spot) => spot > 1).slice(0, looked);
  if (!asked.length) return found;
  const rows = await duck.all(
    `select file_row_number::double as spot, [${columns.map(quoted).join(', ')}] as cells from ${from} where file_row_number in (${asked.join(', ')}) order by spot`,
  );
  for (const { spot, cells } of rows) {
    const row = (cells as (string | null)[]).map((cell) => cell?.trim() ?? '');
    const filled = columns.flatMap((name, at) => (row[at] ? [{ name, cell: row[at] }] : []));
    if (filled.length < 2 || !filled.every(({ cell }) => isWords(cell))) continue;
    const numbers = filled.map(({ name }, at) => {
      const number = `try_cast(replace(replace(${quoted(name)}, ' ', ''), ',', '.') as double)`;
      return `(count(${number}) >= 3 and count(${number}) * 10 >= count(nullif(trim(${quoted(name)}), '')) * 9)::int as n${at}`;
    });
    const [above = {}] = await duck.all(
      `select ${numbers.join(', ')} from ${from} where file_row_number < ${Number(spot)}`,
    );
    if (filled.some((_, at) => Number(above[`n${at}`]) === 1)) found.push(Number(spot));
  }
  return found;
}
