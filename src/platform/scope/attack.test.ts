import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addAccount } from '../accounts/enrol.ts';
import { accountRoutes } from '../accounts/account.routes.ts';
import { loadCodes } from '../codes/code.sql.ts';
import { CODE_LISTS } from '../../../content/index.ts';
import { rows, run, sql, transact, type Trx } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { defineNotice } from '../mail/mail.ts';
import { sendToHolders } from '../mail/send.ts';
import { permissions } from '../permissions.ts';
import { searchRoutes } from '../search/search.routes.ts';
import { createFiles, filePermissions, fileRoutes, fileSearch, plainRows } from './file.testing.ts';
import { everyRow, scoped } from './rows.sql.ts';
import { scopeRoutes } from './scope.routes.ts';

let t: TestApp;
let [reader, neighbour, guest] = ['', '', ''];
const [here, there] = [randomUUID(), randomUUID()];
const mine = '00000000-0000-4000-8000-000000000001';
const hidden = '00000000-0000-4000-8000-000000000002';
const many = 20_000;

beforeAll(async () => {
  const routes = [...fileRoutes, ...accountRoutes, ...searchRoutes, ...scopeRoutes];
  t = await testApp(routes, { people: ['root'], permissions: [...permissions, ...filePermissions] });
  Object.assign(t.services, { contributions: { ...t.services.contributions, search: [fileSearch], spaces: [] } });
  await createFiles(t.db);
  const lists = CODE_LISTS.filter(({ id: list }) => ['areas', 'countries', 'regions-ma', 'corridors'].includes(list));
  await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
    loadCodes(
      trx,
      lists.map((list, place) => ({ ...list, place })),
      lists,
    ),
  );
  await run(
    t.db,
    sql`insert into service.plain (id, title, number, space) values (${mine}, 'open', -2, ${here}), (${hidden}, 'zebra', -1, ${there})`,
  );
  // Two in a thousand are the reader's.
  await run(
    t.db,
    sql`insert into service.plain (id, title, number, space)
      select gen_random_uuid(), 'row ' || n, n, case when n % 500 = 0 then ${here}::uuid else ${there}::uuid end from generate_series(1, ${many}::int) n`,
  );
  await run(t.db, sql`analyze service.plain`);
  const add = (name: string) => addAccount(t.db, { email: `${name}@example.org`, name, locale: 'en', roles: [] });
  [reader, neighbour, guest] = [await add('reader'), await add('neighbour'), await add('guest')];
  const give = (account: string, space: string) =>
    run(
      t.db,
      sql`insert into platform.role_grant (account, role, scope, scope_of) values (${account}, 'interviewer', 'space', ${space})`,
    );
  await give(reader, here);
  await give(neighbour, there);
}, 60_000);
afterAll(() => t.close());

const get = (url: string, headers: Record<string, string> = {}) => t.as(reader).inject({ method: 'GET', url, headers });
const page = async (query: string) =>
  (await get(`/api/files?${query}`)).json<{
    items: { id: string; number: number }[];
    total: number;
    next: string | null;
  }>();

describe('a row out of reach', () => {
  it('is absent in the same words as one that is not there, whatever is sent along', async () => {
    const [lost, absent] = [await get(`/api/files/${hidden}`), await get(`/api/files/${randomUUID()}`)];
    expect([lost.statusCode, absent.statusCode]).toEqual([404, 404]);
    const bare = ({ body }: { body: string }) => body.replace(/"(requestId|request|reference|id)":"[^"]*"/g, '');
    expect(bare(lost)).toBe(bare(absent));
    const heads = ({ headers }: typeof lost) =>
      Object.keys(headers)
        .filter((name) => !/ratelimit|date/.test(name))
        .toSorted();
    expect(heads(lost)).toEqual(heads(absent));
    const { etag } = (await t.as(neighbour).get(`/api/files/${hidden}`)).headers;
    for (const known of ['*', String(etag ?? '"x"')])
      expect((await get(`/api/files/${hidden}`, { 'if-none-match': known })).statusCode).toBe(404);
  });

  it('is told by no filter, order, search, count or cursor of somebody else', async () => {
    expect(await page('number=-1')).toMatchObject({ items: [], total: 0, next: null });
    expect(await page('search=zebra')).toMatchObject({ items: [], total: 0 });
    expect((await page('sort=-title')).items.some(({ id }) => id === hidden)).toBe(false);
    const all = await page('limit=200');
    expect([all.items.length, all.total]).toEqual([1 + many / 500, 1 + many / 500]);
    const theirs = (await t.as(neighbour).get('/api/files?limit=1')).json<{ next: string }>().next;
    const beyond = await page(`limit=200&after=${encodeURIComponent(theirs)}`);
    expect(beyond.items.every(({ number }) => number % 500 === 0)).toBe(true);
    expect(beyond.items).toHaveLength(many / 500);
    for (const typed of ['zebra', 'row 7'])
      expect((await get(`/api/search?q=${typed}&limit=50`)).body).not.toMatch(/zebra|"row 7"/);
    expect((await get('/api/file-choices?q=zebra')).json()).toEqual([]);
  });
});

describe('giving a role in a scope', () => {
  const give = (body: object) => t.as('root').post(`/api/people/${guest}/roles`, { role: 'interviewer', ...body });
  it('refuses what is no scope, names nothing, or names what is not there', async () => {
    const refused = [
      {},
      { scope: null },
      { scope: 'everywhere' },
      { scope: {} },
      { scope: { kind: 'any', of: null } },
      { scope: { kind: 'everywhere' } },
      { scope: { kind: 'everywhere', of: here } },
      { scope: { kind: 'space', of: null } },
      { scope: { kind: 'space', of: '' } },
      { scope: { kind: 'territory', of: 'isco-08/1' } },
      { scope: { kind: 'territory', of: `regions-ma/${'9'.repeat(300)}` } },
      { scope: { kind: 'case', of: `owner/service.file/${mine}` } },
      { scope: { kind: 'own', of: null, more: 1 } },
    ];
    for (const body of refused) expect((await give(body)).statusCode, JSON.stringify(body)).toBe(400);
    const unknown = [
      ['institution', randomUUID()],
      ['space', randomUUID()],
      ['territory', 'regions-ma/MA-99'],
      ['corridor', 'corridors/MA-XX'],
      ['case', `assigned/service.plain/${mine}`],
    ];
    for (const [kind, of] of unknown)
      expect((await give({ scope: { kind, of } })).json(), kind).toMatchObject({ code: 'scopes.unknown' });
    expect(
      (
        await t
          .as('root')
          .post(`/api/people/${guest}/roles`, { role: 'administrator', scope: { kind: 'own', of: null } })
      ).statusCode,
    ).toBe(400);
  });

  it('keeps it with its days, tells the person, and writes it into the journal', async () => {
    const { institution } = (await t.as('root').get('/api/scope-choices')).json<{
      institution: { of: string; label: object }[];
    }>();
    if (!institution.length) {
      await t.as('root').post('/api/institutions', {
        ...{
          name: { ar: 'مؤسسة', fr: 'Institution', en: 'Institution' },
          country: 'MA',
          side: 'origin',
          family: 'science',
        },
      });
    }
    const [first] = (await t.as('root').get('/api/scope-choices')).json<{ institution: { of: string }[] }>()
      .institution;
    const scope = { kind: 'institution', of: first!.of };
    const given = await give({ scope });
    expect(given.statusCode, given.body).toBe(201);
    expect((await give({ scope })).json()).toMatchObject({ code: 'accounts.grant-overlaps' });
    expect((await give({ scope: { kind: 'own', of: null } })).statusCode).toBe(201);
    const account = (await t.as(guest).get('/api/account')).json<{ grants: object[] }>();
    expect(account.grants).toMatchObject([
      { role: 'interviewer', scope: { ...scope, label: { en: expect.any(String) as string } }, validTo: null },
      { role: 'interviewer', scope: { kind: 'own', of: null, label: null } },
    ]);
    const entries = await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
      rows(
        trx,
        z.object({ detail: z.looseObject({ scope: z.object({ kind: z.string(), of: z.string().nullable() }) }) }),
        sql`select detail from platform.journal where act = 'role.grant' and subject_id = ${guest} order by id`,
      ),
    );
    expect(entries.map(({ detail }) => detail.scope)).toEqual([scope, { kind: 'own', of: null }]);
  });
});

describe('the table of grants', () => {
  it('holds no grant without a scope, of an unknown kind, or of a part of the administration', async () => {
    const insert = (columns: string, values: string) =>
      run(t.db, sql.raw(`insert into platform.role_grant (account, role${columns}) values ('${guest}', ${values})`));
    await expect(insert('', `'delegate'`)).rejects.toThrow(/scope/);
    for (const values of [
      `'delegate', 'any', null`,
      `'delegate', 'everywhere', '${here}'`,
      `'delegate', 'space', null`,
      `'delegate', 'institution', 'x'`,
      `'delegate', 'case', 'owner/service.file/${mine}'`,
      `'administrator', 'space', '${here}'`,
    ])
      await expect(insert(', scope, scope_of', values), values).rejects.toThrow(/role_grant_(scope|administrator)/);
  });

  it('opens to whoever relates a person to a row no more than that row', async () => {
    const relate = (trx: Trx, givers: string) =>
      rows(
        trx,
        z.object({ id: z.uuid().nullable() }),
        sql`select platform.relate(${guest}, 'interviewer', 'mediator', 'service.plain', ${hidden}, ${givers}::text[]) as id`,
      );
    const as = <T>(account: string, work: (trx: Trx) => Promise<T>) =>
      transact(t.db, { compartment: 'service', account }, work);
    await expect(as(reader, (trx) => relate(trx, '{interviewer}'))).rejects.toThrow(/reaches everywhere/);
    await run(
      t.db,
      sql`insert into platform.role_grant (account, role, scope) values (${neighbour}, 'supervisor', 'everywhere')`,
    );
    expect((await as(neighbour, (trx) => relate(trx, '{supervisor}')))[0]!.id).not.toBeNull();
    expect((await as(neighbour, (trx) => relate(trx, '{supervisor}')))[0]!.id).toBeNull();
    const seen = await as(guest, (trx) =>
      rows(trx, z.object({ id: z.uuid() }), sql`select id from ${scoped(plainRows)} f`),
    );
    expect(seen).toEqual([{ id: hidden }]);
  });
});

describe('a notice about a row', () => {
  it('reaches exactly those who see it by a grant, of every kind of scope, and nobody else', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const dated = async (list: string, code: string) =>
      (
        await rows(
          t.db,
          z.object({ kept: z.string() }),
          sql`select platform.dated_code(${`${list}/${code}`}, current_date) as kept`,
        )
      )[0]!.kept;
    const [country, region, other, corridor] = await Promise.all([
      dated('countries', 'MA'),
      dated('regions-ma', 'MA-04'),
      dated('regions-ma', 'MA-05'),
      dated('corridors', 'MA-FR'),
    ]);
    const held = [
      ['everywhere', null],
      ['institution', one],
      ['institution', two],
      ['space', one],
      ['space', two],
      ['territory', country],
      ['territory', region],
      ['territory', other],
      ['corridor', corridor],
      ['own', null],
      ['case', `mediator/service.plain/${hidden}`],
      ['case', `mediator/service.file/${hidden}`],
    ] as const;
    const people: string[] = [];
    for (const [at, [kind, of]] of held.entries()) {
      const person = { email: `notice-${at}@example.org`, name: 'N', locale: 'en', roles: [] } as const;
      people.push(await addAccount(t.db, person));
      const [role, from] = ['interviewer', sql`current_date - 2`];
      await run(
        t.db,
        sql`insert into platform.role_grant (account, role, scope, scope_of, valid_from) values (${people[at]}, ${role}, ${kind}, ${of}, ${from})`,
      );
    }
    const [ended, delegate] = await Promise.all(
      ['ended', 'delegate'].map((name) =>
        addAccount(t.db, { email: `${name}@example.org`, name, locale: 'en', roles: [] }),
      ),
    );
    await run(
      t.db,
      sql`insert into platform.role_grant (account, role, scope, scope_of, valid_from, valid_to)
        values (${ended!}, 'interviewer', 'space', ${one}, current_date - 9, current_date - 2), (${delegate!}, 'delegate', 'space', ${one}, current_date - 9, null)`,
    );
    const everyone = [...people, ended!, delegate!];
    const word = { ar: 'ملف', fr: 'Dossier', en: 'File' };
    const kind = defineNotice({
      ...{ name: 'file.told', label: word, line: word },
      ...{ usual: 'at-once' as const, permission: 'file.read', path: () => '/app' as const },
    });
    const table = { permissions: [...permissions, ...filePermissions] };
    const reached = async (id: string, permission: string) => {
      const mail = { permission, row: { of: plainRows, id }, except: [], kind, parameters: { id } };
      await t.db.transaction().execute((trx) => sendToHolders(trx, table, mail));
      const got = z.object({ account: z.uuid() });
      const gone = await rows(t.db, got, sql`delete from platform.mail where kind = 'file.told' returning account`);
      return gone.flatMap(({ account }) => (everyone.includes(account) ? [account] : [])).toSorted();
    };
    const made = [
      { institution: one, space: two },
      { space: one, territory: region },
      { territory: other, corridor },
      { territory: country },
      { made_by: people[9], institution: two },
      {},
    ];
    const ids = [hidden];
    for (const of of made) {
      const id = randomUUID();
      ids.push(id);
      await run(
        t.db,
        sql`insert into service.plain (id, title, number, institution, space, territory, corridor, made_by) values (${id}, 'told', -3,
          ${of.institution ?? null}, ${of.space ?? null}, ${of.territory ?? null}, ${of.corridor ?? null}, ${of.made_by ?? null})`,
      );
    }
    const told: number[] = [];
    for (const id of ids) {
      const seers: string[] = [];
      for (const account of everyone) {
        const seen = await transact(t.db, { compartment: 'service', account }, (trx) =>
          rows(trx, z.object({ id: z.uuid() }), sql`select f.id from ${scoped(plainRows)} f where f.id = ${id}`),
        );
        if (seen.length) seers.push(account);
      }
      expect(await reached(id, 'file.read'), id).toEqual(seers.toSorted());
      // A permission that no scope opens is told to whose role reaches everywhere.
      expect(await reached(id, 'file.count'), id).toEqual([people[0]]);
      told.push(seers.length);
    }
    expect(told).toEqual([2, 3, 4, 4, 2, 3, 1]);
    const silent = { permission: 'file.read', except: [], kind };
    await expect(t.db.transaction().execute((trx) => sendToHolders(trx, table, silent))).rejects.toThrow(/which row/);
  });
});

describe('the fragment', () => {
  interface Node {
    readonly 'Node Type': string;
    readonly 'Relation Name'?: string;
    readonly 'Parent Relationship'?: string;
    readonly Plans?: readonly Node[];
  }
  const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
  const planOf = (query: ReturnType<typeof sql>) =>
    transact(t.db, { compartment: 'service', account: reader, reading: true }, async (trx) => {
      const [found] = await rows(
        trx,
        z.looseObject({ 'QUERY PLAN': z.array(z.object({ Plan: z.custom<Node>() })) }),
        sql`explain (format json) ${query}`,
      );
      return nodes(found!['QUERY PLAN'][0]!.Plan);
    });

  it('leaves a keyset list on its index among 20,000 rows, and asks for grants once', async () => {
    const plan = await planOf(
      sql`select f.* from ${scoped(plainRows)} f where (f.number, f.id::text) > (5000, '') order by f.number, f.id::text limit 51`,
    );
    expect(plan.filter((node) => node['Relation Name'] === 'plain').map((node) => node['Node Type'])).toEqual([
      'Index Scan',
    ]);
    expect(plan.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
    expect(plan.some((node) => node['Parent Relationship'] === 'SubPlan')).toBe(false);
    expect(plan.some((node) => node['Parent Relationship'] === 'InitPlan')).toBe(true);
  });

  it('is left only for a reason', () => {
    expect(() => everyRow(plainRows, 'because')).toThrow(/for a reason/);
    expect(() => scoped({ table: 'service.plain', roles: [] })).toThrow(/nothing opens a row/);
  });
});
