import type { KyselyPlugin } from 'kysely';
import { z } from 'zod';
import { connect, transact } from '../../platform/database/transaction.ts';
import { fileStore } from '../../platform/files/store.ts';
import { readSettings } from '../../platform/settings/settings.ts';
import { getImport } from './import.sql.ts';
import { freezeImport, readImport } from './import.tasks.ts';

// Run by killed.test.ts as a process of its own: takes an import up wherever it stands and kills itself, as by `kill -9`, before it asks
// its `statement`th question of the database, wherever in the work that is.
const { url, home, id, statement } = z
  .object({ url: z.string(), home: z.string(), id: z.uuid(), statement: z.int().min(1) })
  .parse(JSON.parse(process.argv[2] ?? ''));
const settings = readSettings({ DAWRA_HOME: home, DATABASE_URL: url, DAWRA_LOG: 'silent' });
let asked = 0;
const killed: KyselyPlugin = {
  transformQuery({ node }) {
    if (++asked === statement) process.kill(process.pid, 'SIGKILL');
    return node;
  },
  transformResult: async ({ result }) => result,
};
const db = connect(url, 3);
const services = { db: db.withPlugin(killed), settings, files: await fileStore(`${home}/files`) };
const { signal } = new AbortController();
const runAs = { compartment: 'statistical', account: null } as const;
const found = await transact(services.db, runAs, (trx) => getImport(trx, id));
if (found?.state === 'freezing') await freezeImport(services, id, signal);
else await readImport(services, id, signal);
await db.destroy();
