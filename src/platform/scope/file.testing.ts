import { z } from 'zod';
import { get, post } from '../client/endpoint.ts';
import { row, rows, run, sql, type Db, type Trx } from '../database/transaction.ts';
import { implementing } from '../http/implement.ts';
import { holdersOf, permission, type Permission } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import { defineList, listOf } from '../list/list.ts';
import { list } from '../list/list.sql.ts';
import { defineProblems } from '../problem/problem.ts';
import { found } from '../record/record.ts';
import { defineSearch } from '../search/source.ts';
import { defineTask } from '../tasks/task.ts';
import { defineRows, everyRow, scoped } from './rows.sql.ts';

/** A room of no wing, as one of the compartment `service` will be: files of people, held to scopes of every kind by the fragment and by row-level security. */
const label = { ar: 'ملف', fr: 'Dossier', en: 'File' };
const within = ['institution', 'territory', 'corridor', 'space', 'own', 'case'] as const;
export const filePermissions: readonly Permission[] = [
  permission('file.read', 'E', 'F', 'ك', { interviewer: 'any', supervisor: 'any' }, within),
  permission('file.close', 'E', 'F', 'ك', { supervisor: 'any' }, within),
  permission('file.count', 'E', 'F', 'ك', { interviewer: 'any', supervisor: 'any' }),
];
const by = {
  ...{ institution: 'institution', territory: 'territory', corridor: 'corridor' },
  ...{ space: 'space', own: 'made_by', case: 'id' },
} as const;
/** Under row-level security; `plain` holds the same rows without it, so that each of the two is seen to hold by itself. */
export const fileRows = defineRows({ table: 'service.file', roles: ['interviewer', 'supervisor'], by });
export const plainRows = defineRows({ table: 'service.plain', roles: ['interviewer', 'supervisor'], by });
export const secured = everyRow(fileRows, 'row-level security is what is tried');

export const createFiles = (db: Db): Promise<unknown> =>
  run(
    db,
    sql.raw(`do $do$ declare name text; begin
      foreach name in array array['service.file', 'service.plain'] loop
        execute format('create table %s (id uuid primary key, title text not null, number integer not null, institution uuid, territory text, corridor text,
          space uuid, made_by uuid, closed boolean not null default false, at timestamptz not null default now())', name);
        execute format('create index on %s (number, (id::text))', name);
        execute format('grant select, insert, update on %s to dawra_service', name);
      end loop;
      perform platform.settle_row_security('service.file', '{interviewer,supervisor}', '${JSON.stringify(by)}');
    end $do$`),
  );

const line = z.object({ id: z.uuid(), title: z.string(), number: z.number(), closed: z.boolean() });
const files = defineList({
  line,
  filters: { number: z.coerce.number().int() },
  sorts: ['number', 'title'],
  searched: true,
});
export const fileApi = {
  list: listOf('/api/files', files, { summary: 'Files' }),
  read: get('/api/files/:id', { summary: 'A file', reply: line }),
  close: post('/api/files/:id/close', { summary: 'Close a file', reply: line }),
  choose: get('/api/file-choices', {
    summary: 'Files that can be cited',
    query: z.strictObject({ q: z.string().max(50) }),
    reply: z.array(line.pick({ id: true, title: true })),
  }),
  count: get('/api/file-count', { summary: 'How many files there are in all', reply: z.object({ count: z.number() }) }),
  careless: get('/api/careless-files/:id', { summary: 'A file, without asking how far one reaches', reply: line }),
};

const { problem } = defineProblems('file', { 'no-file': { status: 404, words: label } });
const absent = () => problem('no-file');
const closers = holdersOf(filePermissions, 'file.close');
const get1 = (trx: Trx, id: string, from = scoped(plainRows)) =>
  row(trx, line, sql`select id, title, number, closed from ${from} f where id = ${id}`);

const implement = implementing({ compartment: 'service' });
export const fileRoutes: readonly Route[] = [
  implement(fileApi.list, {
    permission: 'file.read',
    work: ({ trx, query, scope }) => {
      void scope; // the fragment holds it
      return list(trx, files, query, {
        select: sql`f.id, f.title, f.number, f.closed`,
        from: sql`${scoped(plainRows)} f`,
        where: query.number === undefined ? [] : [sql`f.number = ${query.number}`],
        id: sql`f.id`,
        sort: { number: { by: sql`f.number`, type: 'integer' }, title: { by: sql`f.title`, type: 'text' } },
        search: [sql`f.title`],
      });
    },
  }),
  implement(fileApi.read, {
    permission: 'file.read',
    work: async ({ trx, params, scope }) => {
      void scope;
      return found(await get1(trx, params.id), absent);
    },
  }),
  implement(fileApi.close, {
    permission: 'file.close',
    work: async ({ trx, params, scope }) => {
      void scope;
      found(await get1(trx, params.id, scoped(plainRows, closers)), absent);
      await run(trx, sql`update ${sql.table(plainRows.table)} set closed = true where id = ${params.id}`);
      return found(await get1(trx, params.id), absent);
    },
  }),
  implement(fileApi.choose, {
    permission: 'file.read',
    work: ({ trx, query, scope }) => {
      void scope;
      return rows(
        trx,
        line.pick({ id: true, title: true }),
        sql`select id, title from ${scoped(plainRows)} f where title ilike ${`%${query.q}%`} order by title limit 50`,
      );
    },
  }),
  implement(fileApi.count, {
    permission: 'file.count',
    work: async ({ trx }) =>
      (await row(
        trx,
        z.object({ count: z.number() }),
        sql`select count(*) as count from ${everyRow(plainRows, 'how many there are in all is what is asked')}`,
      ))!,
  }),
  implement(fileApi.careless, {
    permission: 'file.read',
    work: async ({ trx, params }) =>
      found(await get1(trx, params.id, everyRow(plainRows, 'a careless endpoint is tried')), absent),
  }),
];

const shared = { compartment: 'service', permission: 'file.read', label } as const;
export const fileSearch = defineSearch({
  ...shared,
  key: 'file',
  rows: sql`select f.id::text as id, null::jsonb as title, f.title as name, f.number, null::text as words, '/files/' || f.id as path, f.at
    from ${scoped(plainRows)} f`,
});
export const fileTask = defineTask({
  ...shared,
  key: 'file.close',
  permission: 'file.close',
  why: label,
  rows: sql`select f.id::text as id, f.at as since, null::timestamptz as until, '/files/' || f.id as path, null::jsonb as title, f.title as name, f.number
    from ${scoped(plainRows, closers)} f where not f.closed`,
});
