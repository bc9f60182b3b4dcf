import { withClient } from '../src/platform/database/client.ts';
import { test } from './journey.ts';

/** The database of the journeys' installation as its owner. A journey that needs it is skipped on an installation that somebody else started. */
function database(): string {
  const url = process.env['JOURNEYS_DATABASE'];
  test.skip(!url, 'the database of an installation that runs already is not known');
  return String(url);
}

/** Lets the days of a consultation pass: what only time does. */
export const lapse = (slug: string): Promise<void> =>
  withClient(database(), async (client) => {
    await client.query('begin');
    await client.query('alter table dialogue.consultation disable trigger check_stands');
    const done = await client.query(
      'update dialogue.consultation set opens = opens - 100, closes = closes - 100 where slug = $1',
      [slug],
    );
    if (done.rowCount !== 1) throw new Error(`there is no consultation ${slug}`);
    await client.query('alter table dialogue.consultation enable trigger check_stands');
    await client.query('commit');
  });

/** Every row of every table, as whoever holds the database reads it. */
export const everything = (): Promise<string> =>
  withClient(database(), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const all: string[] = [];
    for (const { name } of rows) {
      const found = await client.query<{ text: string | null }>(
        `select string_agg(r::text, E'\n') as text from ${name} r`,
      );
      all.push(`${name}\n${found.rows[0]?.text ?? ''}`);
    }
    return all.join('\n');
  });
