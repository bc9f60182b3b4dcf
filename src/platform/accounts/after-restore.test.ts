import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileStore } from '../files/store.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { sql } from '../database/transaction.ts';
import { accountRoutes } from './account.routes.ts';
import { accountsAfterRestore } from './after-restore.ts';
import { seal } from '../secret/secret.ts';

let at: TestApp;
const secret = Buffer.alloc(32, 5);
beforeAll(async () => {
  at = await testApp(accountRoutes, { people: ['nadia', 'root'] });
});
afterAll(() => at.close());

const run = (given: Uint8Array | null) =>
  at.db.transaction().execute((trx) => accountsAfterRestore.run({ trx, files: {} as FileStore, secret: given }));
const count = async (table: string): Promise<number> =>
  Number((await sql.raw<{ n: string }>(`select count(*) as n from platform.${table}`).execute(at.db)).rows[0]?.n);

it('ends sessions and links, keeps second factors that the carried secret opens, gives up the others in plain words', async () => {
  const { nadia } = at.people;
  await at.openSession(nadia!);
  await at.as('root').post('/api/invitations', {
    email: 'x@example.org',
    name: 'X',
    locale: 'en',
    roles: [{ role: 'researcher', scope: { kind: 'everywhere', of: null } }],
  });
  await sql`insert into platform.credential (account, password_hash) values (${nadia}, '$argon2id$x')
    on conflict (account) do nothing`.execute(at.db);
  await sql`update platform.credential set totp_secret = ${seal(secret, 'totp', nadia!, 'ABC')}, totp_at = now() where account = ${nadia}`.execute(
    at.db,
  );
  await sql`insert into platform.recovery_code (account, code_hash) values (${nadia}, ${Buffer.alloc(32)})`.execute(
    at.db,
  );
  expect(await count('session')).toBeGreaterThan(0);
  expect(await count('invitation')).toBe(1);

  expect(await run(secret)).toHaveLength(1);
  expect(await Promise.all(['session', 'session_use', 'invitation', 'attempt'].map(count))).toEqual([0, 0, 0, 0]);
  expect(await count('recovery_code')).toBe(1);

  for (const other of [Buffer.alloc(32, 6), null]) {
    await sql`update platform.credential set totp_secret = ${seal(secret, 'totp', nadia!, 'ABC')}, totp_at = now() where account = ${nadia}`.execute(
      at.db,
    );
    const notes = await run(other);
    expect(notes.map(({ en }) => en).join(' ')).toMatch(/two-factor authentication and recovery codes are lost/);
    for (const note of notes) for (const text of Object.values(note)) expect(text.length).toBeGreaterThan(20);
    expect(await count('recovery_code')).toBe(0);
  }
});
