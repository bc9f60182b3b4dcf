/** The data of the benchmarks: 20 strata, 2,000 clusters. */
import { DuckDBInstance } from '@duckdb/node-api';

/** Writes that many rows as Parquet, and as CSV where a path is given. */
export async function makeParquet(path: string, rows: number, csv?: string, areas = 200): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  const u = (k: number) => `(hash(i, ${k}) % 1000000 / 1e6)`;
  await db.run(`CREATE TABLE t AS SELECT 'stratum ' || (c // 100) AS stratum, (c % 100)::INTEGER AS psu,
    round(10 + 90 * ${u(1)}, 4) AS w,
    (['none', 'primary', 'secondary', 'vocational', 'tertiary'])[1 + (5 * ${u(2)} * (0.8 + 0.2 * (c % 7) / 6))::INTEGER % 5] AS school,
    CASE WHEN ${u(3)} < 0.45 THEN 'woman' ELSE 'man' END AS sex,
    (['Algeria', 'Morocco', 'Tunisia'])[1 + (3 * ${u(4)})::INTEGER % 3] AS country,
    (['15-29', '30-44', '45-59', '60+'])[1 + (4 * ${u(5)})::INTEGER % 4] AS age,
    round(exp(7 + 1.5 * ${u(6)} + ${u(7)}))::INTEGER AS income,
    (${u(8)} < 0.35 + 0.2 * ${u(3)})::INTEGER AS employed,
    round(40 * ${u(9)}, 3) AS years,
    'area ' || (hash(i, 10) % ${areas}) AS area
    FROM (SELECT i, (i * 2000 // ${rows})::INTEGER AS c FROM range(${rows}) r(i))`);
  await db.run(`COPY t TO '${path}' (FORMAT parquet)`);
  if (csv !== undefined) await db.run(`COPY t TO '${csv}' (HEADER)`);
  db.closeSync();
  instance.closeSync();
}
