import { settleLanguages } from './languages.sql.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readInstallation, requireKind } from './installation.ts';
import { migrate } from './migrate.ts';
import { emptyDatabase, type TestDatabase } from './testing.ts';
import { sql } from './transaction.ts';

const text = readFileSync(join(import.meta.dirname, '../migrations/0001-platform.sql'), 'utf8');
const migrations = { '0001-platform': text };

describe('what an installation is for', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await emptyDatabase();
  });
  afterEach(() => test.drop());

  it.each(['real', 'demonstration'] as const)(
    '%s is said by the first migration and by nobody afterwards, the owner included',
    async (installation) => {
      expect(await readInstallation(test.db)).toBeUndefined();
      await migrate(test.db, migrations, { installation });
      expect(await readInstallation(test.db)).toBe(installation);
      const other = installation === 'real' ? 'demonstration' : 'real';
      for (const change of [
        `update platform.installation set kind = '${other}'`,
        'delete from platform.installation',
        'truncate platform.installation',
      ])
        await expect(sql.raw(change).execute(test.db), change).rejects.toMatchObject({ code: '23001' });
      await expect(
        sql.raw(`insert into platform.installation (kind) values ('${other}')`).execute(test.db),
      ).rejects.toMatchObject({ code: '23505' });
      expect(await readInstallation(test.db)).toBe(installation);
    },
  );

  it('cannot be left open: SQL that does not say it makes no database', async () => {
    await settleLanguages(test.db);
    await expect(sql.raw(text).execute(test.db)).rejects.toThrow(/dawra\.installation/);
    expect(await readInstallation(test.db)).toBeUndefined();
  });

  it.each([
    ['real', 'demonstration'],
    ['demonstration', 'real'],
  ] as const)('a database that is %s is not opened or migrated as %s, in plain words', async (is, wanted) => {
    await migrate(test.db, migrations, { installation: is });
    const later = { ...migrations, '0101-tree': 'create table evidence.tree (id int)' };
    const refused = await migrate(test.db, later, { installation: wanted }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: `database.is-${is}` });
    await expect(requireKind(test.db, wanted)).rejects.toMatchObject({ code: `database.is-${is}` });
    const found = await sql<{ tree: string | null }>`select to_regclass('evidence.tree')::text as tree`.execute(
      test.db,
    );
    expect(found.rows[0]?.tree).toBeNull();
    const { reply } = refused as { reply: (locale: string) => { title: string } };
    expect(new Set(['ar', 'fr', 'en'].map((locale) => reply.call(refused, locale).title)).size).toBe(3);
  });

  it('is refused where the row was taken away by force', async () => {
    await migrate(test.db, migrations, { installation: 'demonstration' });
    await sql`alter table platform.installation disable trigger append_only`.execute(test.db);
    await sql`delete from platform.installation`.execute(test.db);
    for (const kind of ['real', 'demonstration'] as const)
      await expect(requireKind(test.db, kind)).rejects.toMatchObject({ code: 'database.of-no-kind' });
  });
});
