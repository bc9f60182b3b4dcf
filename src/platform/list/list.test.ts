import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '../database/testing.ts';
import { row, run, sql, transact, type Db, type Trx } from '../database/transaction.ts';
import { foldForSearch } from '../language/search.ts';
import { defineList } from './list.ts';
import { list } from './list.sql.ts';

let db: Db;
let drop: () => Promise<void>;
const inside = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
  transact(db, { compartment: 'dialogue', account: null }, work);

const things = defineList({
  line: z.object({ id: z.uuid(), name: z.string(), rank: z.number() }),
  filters: { kind: z.enum(['odd', 'even']) },
  sorts: ['rank', 'name'],
  usual: '-rank',
  searched: true,
});
const ask = (asked: Readonly<Record<string, string | number>>) =>
  inside((trx) => {
    const query = things.query.parse(asked);
    return list(trx, things, query, {
      select: sql`t.id, t.name, t.rank`,
      from: sql`tried.thing t`,
      where: query.kind ? [sql`t.rank % 2 = ${query.kind === 'odd' ? 1 : 0}`] : [],
      id: sql`t.id`,
      sort: { rank: { by: sql`t.rank`, type: 'integer' }, name: { by: sql`t.name`, type: 'text' } },
      search: [sql`t.name`],
    });
  });
/** All pages of a question, one after the other. */
async function whole(asked: Readonly<Record<string, string | number>>): Promise<string[]> {
  const names: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = await ask({ ...asked, ...(after ? { after } : {}) });
    names.push(...page.items.map(({ name }) => name));
    after = page.next;
  }
  return names;
}

beforeAll(async () => {
  ({ db, drop } = await testDatabase());
  await sql`create schema tried`.execute(db);
  await sql`create table tried.thing (id uuid primary key default gen_random_uuid(), name text not null, rank integer not null)`.execute(
    db,
  );
  await sql`grant usage on schema tried to dawra_dialogue`.execute(db);
  await sql`grant select on tried.thing to dawra_dialogue`.execute(db);
  await run(
    db,
    sql`insert into tried.thing (name, rank) select 'شيء رقم ' || n || ' Été', n / 3 from generate_series(1, 1500) n`,
  );
  await run(db, sql`insert into tried.thing (name, rank) values ('الأعمال الحُرّة', -1), ('Œuvre à Béjaïa', -2)`);
});
afterAll(() => drop());

describe('a list', () => {
  it.each<Readonly<Record<string, string>>>([
    {},
    { sort: 'rank' },
    { sort: 'name' },
    { sort: '-name', kind: 'odd' },
    { search: '77' },
  ])('gives each row once over its pages, in order: %j', async (asked) => {
    const [one, once] = [await whole({ ...asked, limit: 137 }), await whole({ ...asked, limit: 200 })];
    expect(one).toEqual(once);
    expect(new Set(one).size).toBe(one.length);
  });

  it('counts no further than its limit', async () => {
    expect(await ask({})).toMatchObject({ total: 1000, more: true });
    expect(await ask({ search: 'بجاية' })).toMatchObject({ total: 0, more: false, next: null });
    expect(await ask({ search: 'oeuvre bejaia' })).toMatchObject({ total: 1, more: false });
    expect(await ask({ search: 'الاعمال الحره' })).toMatchObject({ total: 1 });
  });

  it('shifts nothing when a row is added before', async () => {
    const first = await ask({ sort: 'rank', limit: 3 });
    await run(db, sql`insert into tried.thing (name, rank) values ('new', -3)`);
    const next = await ask({ sort: 'rank', limit: 3, after: first.next! });
    expect(next.items.map(({ name }) => name)).not.toContain(first.items[2]!.name);
    await run(db, sql`delete from tried.thing where name = 'new'`);
  });

  it('refuses what it does not know, and keys that are not its own', async () => {
    for (const wrong of [{ kind: 'both' }, { sort: 'colour' }, { limit: 201 }, { offset: 5 }])
      expect(things.query.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
    const { next } = await ask({ sort: 'rank' });
    for (const after of [next!.slice(2), 'bm90aGluZw', next!])
      await expect(ask({ sort: 'name', after })).rejects.toMatchObject({ code: 'list.bad-page' });
    const forged = Buffer.from(JSON.stringify(['rank', "1'; drop table tried.thing; --", 'x'])).toString('base64url');
    await expect(ask({ sort: 'rank', after: forged })).rejects.toThrow();
    expect((await ask({})).total).toBe(1000);
  });
});

it('the database folds Latin, Arabic and Tifinagh texts as the code does', async () => {
  const letters = [
    ...Array.from({ length: 0x180 - 0x20 }, (_, at) => String.fromCharCode(0x20 + at)),
    ...Array.from({ length: 0x6d4 - 0x600 }, (_, at) => String.fromCharCode(0x600 + at)),
    ...Array.from({ length: 10 }, (_, at) => String.fromCharCode(0x6f0 + at)),
    ...Array.from({ length: 0x38 }, (_, at) => String.fromCharCode(0x2d30 + at)),
    ...'\u200f\u2067’«»…'.split(''),
  ].filter((letter) => !/[\u0600-\u060f\u061b-\u061f\u066a-\u066d]/.test(letter) || letter === '،');
  const folded = z.object({ text: z.string() });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...letters), { maxLength: 60 }), async (given) => {
      const text = given.join('');
      expect((await row(db, folded, sql`select platform.fold(${text}) as text`))!.text).toBe(foldForSearch(text));
    }),
    { numRuns: 300 },
  );
});
