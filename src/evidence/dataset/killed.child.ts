import { z } from 'zod';
import { connect, transact } from '../../platform/database/transaction.ts';
import { fileStore } from '../../platform/files/store.ts';
import { readSettings } from '../../platform/settings/settings.ts';
import { getImport } from './import.sql.ts';
import { freezeImport, readImport } from './import.tasks.ts';

// Run by killed.test.ts as a process of its own, which is killed while it works: takes an import up wherever it stands.
const { url, home, id } = z
  .object({ url: z.string(), home: z.string(), id: z.uuid() })
  .parse(JSON.parse(process.argv[2] ?? ''));
const settings = readSettings({ DAWRA_HOME: home, DATABASE_URL: url, DAWRA_LOG: 'silent' });
const house = { db: connect(url, 3), settings, files: await fileStore(`${home}/files`) };
const { signal } = new AbortController();
const standing = { compartment: 'statistical', account: null } as const;
console.log('at work');
const found = await transact(house.db, standing, (trx) => getImport(trx, id));
if (found?.state === 'freezing') await freezeImport(house, id, signal);
else await readImport(house, id, signal);
await house.db.destroy();
