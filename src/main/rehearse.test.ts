import { generateIdentity, identityToRecipient } from 'age-encryption';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freezeAges } from '../dialogue/testing.ts';
import { planBackups, scheduledBackup } from '../platform/backup/scheduled.ts';
import { openSealedKey } from '../platform/backup/sealed-key.ts';
import { sql } from '../platform/database/transaction.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import type { Tasks } from '../platform/tasks/task.contract.ts';
import { rehearse } from './rehearse.ts';
import { routes } from './routes.ts';

let t: TestApp;
let place = '';
let shelf = '';
let identity = '';
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'dawra-shelf-'));
  shelf = join(place, 'shelf');
  identity = await generateIdentity();
  t = await testApp(routes, {
    environment: {
      DAWRA_BACKUP_AT: '0 3 * * *',
      DAWRA_BACKUP_TO: shelf,
      DAWRA_BACKUP_KEY: await identityToRecipient(identity),
      DAWRA_BACKUP_KEEP: '1',
    },
  });
  writeFileSync(join(t.services.settings.home, 'secret'), '0'.repeat(64));
  await planBackups(t.services);
});
afterAll(async () => {
  await t.close();
  rmSync(place, { recursive: true, force: true });
});

const make = (): Promise<void> =>
  scheduledBackup({ ...t.services, ownerUrl: t.services.databaseUrl }, '1')(
    {},
    { signal: new AbortController().signal, job: '1' },
  );
const missing = async (): Promise<boolean> =>
  (await t.as('root').get('/api/tasks')).json<Tasks>().tasks.some(({ key }) => key === 'backup.missing');

it('a backup by the clock comes back by the private key alone; old ones go, a failed or missed one is a task until the next', async () => {
  await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' });
  await make();
  const first = readdirSync(shelf).sort();
  expect(first).toEqual([expect.stringMatching(/Z\.archive$/), expect.stringMatching(/Z\.key\.age$/)]);
  const [archive = '', sealed = ''] = first.map((name) => join(shelf, name));
  await expect(openSealedKey(readFileSync(sealed), await generateIdentity())).rejects.toThrow();
  const key = await openSealedKey(readFileSync(sealed), `# a file of age\n${identity}\n`);
  const back = await rehearse(archive, key, 'real');
  expect(back).toMatchObject({ missing: [] });
  expect(back.files).toBeGreaterThan(0);
  expect(back.rows).toBeGreaterThan(20);
  await expect(rehearse(archive, key, 'demonstration')).rejects.toMatchObject({ code: 'archive.is-real' });
  truncateSync(archive, 100_000);
  await expect(rehearse(archive, key, 'real')).rejects.toMatchObject({ code: expect.stringMatching(/^archive\./) });

  expect(await missing()).toBe(false);
  await sql`update platform.backup_run set began_at = now() - interval '27 hours'`.execute(t.db);
  expect(await missing()).toBe(true);
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await make();
  expect(await missing()).toBe(false);
  const second = readdirSync(shelf).sort();
  expect(second.length).toBe(2);
  expect(second).not.toEqual(first);

  rmSync(shelf, { recursive: true });
  writeFileSync(shelf, 'no folder');
  await expect(make()).rejects.toThrow();
  expect(await missing()).toBe(true);
  expect(readdirSync(t.services.settings.home).filter((name) => name.startsWith('backup-'))).toEqual([]);
  rmSync(shelf);
  mkdirSync(shelf);
  await make();
  expect(await missing()).toBe(false);
}, 120_000);
