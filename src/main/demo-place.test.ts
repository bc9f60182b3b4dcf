import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onDatabase, withClient } from '../platform/database/client.ts';
import { roles } from '../platform/database/embedded-roles.ts';
import { dropDatabase, emptyDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { sql } from '../platform/database/transaction.ts';
import { readSettings, SettingError, type Settings } from '../platform/settings/settings.ts';
import { ensureDemoDatabase, removeDemonstration } from './demo-place.ts';
import { openServices } from './open-services.ts';

let real: TestDatabase;
let place: string;
let settings: Settings;
let demo: Settings;
const nameOf = (url: string): string => new URL(url).pathname.slice(1);
const environment = (extra: Record<string, string> = {}) => ({
  DAWRA_HOME: place,
  DATABASE_URL: real.url,
  DAWRA_LOG: 'silent',
  // Homes come and go beside one database, which knows one secret.
  DAWRA_SECRET: 'one secret of one database'.replaceAll(' ', '-').padEnd(32, '-'),
  ...extra,
});
const databases = async (): Promise<string[]> => {
  const like = `${nameOf(real.url)}%`;
  const found = await sql<{ name: string }>`select datname as name from pg_database where datname like ${like}`.execute(
    real.db,
  );
  return found.rows.map(({ name }) => name).sort();
};
const open = async (of: Settings): Promise<void> => (await openServices(of)).close();

beforeAll(async () => {
  real = await emptyDatabase();
});
afterAll(() => real.drop());
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'dawra-kinds-'));
  settings = readSettings(environment());
  demo = readSettings(environment({ DAWRA_DEMO: '1' }));
});
afterEach(async () => {
  await dropDatabase(real.url, `${nameOf(real.url)}_demo`);
  await rm(place, { recursive: true, force: true });
});

describe('the demonstration', () => {
  it('has a database and a home of its own beside the real ones, and is made where it is missing', async () => {
    expect([demo.installation, demo.home]).toEqual(['demonstration', join(place, 'demo')]);
    expect(nameOf(demo.databaseUrl!)).toBe(`${nameOf(real.url)}_demo`);
    await open(settings);
    await open(demo);
    await open(demo);
    expect(await databases()).toEqual([nameOf(real.url), `${nameOf(real.url)}_demo`]);
    for (const { home, installation } of [settings, demo])
      expect(await readFile(join(home, 'installation'), 'utf8')).toBe(`${installation}\n`);
  });

  it('is dropped with its home, and the real installation opens as before', async () => {
    await open(settings);
    await open(demo);
    expect(await removeDemonstration(demo)).toEqual(['database', 'home']);
    expect(await removeDemonstration(demo)).toEqual([]);
    expect(await databases()).toEqual([nameOf(real.url)]);
    expect([existsSync(demo.home), existsSync(join(place, 'secret'))]).toEqual([false, true]);
    await open(settings);
  });

  it('never opens what is real, nor the other way round, whether home or database says so', async () => {
    await open(settings);
    await open(demo);
    const swapped = { ...demo, databaseUrl: settings.databaseUrl };
    await expect(openServices(swapped)).rejects.toMatchObject({ code: 'database.is-real' });
    await expect(openServices({ ...settings, databaseUrl: demo.databaseUrl })).rejects.toMatchObject({
      code: 'database.is-demonstration',
    });
    await expect(openServices({ ...settings, home: demo.home })).rejects.toMatchObject({
      code: 'database.is-demonstration',
    });
    await writeFile(join(place, 'installation'), 'something\n');
    for (const installation of ['real', 'demonstration'] as const)
      await expect(openServices({ ...settings, installation })).rejects.toMatchObject({ code: /^database\.is-/ });
  });

  it('that runs is not removed under its feet', async () => {
    const running = await openServices(demo);
    await sql`select 1`.execute(running.db);
    await expect(removeDemonstration(demo)).rejects.toMatchObject({ code: 'database.demo-in-use' });
    expect(existsSync(demo.home)).toBe(true);
    await running.close();
  });

  it('takes nothing real along that lies where it would lie', async () => {
    await ensureDemoDatabase(demo.databaseUrl!);
    await open({ ...settings, databaseUrl: demo.databaseUrl, home: place });
    await expect(removeDemonstration(demo)).rejects.toMatchObject({ code: 'database.not-demo' });
    await rm(join(place, 'installation'));
    await open({ ...settings, databaseUrl: demo.databaseUrl, home: demo.home });
    await expect(removeDemonstration(demo)).rejects.toMatchObject({ code: 'database.not-demo' });
    expect(await databases()).toHaveLength(2);
    expect(existsSync(join(demo.home, 'secret'))).toBe(true);
    await expect(removeDemonstration(settings)).rejects.toMatchObject({ code: 'database.is-real' });
  });

  it.each([
    ['a home whose note says real', (home: string) => writeFile(join(home, 'installation'), 'real\n')],
    ['a home without a note', (home: string) => rm(join(home, 'installation'))],
    [
      'a link to another home',
      async (home: string) => {
        await rename(home, `${home}-elsewhere`);
        await symlink(`${home}-elsewhere`, home);
      },
    ],
  ])('leaves %s, and the database with it', async (_name, change) => {
    await open(demo);
    await change(demo.home);
    await expect(removeDemonstration(demo)).rejects.toMatchObject({ code: 'database.not-demo' });
    expect(await databases()).toHaveLength(2);
    expect(existsSync(join(demo.home, 'secret'))).toBe(true);
  });

  it('says what an administrator does where the login may make no database', async () => {
    const url = new URL(demo.databaseUrl!);
    url.username = roles.everyday;
    url.password = '';
    const may = await sql<{ there: boolean }>`select to_regrole(${roles.everyday}) is not null as there`.execute(
      real.db,
    );
    if (!may.rows[0]?.there) return; // A given server (DATABASE_URL), on which tests make no logins.
    const refused = await ensureDemoDatabase(url.href).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      code: 'database.demo-missing',
      details: {
        name: `"${nameOf(real.url)}_demo"`,
        owner: `"${roles.everyday}"`,
        reason: expect.stringMatching(/permission denied/),
      },
    });
    expect(await databases()).toEqual([nameOf(real.url)]);
  });

  it('takes no name that PostgreSQL would cut down to the real one', () => {
    for (const name of ['x'.repeat(59), 'ع'.repeat(30), '']) {
      const url = `postgresql://u@localhost/${encodeURIComponent(name)}`;
      expect(() => readSettings(environment({ DATABASE_URL: url, DAWRA_DEMO: '1' })), name).toThrow(SettingError);
    }
    expect(() =>
      readSettings(environment({ DATABASE_URL: `postgresql://u@localhost/${'x'.repeat(58)}`, DAWRA_DEMO: '1' })),
    ).not.toThrow();
  });

  it('is nowhere: then nothing is removed', async () => {
    expect(await removeDemonstration(demo)).toEqual([]);
    await mkdir(demo.home);
    expect(await removeDemonstration(demo)).toEqual([]);
    expect(await withClient(onDatabase(real.url, nameOf(real.url)), (client) => client.query('select 1'))).toBeTruthy();
  });
});
