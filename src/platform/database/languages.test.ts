import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { locales } from '../language/locale.ts';
import { languageFunctions, settleLanguages } from './languages.sql.ts';
import { testDatabase, type TestDatabase } from './testing.ts';
import { row, sql } from './transaction.ts';

let t: TestDatabase;
beforeAll(async () => {
  t = await testDatabase();
});
afterAll(() => t.drop());

const known = async () =>
  (await row(t.db, z.object({ known: z.array(z.string()) }), sql`select platform.locales() as known`))!.known;

it('two processes with one list settle it once', async () => {
  await Promise.all([1, 2, 3, 4].map(() => settleLanguages(t.db)));
  expect(await known()).toEqual([...locales]);
});

it('a language comes to a database that has fewer; what is stored stays, and can still be changed', async () => {
  const fewer = languageFunctions(locales.slice(1));
  await sql.raw(`${fewer} comment on function platform.locales() is 'fewer'`).execute(t.db);
  const text = (of: readonly string[]) => JSON.stringify(Object.fromEntries(of.map((locale) => [locale, 'x'])));
  await sql`insert into platform.institution (name, side, family) values (${text(locales.slice(1))}, 'international', 'science')`.execute(
    t.db,
  );
  await settleLanguages(t.db);
  expect(await known()).toEqual([...locales]);
  await sql`update platform.institution set family = 'employers'`.execute(t.db);
  for (const wrong of ['{}', '[]', '"x"', text(['xx']), text([...locales, 'xx']), text([]), '{"fr": ""}', '{"fr": 1}'])
    await expect(
      sql`insert into platform.institution (name, side, family) values (${wrong}, 'international', 'science')`.execute(
        t.db,
      ),
      wrong,
    ).rejects.toMatchObject({ code: '23514' });
});

it('is not taken away by an older process that does not know it', async () => {
  const more = languageFunctions([...locales, 'xx']);
  await sql.raw(`${more} comment on function platform.locales() is 'more'`).execute(t.db);
  await expect(settleLanguages(t.db)).rejects.toMatchObject({
    code: 'database.newer',
    details: { unknown: 'lang xx' },
  });
  expect(await known()).toEqual([...locales, 'xx']);
});
