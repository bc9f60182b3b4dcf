import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { identityOf } from '../canonical.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { writtenCodebook } from '../codebook/written.ts';
import { literal, quoted, type Duck } from '../duck.ts';
import { missingColumn, unitWeight } from './frozen-names.ts';
import { columnsAtOnce, vector, writeSliced } from './sliced.ts';
import { among, below, cellAt, cellColumns, cellsBelow, missingSql, valueSql, type Stated } from './cell.ts';
import { alike, writingsOf, type Writings } from './writing.ts';

/** Rows hashed together; part of the canonical form, so never changed for `dawra-rows/1`. */
export const block = 10_000;

/**
 * Writes the frozen Parquet: for each variable its value (text, the code of a level, or double for numbers) and, beside it, the kind of missing answer. Rows
 * keep their order.
 */
export async function writeFrozen(
  duck: Duck,
  staged: string,
  frozen: string,
  codebook: Codebook,
  stated: Stated = {},
): Promise<void> {
  const { variables } = codebook;
  const { writings } = await writingsOf(duck, staged, variables, stated);
  const plain = await plainColumns(duck, staged, variables, writings);
  const select = (some: readonly Variable[]): string => {
    const odd = some.filter((variable) => !plain.has(variable));
    const columns = some.flatMap((variable) => {
      const { name, type } = variable;
      const cell = cellAt(odd.indexOf(variable));
      const [value, missing] = plain.has(variable)
        ? [
            type === 'number' ? `try_cast(nullif(${quoted(name)}, '') as double)` : `nullif(${quoted(name)}, '')`,
            `case when coalesce(${quoted(name)}, '') = '' then 'blank' end`,
          ]
        : [valueSql(variable, cell, writings.get(name)), missingSql(variable, cell, writings.get(name))];
      return [`${value} as ${quoted(name)}`, `${missing} as ${quoted(missingColumn(name))}`];
    });
    const cells = [
      ...some.filter((variable) => plain.has(variable)).map(({ name }) => quoted(name)),
      ...(odd.length ? [cellColumns(odd.map(({ name }) => name))] : []),
    ];
    const weight = some.at(-1) === variables.at(-1) ? [`1.0::double as ${quoted(unitWeight)}`] : [];
    return `select ${[...columns, ...weight].join(', ')} from (select ${cells.join(', ')} from read_parquet(${literal(staged)}))`;
  };
  await writeSliced(duck, frozen, variables, select, 2);
}

/**
 * Variables all of whose cells are kept as they stand: whole or decimal numbers in ASCII digits, codes of the codebook, days in ISO 8601, no code for a missing
 * answer, nothing to trim. Most columns are such, and cost little to read.
 */
async function plainColumns(
  duck: Duck,
  staged: string,
  variables: readonly Variable[],
  writings: Writings,
): Promise<ReadonlySet<Variable>> {
  const plain = new Set<Variable>();
  for (const group of alike(variables, writings)) {
    const [{ type, levels = [], ...rest }] = group as [Variable];
    const writing = writings.get(rest.name) ?? {};
    const own = {
      // Where commas mark decimals a point may group thousands.
      number: `regexp_full_match(cell, '[+-]?[0-9]{1,15}${writing.decimal === ',' ? '' : '(\\.[0-9]{1,15})?'}')`,
      date: `regexp_full_match(cell, '[0-9]{4}') or try_strptime(cell, '%Y-%m-%d') is not null and length(cell) = 10`,
      category: levels.length
        ? among(
            'cell',
            levels.map(({ code }) => code),
          )
        : 'false',
      text: 'true',
      id: 'true',
    }[type];
    const whole = `cell = text and (${own}) and ${missingSql({ type, levels, ...rest }, below, writing)} is null`;
    const found = await duck.all(
      `select place from (${cellsBelow(
        staged,
        group.map(({ name }) => name),
      )}) group by place having not bool_and(coalesce(${whole}, false))`,
    );
    const strange = new Set(found.map((row) => String(row['place'])));
    for (const [at, variable] of group.entries()) if (!strange.has(`c${at}`)) plain.add(variable);
  }
  return plain;
}

/** SQL of one cell in canonical text: `%.17g` for numbers, `\\`-escaped text, `!kind` for a missing answer. */
function canonicalCell({ name, type }: Variable): string {
  const value =
    type === 'number'
      ? `format('{:.17g}', ${quoted(name)})`
      : `replace(replace(replace(replace(${quoted(name)}, '\\', '\\\\'), chr(9), '\\t'), chr(10), '\\n'), '!', '\\!')`;
  return `coalesce(${value}, '!' || ${quoted(missingColumn(name))}, '!')`;
}

/**
 * sha256 over the rows of a frozen file in canonical form `dawra-rows/1`: a row is its cells in codebook order joined by tabs; blocks of 10,000 rows,
 * joined by line feeds, are hashed; the hash of the blocks' hexadecimal hashes in order is the answer. Does not depend on how Parquet stores them.
 * Rows are streamed in file order: memory does not grow with their number.
 * @param onRows told now and then how many rows are hashed
 * @throws RangeError when the engine gives the rows in another order
 */
export async function hashRows(
  duck: Duck,
  frozen: string,
  codebook: Codebook,
  onRows: (rows: number) => void = () => undefined,
): Promise<{ rowsHash: string; rows: number }> {
  const line = (some: readonly Variable[]): string => `concat_ws(chr(9), ${some.map(canonicalCell).join(', ')})`;
  const rowNumber = 'file_row_number::double';
  const from = `read_parquet(${literal(frozen)}, file_row_number = true)`;
  const { variables } = codebook;
  const width = Math.max(1, Math.floor(columnsAtOnce(duck.memoryMb) / 2));
  const parts: string[] = [];
  let query = `select ${rowNumber}, ${line(variables)} from ${from}`;
  if (variables.length > width) {
    // A wide row is put together from parts, each worked out by itself; each says which rows it holds, in their order.
    for (let at = 0; at < variables.length; at += width) {
      const part = `${frozen}.part-${at}`;
      parts.push(part);
      await duck.run(
        `copy (select ${rowNumber} as at, ${line(variables.slice(at, at + width))} as line from ${from}) to ${literal(part)} (format parquet, compression zstd, row_group_size ${vector})`,
      );
    }
    const columns = parts.flatMap((_, at) => [`p${at}.at`, `p${at}.line`]);
    query = `select ${columns.join(', ')} from ${parts.map((part, at) => `read_parquet(${literal(part)}) p${at}`).join(' positional join ')}`;
  }
  const found = await duck.connection.stream(query);
  const blocks: string[] = [];
  let hash = createHash('sha256');
  let rows = 0;
  for (let chunk = await found.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await found.fetchChunk()) {
    const columns = Array.from({ length: found.columnCount }, (_, at) => chunk.getColumnValues(at));
    const places = columns.filter((_, at) => at % 2 === 0);
    const texts = columns.filter((_, at) => at % 2 === 1);
    for (let index = 0; index < chunk.rowCount; index += 1) {
      const other = places.find((place) => place[index] !== rows);
      if (other) throw new RangeError(`row ${rows} was read as ${String(other[index])}`);
      if (rows > 0 && rows % block === 0) {
        blocks.push(hash.digest('hex'));
        hash = createHash('sha256');
      } else if (rows > 0) hash.update('\n');
      hash.update(texts.map((text) => text[index] as string).join('\t'));
      rows += 1;
    }
    onRows(rows);
  }
  if (rows > 0) blocks.push(hash.digest('hex'));
  for (const part of parts) await rm(part, { force: true });
  return { rowsHash: createHash('sha256').update(blocks.join('\n')).digest('hex'), rows };
}

/** Identity of a version: sha256 of the canonical JSON of its codebook (which holds the design) and the hash of its rows. */
export const versionId = (codebook: Codebook, rowsHash: string, rows: number): string =>
  identityOf({ format: 'dawra-data/1', codebook: writtenCodebook(codebook), rows, rowsHash });
