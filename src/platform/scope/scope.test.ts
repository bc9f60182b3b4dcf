import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CODE_LISTS } from '../../../content/index.ts';
import { addAccount } from '../accounts/enrol.ts';
import { loadCodes } from '../codes/code.sql.ts';
import { rows, run, sql, transact, type Trx } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import type { Role } from '../role/role.ts';
import { createFiles, filePermissions, fileRoutes, fileSearch, fileTask, plainRows, secured } from './file.testing.ts';
import { accountRoutes } from '../accounts/account.routes.ts';
import { permissions } from '../permissions.ts';
import { searchRoutes } from '../search/search.routes.ts';
import { taskRoutes } from '../tasks/task.routes.ts';
import { scoped } from './rows.sql.ts';
import type { ScopeKind } from './scope.ts';

let t: TestApp;
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [institution, space, other] = [id(901), id(902), id(903)];
const fez2015 = 'regions-ma/MA-03/2015-03-05';
let maOf = '';

/** One row for each thing that can open it, and one that nothing narrow opens. */
const names = [
  'none',
  'institution',
  'region',
  'of the country',
  'former, wholly within',
  'former, partly within',
  'same code, other meaning',
  'corridor',
  'corridor turned round',
  'space',
  'own',
  'case',
] as const;
type Name = (typeof names)[number];
const idOf = (name: Name) => id(names.indexOf(name) + 1);

/** A grant of a scope, and what it opens of these rows. */
interface Grant {
  readonly scope: ScopeKind;
  readonly of: string | null;
  readonly opens: readonly Name[];
  /** What it opens of the table under row-level security, where that differs: a case is one row of one table. */
  readonly secured?: readonly Name[];
}
const grants = (): Readonly<Record<string, Grant>> => ({
  everywhere: { scope: 'everywhere', of: null, opens: names },
  institution: { scope: 'institution', of: institution, opens: ['institution'] },
  region: { scope: 'territory', of: fez2015, opens: ['region', 'former, wholly within'] },
  country: {
    scope: 'territory',
    of: maOf,
    opens: [
      ...(['region', 'of the country', 'former, wholly within'] as const),
      ...(['former, partly within', 'same code, other meaning'] as const),
    ],
  },
  corridor: { scope: 'corridor', of: 'corridors/MA-TN/1956-03-20', opens: ['corridor'] },
  space: { scope: 'space', of: space, opens: ['space'] },
  own: { scope: 'own', of: null, opens: ['own'] },
  assigned: { scope: 'case', of: `assigned/service.plain/${idOf('case')}`, opens: ['case'], secured: [] },
  mediator: { scope: 'case', of: `mediator/service.plain/${idOf('case')}`, opens: ['case'], secured: [] },
  'a case of another table': {
    scope: 'case',
    of: `assigned/service.file/${idOf('case')}`,
    opens: [],
    secured: ['case'],
  },
});
const kinds = () => Object.keys(grants());

const asAdministration = <T>(work: (trx: Trx) => Promise<T>) =>
  transact(t.db, { compartment: 'administration', account: null }, work);
const as = <T>(account: string, work: (trx: Trx) => Promise<T>) =>
  transact(t.db, { compartment: 'service', account, reading: true }, work);

let people = 0;
const somebody = () => {
  people += 1;
  return addAccount(t.db, { email: `p${people}@example.org`, name: `P${people}`, locale: 'en', roles: [] });
};
/** Days from and to today. */
type Days = readonly [from: number, to: number | null];
const give = (account: string, kind: string, days: Days = [0, null], role: Role = 'interviewer') => {
  const { scope, of } = grants()[kind]!;
  return asAdministration((trx) =>
    run(
      trx,
      sql`insert into platform.role_grant (account, role, scope, scope_of, valid_from, valid_to)
        values (${account}, ${role}, ${scope}, ${of}, (now() at time zone 'UTC')::date + ${days[0]}::int, (now() at time zone 'UTC')::date + ${days[1]}::int)`,
    ),
  );
};
/** Cases are of a table, so those of `plain` are the same rows of `file`. */
const own = async (account: string) => {
  for (const table of ['service.file', 'service.plain'])
    await run(t.db, sql`update ${sql.table(table)} set made_by = ${account} where id = ${idOf('own')}`);
};
const ids = z.object({ id: z.uuid() });
const named = (found: readonly { id: string }[]) =>
  found.flatMap(({ id: one }) => names.filter((name) => idOf(name) === one)).toSorted();
const seen = async (account: string, holders?: readonly Role[]) =>
  named(await as(account, (trx) => rows(trx, ids, sql`select id from ${scoped(plainRows, holders)} f`)));

beforeAll(async () => {
  const routes = [...fileRoutes, ...accountRoutes, ...searchRoutes, ...taskRoutes];
  t = await testApp(routes, { people: ['root'], permissions: [...permissions, ...filePermissions] });
  Object.assign(t.services, {
    contributions: { ...t.services.contributions, search: [fileSearch], tasks: [fileTask] },
  });
  const lists = CODE_LISTS.filter(({ id: list }) => ['areas', 'countries', 'regions-ma', 'corridors'].includes(list));
  await asAdministration(async (trx) => {
    await loadCodes(
      trx,
      lists.map((list, place) => ({ ...list, place })),
      lists,
    );
    maOf = (
      await rows(
        trx,
        z.object({ code: z.string() }),
        sql`select platform.dated_code('countries/MA', '2026-01-01') as code`,
      )
    )[0]!.code;
  });
  await createFiles(t.db);
  const nowhere = {
    ...{ institution: other, territory: 'countries/TN/1956-03-20', corridor: 'corridors/TN-MA/1956-03-20' },
    ...{ space: other, made_by: other },
  };
  const of: Partial<Record<Name, Partial<typeof nowhere>>> = {
    institution: { institution },
    region: { territory: fez2015 },
    'of the country': { territory: 'regions-ma/MA-01/2015-03-05' },
    'former, wholly within': { territory: 'regions-ma/MA-05/1997-08-17' },
    'former, partly within': { territory: 'regions-ma/MA-06/1997-08-17' },
    'same code, other meaning': { territory: 'regions-ma/MA-03/1997-08-17' },
    corridor: { corridor: 'corridors/MA-TN/1956-03-20' },
    space: { space },
  };
  for (const table of ['service.file', 'service.plain'])
    for (const [at, name] of names.entries()) {
      const row = { ...nowhere, ...of[name] };
      await run(
        t.db,
        sql`insert into ${sql.table(table)} (id, title, number, institution, territory, corridor, space, made_by)
          values (${idOf(name)}, ${`secret ${name}`}, ${at}, ${row.institution}, ${row.territory}, ${row.corridor}, ${row.space}, ${row.made_by})`,
      );
    }
}, 60_000);
afterAll(() => t.close());

/** What every way out of the room tells of its rows. */
async function waysOut(account: string): Promise<Record<string, readonly string[] | number>> {
  const get = (url: string) => t.as(account).get(url);
  const list = await get('/api/files?limit=200');
  if (list.statusCode === 403) return {};
  const page = list.json<{ items: { id: string }[]; total: number }>();
  const reads: string[] = [];
  for (const name of names) if ((await get(`/api/files/${idOf(name)}`)).statusCode === 200) reads.push(name);
  const search = (await get('/api/search?q=secret&limit=50')).json<{ kinds: { items: { id: string }[] }[] }>();
  return {
    list: named(page.items),
    total: page.total,
    'searched list': named((await get('/api/files?search=secret')).json<{ items: { id: string }[] }>().items),
    read: reads.toSorted(),
    search: named(search.kinds.flatMap(({ items }) => items)),
    choose: named((await get('/api/file-choices?q=secret')).json<{ id: string }[]>()),
  };
}
const allTell = (opened: readonly Name[]) => {
  const sorted = opened.toSorted();
  return {
    ...{ list: sorted, total: sorted.length, 'searched list': sorted, read: sorted },
    ...{ search: sorted, choose: sorted },
  };
};

describe('a grant in a scope', () => {
  it('opens what it reaches by every way out on its days, nothing before and nothing after', async () => {
    for (const kind of kinds()) {
      const { opens } = grants()[kind]!;
      const [before, today, after] = [await somebody(), await somebody(), await somebody()];
      await give(before, kind, [1, null]);
      await give(today, kind, [0, 0]);
      await give(after, kind, [-9, -1]);
      await own(today);
      expect(await waysOut(today), kind).toEqual(allTell(opens));
      for (const nobody of [before, after]) {
        await own(nobody);
        expect(await waysOut(nobody), kind).toEqual({});
        expect(await seen(nobody), kind).toEqual([]);
      }
    }
  }, 60_000);

  it('adds to another what it reaches itself, never more, and row-level security says the same', async () => {
    for (const one of kinds())
      for (const two of kinds()) {
        if (one >= two) continue;
        const account = await somebody();
        await give(account, one);
        await give(account, two, [0, null], 'supervisor');
        await own(account);
        const union = [...new Set([...grants()[one]!.opens, ...grants()[two]!.opens])].toSorted();
        expect(await seen(account), `${one} and ${two}`).toEqual(union);
        // What only a supervisor may do stays within the supervisor's grant, whatever else is seen.
        expect(await seen(account, ['supervisor']), `${one} and ${two}`).toEqual(grants()[two]!.opens.toSorted());
        const cases = [one, two].flatMap((kind) => grants()[kind]!.secured ?? grants()[kind]!.opens);
        const bySecurity = named(await as(account, (trx) => rows(trx, ids, sql`select id from ${secured} f`)));
        expect(bySecurity, `${one} and ${two}`).toEqual([...new Set(cases)].toSorted());
      }
  }, 60_000);

  it('lets acts through and tasks wait only where the role of the act reaches', async () => {
    const account = await somebody();
    await give(account, 'country');
    await give(account, 'space', [0, null], 'supervisor');
    const close = async (name: Name) => (await t.as(account).post(`/api/files/${idOf(name)}/close`)).statusCode;
    const tasks = await t.as(account).get('/api/tasks');
    expect(named(tasks.json<{ tasks: { id: string }[] }>().tasks)).toEqual(['space']);
    expect((await t.as(account).get('/api/tasks/count')).json()).toEqual({ count: 1, more: false });
    expect([await close('region'), await close('none'), await close('space')]).toEqual([404, 404, 200]);
    expect((await t.as(account).get('/api/tasks/count')).json()).toEqual({ count: 0, more: false });
  });

  it('ends with the request after it was taken, while the session is open', async () => {
    const account = await somebody();
    await give(account, 'space');
    await t.openSession(account);
    expect((await t.as(account).get(`/api/files/${idOf('space')}`)).statusCode).toBe(200);
    await asAdministration((trx) => run(trx, sql`delete from platform.role_grant where account = ${account}`));
    expect((await t.as(account).get(`/api/files/${idOf('space')}`)).statusCode).toBe(403);
    expect(await seen(account)).toEqual([]);
  });

  it('opens no endpoint whose rows are not held to scopes, and no careless one', async () => {
    for (const kind of kinds()) {
      const account = await somebody();
      await give(account, kind);
      const whole = grants()[kind]!.scope === 'everywhere';
      expect((await t.as(account).get('/api/file-count')).statusCode, kind).toBe(whole ? 200 : 403);
      expect((await t.as(account).get(`/api/careless-files/${idOf('none')}`)).statusCode, kind).toBe(whole ? 200 : 500);
    }
  });

  it('ends with the account', async () => {
    const account = await somebody();
    await give(account, 'everywhere');
    await asAdministration((trx) =>
      run(trx, sql`update platform.account set disabled_at = now() where id = ${account}`),
    );
    expect(await seen(account)).toEqual([]);
  });
});

describe('row-level security', () => {
  it('refuses to write, change or leave behind what is not reached', async () => {
    const account = await somebody();
    await give(account, 'region');
    const write = (trx: Trx, territory: string) =>
      run(
        trx,
        sql`insert into service.file (id, title, number, territory) values (gen_random_uuid(), 'x', 1, ${territory})`,
      );
    const change = (name: Name, set: ReturnType<typeof sql>) =>
      transact(t.db, { compartment: 'service', account }, (trx) =>
        run(trx, sql`update service.file set ${set} where id = ${idOf(name)}`),
      );
    await expect(
      transact(t.db, { compartment: 'service', account }, (trx) => write(trx, 'countries/TN/1956-03-20')),
    ).rejects.toThrow(/row-level security/);
    expect(await transact(t.db, { compartment: 'service', account }, (trx) => write(trx, fez2015))).toBe(1);
    expect(await change('none', sql`title = 'y'`)).toBe(0);
    expect(await change('region', sql`title = 'y'`)).toBe(1);
    await expect(change('region', sql`territory = 'countries/TN/1956-03-20'`)).rejects.toThrow(/row-level security/);
    await run(t.db, sql`delete from service.file where title = 'x'`);
  });

  it('is settled with words that are known, or not at all', async () => {
    const settle = (roles: string, by: object) =>
      run(
        t.db,
        sql`select platform.settle_row_security('service.plain', ${roles}::text[], ${JSON.stringify(by)}::jsonb)`,
      );
    await expect(settle('{superviser}', {})).rejects.toThrow(/superviser is no role/);
    await expect(settle('{}', {})).rejects.toThrow(/no role/);
    await expect(settle('{supervisor}', { region: 'territory' })).rejects.toThrow(/region is no kind of scope/);
  });
});
