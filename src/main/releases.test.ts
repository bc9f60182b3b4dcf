import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freezeAges, meanAge, openMeeting, raise, releasedAnswerTo } from '../dialogue/testing.ts';
import type { QuestionView } from '../dialogue/question/question.contract.ts';
import { recompute } from '../evidence/index.ts';
import { addAccount } from '../platform/accounts/enrol.ts';
import { backup } from '../platform/archive/backup.ts';
import { restore } from '../platform/archive/restore.ts';
import { silent } from '../platform/database/log.ts';
import { emptyDatabase, type TestDatabase } from '../platform/database/testing.ts';
import { connect, phases, sql } from '../platform/database/transaction.ts';
import { examine } from '../platform/doctor/doctor.ts';
import { fileStore } from '../platform/files/store.ts';
import { buildServer } from '../platform/http/server.ts';
import { testApp } from '../platform/http/testing.ts';
import { migrateJobs } from '../platform/jobs/jobs.ts';
import { sayRunning } from '../platform/process/running.ts';
import { readSettings } from '../platform/settings/settings.ts';
import { updateContent } from './content.ts';
import { expectedFiles } from './expected-files.ts';
import { migrations } from './migrations.ts';
import { openServices } from './open-services.ts';
import { routes } from './routes.ts';
import { prepareUpgrade } from './upgrade.ts';
import { programVersion } from './version.ts';

/** What a release left in people's hands: hashes of its migrations, and a small installation that it made, as an archive. */
const shelf = 'src/main/fixtures/releases';
const password = Buffer.from('of the fixtures of releases, no secret');
const renew = 'UPDATE_RELEASE=1 npx vitest run src/main/releases.test.ts';
interface Release {
  readonly version: string;
  /** sha256 of each migration by its name. */
  readonly migrations: Readonly<Record<string, string>>;
  readonly made: Made;
}
/** What the installation of the fixture holds and every later version must find. */
interface Made {
  readonly result: string;
  readonly answer: string;
  readonly erased: string;
  readonly asked: string;
  readonly person: { readonly email: string; readonly password: string };
}
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const hashes = (): Record<string, string> =>
  Object.fromEntries(Object.entries(migrations).map(([name, text]) => [name, hashOf(text)]));

if (process.env['UPDATE_RELEASE']) await makeRelease();
const releases = readdirSync(shelf).map(
  (name) => JSON.parse(readFileSync(join(shelf, name, 'release.json'), 'utf8')) as Release,
);

/** Makes the fixture of this version: data, a result, a released answer, questions of which one is erased, an account with a password. */
async function makeRelease(): Promise<void> {
  const t = await testApp(routes);
  try {
    await updateContent(t.services);
    const person = { email: 'keeper@releases.example', password: 'a long sentence of the fixtures' };
    await addAccount(t.db, { ...person, name: 'Keeper', locale: 'en', roles: ['secretariat'] });
    const result = await meanAge(t, await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' }));
    const meeting = await openMeeting(t);
    const asked = await raise(t, meeting.id, 'Que deviennent les personnes renvoyées ?');
    const answer = await releasedAnswerTo(t, [asked.id], [result]);
    const erased = await raise(t, meeting.id, 'Une question effacée ?');
    expect((await t.as('claire').post(`/api/questions/${erased.id}/erase`)).statusCode).toBe(200);
    const made: Made = { result, answer: answer.id, erased: erased.id, asked: asked.id, person };
    const place = join(shelf, programVersion);
    mkdirSync(place, { recursive: true });
    const release: Release = { version: programVersion, migrations: hashes(), made };
    writeFileSync(join(place, 'release.json'), `${JSON.stringify(release, null, 1)}\n`);
    await backup(t.services.databaseUrl, t.services.files, join(place, 'installation.archive'), {
      ...{ program: programVersion, password },
    });
  } finally {
    await t.close();
  }
}

describe.each(releases)('release $version', (release) => {
  let database: TestDatabase;
  let home = '';
  beforeAll(async () => {
    database = await emptyDatabase();
    home = mkdtempSync(join(tmpdir(), 'dawra-release-'));
  });
  afterAll(async () => {
    await database.drop();
    rmSync(home, { recursive: true, force: true });
  });

  it('has migrations that stay as they were handed out', () => {
    const now = hashes();
    const changed = Object.entries(release.migrations)
      .filter(([name, hash]) => now[name] !== hash)
      .map(([name]) => `${name} ${now[name] ? 'was edited' : 'is gone'}`);
    expect(
      changed,
      `Databases of people have had these migrations as they were in ${release.version}. Take the change back and write a new file with the wing's next free number. (Only while ${release.version} has never been handed out: ${renew})`,
    ).toEqual([]);
  });

  it('leaves an installation that this version opens where it stands, and loses nothing of', async () => {
    const then = Object.fromEntries(Object.entries(migrations).filter(([name]) => name in release.migrations));
    const files = await fileStore(join(home, 'files'));
    await restore(join(shelf, release.version, 'installation.archive'), database.url, files, {
      ...{ migrations: then, installation: 'real', migrateJobs, password, log: silent },
    });
    const services = await openServices(
      readSettings({ DATABASE_URL: database.url, DAWRA_HOME: home, DAWRA_LOG: 'silent', DAWRA_FACTOR_ROLES: 'none' }),
    );
    const app = await buildServer(services, routes);
    try {
      const { result, answer, erased, asked, person } = release.made;
      const owner = phases(services.db, { compartment: 'statistical', account: null });
      expect(await recompute(owner, services, result)).toMatchObject({ same: true });
      const entered = await app.inject({ method: 'POST', url: '/api/session', payload: person });
      expect(entered.statusCode).toBe(200);
      const cookie = entered.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
      const read = (url: string) => app.inject({ url, headers: { cookie } });
      expect((await read(`/api/questions/${asked}`)).body).toContain('Que deviennent les personnes renvoyées ?');
      expect((await read(`/api/questions/${erased}`)).json<QuestionView>().texts.map((text) => text.erased)).toEqual([
        true,
      ]);
      expect((await app.inject({ url: `/fr/answers/${answer}` })).body).toContain('statement texte');
      const findings = await examine({
        ...{ db: services.db, home, files, migrations, secret: services.secret },
        expectedFiles: await expectedFiles(services.db),
      });
      expect(findings.filter(({ status }) => status === 'fail')).toEqual([]);
    } finally {
      await app.close();
      await services.close();
    }
  }, 120_000);
});

describe('an upgrade', () => {
  let database: TestDatabase;
  let home = '';
  beforeAll(async () => {
    database = await emptyDatabase();
    home = mkdtempSync(join(tmpdir(), 'dawra-upgrade-'));
    await (await openServices(settings())).close();
  }, 120_000);
  afterAll(async () => {
    await database.drop();
    rmSync(home, { recursive: true, force: true });
  });
  const settings = (more: Record<string, string> = {}) =>
    readSettings({ DATABASE_URL: database.url, DAWRA_HOME: home, DAWRA_LOG: 'silent', ...more });
  const prepare = async (coming: Record<string, string>, more: Record<string, string> = {}) =>
    prepareUpgrade(
      { ownerUrl: database.url, files: await fileStore(join(home, 'files')), settings: settings(more), log: silent },
      { ...migrations, ...coming },
    );
  const kept = (): string[] =>
    existsSync(join(home, 'before-upgrade')) ? readdirSync(join(home, 'before-upgrade')) : [];

  it('begins with an archive that comes back by the secret of the home; nothing to bring on, nothing to put away', async () => {
    expect(await prepare({})).toEqual([]);
    expect(await prepare({ '9998-later': 'select 1' }, { DAWRA_BACKUP_UPGRADE: '0' })).toEqual(['9998-later']);
    expect(kept()).toEqual([]);
    expect(await prepare({ '9998-later': 'select 1' })).toEqual(['9998-later']);
    const [archive = ''] = kept();
    const target = await emptyDatabase();
    const back = mkdtempSync(join(tmpdir(), 'dawra-back-'));
    try {
      await restore(join(home, 'before-upgrade', archive), target.url, await fileStore(join(back, 'files')), {
        ...{ migrations, installation: 'real', migrateJobs, log: silent, password: readFileSync(join(home, 'secret')) },
      });
      const db = connect(target.url, 1);
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from platform.content_item`.execute(db);
      await db.destroy();
      expect(rows[0]!.n).toBeGreaterThan(50);
    } finally {
      await target.drop();
      rmSync(back, { recursive: true, force: true });
    }
  }, 60_000);

  it('that cannot be backed up does not begin, and says how it could', async () => {
    rmSync(join(home, 'before-upgrade'), { recursive: true });
    writeFileSync(join(home, 'before-upgrade'), '');
    const refused = await prepare({ '9998-later': 'select 1' }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'database.not-backed-up' });
    rmSync(join(home, 'before-upgrade'));
  });

  it('beside which the former version could not run waits until all of it is stopped; any other goes on beside it', async () => {
    const closing = { '9999-closing': '-- stops-former\nalter table platform.setting drop column value' };
    const stop = await sayRunning(database.url);
    const off = { DAWRA_BACKUP_UPGRADE: '0' };
    expect(await prepare({ '9998-later': 'select 1' }, off)).toEqual(['9998-later']);
    await expect(prepare(closing, off)).rejects.toMatchObject({ code: 'database.others-running' });
    await stop();
    expect(await prepare(closing, off)).toEqual(['9999-closing']);
  });

  it('of any released version is beside the former one unless its migrations say otherwise', () => {
    const released = new Set(releases.flatMap((release) => Object.keys(release.migrations)));
    const takesAway =
      /\bdrop\s+(table|column|schema|view|materialized|function|type|role)\b|\brename\s+(to|column)\b|\bset\s+not\s+null\b|\balter\s+column\s+\S+\s+(set\s+data\s+)?type\b/i;
    const silently = Object.entries(migrations)
      .filter(
        ([name, text]) =>
          !released.has(name) && takesAway.test(text) && !/^-- (stops-former|beside-former: )/.test(text),
      )
      .map(([name]) => name);
    expect(
      silently,
      'These take away or tighten what the former version may use. Begin them with “-- stops-former” (all of it must then be stopped first) or with “-- beside-former: why it goes on”.',
    ).toEqual([]);
  });
});
