import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { accountRoutes } from '../platform/accounts/account.routes.ts';
import { startEmbedded } from '../platform/database/embedded.ts';
import { silent } from '../platform/database/log.ts';
import { transact } from '../platform/database/transaction.ts';
import { buildServer } from '../platform/http/server.ts';
import { enqueue, startJobs } from '../platform/jobs/jobs.ts';
import { readSettings } from '../platform/settings/settings.ts';
import { openServices } from './open-services.ts';

it('goes on by itself when its database is restarted under load: named problems meanwhile, jobs afterwards', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dawra-restarted-'));
  chmodSync(home, 0o755);
  const server = { home: join(home, 'server'), log: silent, settings: { fsync: 'off' } };
  let database = await startEmbedded(server);
  const services = await openServices(
    readSettings({ DAWRA_HOME: join(home, 'installation'), DATABASE_URL: database.url, DAWRA_LOG: 'silent' }),
  );
  const app = await buildServer(services, accountRoutes);
  const done: unknown[] = [];
  const jobs = await startJobs(
    services.databaseUrl,
    {
      note: async (payload, { signal }) => {
        await sleep(300, undefined, { signal });
        done.push(payload);
      },
    },
    () => undefined,
  );
  const call = (n: number): Promise<void> =>
    transact(services.db, { compartment: 'statistical', account: null }, (trx) => enqueue(trx, 'note', n));
  const seen = new Map<string, number>();
  let over = false;
  const reader = async (at: number): Promise<void> => {
    for (let n = 0; !over; n += 1) {
      const reply = await app.inject({ url: '/api/session', remoteAddress: `10.${at}.${(n >> 8) & 255}.${n & 255}` });
      const told = reply.statusCode === 200 ? '200' : `${reply.statusCode} ${reply.json<{ code: string }>().code}`;
      seen.set(told, (seen.get(told) ?? 0) + 1);
      await sleep(5);
    }
  };
  const until = async (ready: () => boolean): Promise<void> => {
    for (let waited = 0; !ready() && waited < 30_000; waited += 20) await sleep(20);
  };
  try {
    const readers = Promise.all([1, 2, 3, 4].map(reader));
    await until(() => (seen.get('200') ?? 0) > 20);
    await call(1);
    await call(2);
    await sleep(100);
    await database.stop();
    await until(() => (seen.get('503 database.unreachable') ?? 0) > 20);
    database = await startEmbedded(server);
    const before = seen.get('200') ?? 0;
    await until(() => (seen.get('200') ?? 0) > before + 50);
    await call(3);
    await until(() => new Set(done).size === 3);
    over = true;
    await readers;
    expect([...seen.keys()].sort()).toEqual(['200', '503 database.unreachable']);
    expect([...new Set(done)].sort()).toEqual([1, 2, 3]);
  } finally {
    over = true;
    await jobs.stop();
    await app.close();
    await services.close();
    await database.stop();
    rmSync(home, { recursive: true, force: true });
  }
});

it('starts again after something was erased, with its own database and its everyday login', async () => {
  const home = mkdtempSync(join(tmpdir(), 'dawra-erased-'));
  chmodSync(home, 0o755);
  const settings = readSettings({ DAWRA_HOME: join(home, 'installation'), DAWRA_LOG: 'silent' });
  try {
    await (await openServices(settings)).close();
    writeFileSync(join(settings.home, 'erasures'), `${'0'.repeat(64)}\n`);
    await (await openServices(settings)).close();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
