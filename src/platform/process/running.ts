import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { row, sql, type Db } from '../database/transaction.ts';

/** Number of the advisory lock that every server and worker holds, together with the others, while it runs. */
const running = 0x44415750;
/** Milliseconds between two attempts to say it again after the database was lost. */
const pause = 2000;

/** Says that this process runs, for as long as its connection stands; after a restart of the database it says so again. */
export async function sayRunning(url: string): Promise<() => Promise<void>> {
  const over = new AbortController();
  let client = await connect(url);
  const watching = (async () => {
    while (!over.signal.aborted) {
      await lost(client);
      while (!over.signal.aborted) {
        await sleep(pause, undefined, { signal: over.signal }).catch(() => undefined);
        const next = over.signal.aborted ? undefined : await connect(url).catch(() => undefined);
        if (!next) continue;
        client = next;
        break;
      }
    }
    await client.end().catch(() => undefined);
  })();
  return async () => {
    over.abort();
    await client.end().catch(() => undefined);
    await watching;
  };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: 'dawra-running', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock_shared($1)', [running]);
  return client;
}

const lost = (client: pg.Client): Promise<void> => new Promise((resolve) => void client.once('end', () => resolve()));

/** How many servers and workers run on the database. */
export const countRunning = async (db: Db): Promise<number> =>
  (await row(
    db,
    z.object({ n: z.number() }),
    sql`select count(*)::int as n from pg_locks where locktype = 'advisory' and granted and classid = 0 and objid = ${running} and objsubid = 1
      and database = (select oid from pg_database where datname = current_database())`,
  ))!.n;
