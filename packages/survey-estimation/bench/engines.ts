/** The engines that the benchmarks compare, over one Parquet file. */
import { fromColumns, type DataColumns, type Source, type Variables } from '@dawra/survey-estimation';
import { fromParquet } from '@dawra/survey-estimation/duckdb';
import { fromSharedColumns } from '@dawra/survey-estimation/workers';

export type Engine = 'duckdb' | 'typed' | 'threads';

/** A source, and what ends it. */
export async function sourceOf(
  engine: Engine,
  path: string,
  variables: Variables,
): Promise<{ readonly source: Source; readonly close: () => Promise<void> }> {
  const nothing = () => Promise.resolve();
  if (engine === 'duckdb') return { source: fromParquet(path), close: nothing };
  const columns = await columnsOf(path, variables);
  if (engine === 'typed') return { source: fromColumns(columns), close: nothing };
  const shared = await fromSharedColumns(columns);
  return { source: shared, close: () => shared.close() };
}

/** The columns as typed arrays; categories in one byte a row. */
async function columnsOf(path: string, variables: Variables): Promise<DataColumns> {
  const rows = await fromParquet(path).load(variables, new Set(Object.keys(variables)));
  const out: { [name: string]: DataColumns[string] } = {};
  for (const column of rows.columns.values())
    out[column.name] =
      column.type === 'number'
        ? column.values
        : { codes: (column.levels.length < 128 ? Int8Array : Int16Array).from(column.codes), levels: column.levels };
  return out;
}
