import { languageFunctions } from '../database/languages.sql.ts';
import type pg from 'pg';
import { archiveProblem } from './archive-problems.ts';
import type { InstallationKind } from '../database/installation.ts';
import type { Manifest } from './manifest.ts';
import { appSchemas } from '../database/schemas.ts';

/** A table of this installation that an archive may fill; `target` and `columns` are quoted by PostgreSQL itself. */
export interface InstallationTable {
  readonly name: string;
  readonly columns: readonly string[];
}

/** Tables that hold rows (partitions, not their parents) with the columns that can be written; the migrator's own left out. */
export async function listTables(client: pg.Client): Promise<InstallationTable[]> {
  const found = await client.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind = 'r' and n.nspname = any ($1)
       and (n.nspname, c.relname) not in (('platform', 'migration'), ('platform', 'migration_lock'))
     group by 1 order by 1`,
    [appSchemas],
  );
  return found.rows;
}

export async function listSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const found = await client.query<{ name: string; last: string | null }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as last from pg_sequences where schemaname = any ($1) order by 1`,
    [appSchemas],
  );
  return found.rows;
}

/**
 * What an installation with these migrations has. They are applied and rolled back: nothing of it stays in the database.
 * @param migrations SQL by name, in the order of the names
 */
export async function catalogueOf(
  client: pg.Client,
  migrations: Readonly<Record<string, string>>,
  installation: InstallationKind,
): Promise<{ tables: InstallationTable[]; sequences: string[] }> {
  await client.query('begin');
  try {
    await client.query(`select set_config('dawra.installation', $1, true)`, [installation]);
    await client.query(languageFunctions());
    for (const name of Object.keys(migrations).sort()) await client.query(migrations[name]!);
    return { tables: await listTables(client), sequences: (await listSequences(client)).map(({ name }) => name) };
  } finally {
    await client.query('rollback');
  }
}

/**
 * The tables of this installation that the archive fills, by the names it uses: whatever goes into SQL afterwards is a name of ours.
 * @throws Problem archive.unknown-content naming the first table, column or sequence that this installation does not have, has twice or
 * that the archive leaves out
 */
export function matchTables(
  manifest: Pick<Manifest, 'tables' | 'sequences'>,
  own: { tables: readonly InstallationTable[]; sequences: readonly string[] },
): Map<string, InstallationTable> {
  const ours = new Map(own.tables.map((table) => [table.name, table]));
  const matched = new Map<string, InstallationTable>();
  for (const { name, columns } of manifest.tables) {
    const table = ours.get(name);
    if (!table || matched.has(name)) throw archiveProblem('unknown-content', { found: name });
    const chosen = columns.map((column) => {
      const mine = table.columns.find((candidate) => candidate === column);
      if (mine === undefined) throw archiveProblem('unknown-content', { found: `${name}.${column}` });
      return mine;
    });
    if (new Set(chosen).size !== table.columns.length || chosen.length !== table.columns.length)
      throw archiveProblem('unknown-content', { found: `${name} (${columns.join(', ')})` });
    matched.set(name, { name: table.name, columns: chosen });
  }
  const missing = own.tables.find(({ name }) => !matched.has(name));
  if (missing) throw archiveProblem('unknown-content', { found: `− ${missing.name}` });
  const sequences = manifest.sequences.map(({ name }) => name);
  const foreign = sequences.find((name, at) => !own.sequences.includes(name) || sequences.indexOf(name) !== at);
  if (foreign !== undefined) throw archiveProblem('unknown-content', { found: foreign });
  return matched;
}
