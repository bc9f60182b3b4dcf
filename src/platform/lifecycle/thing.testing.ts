import { z } from 'zod';
import { get, post, put } from '../client/endpoint.ts';
import { run, row, sql, type Db, type Trx } from '../database/transaction.ts';
import { implementing } from '../http/implement.ts';
import { permission, type Permission } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { writtenNote, writtenTitle } from '../language/written.contract.ts';
import { defineList, listOf } from '../list/list.ts';
import { inEveryLanguage, list } from '../list/list.sql.ts';
import { defineProblems } from '../problem/problem.ts';
import { actView } from './act.contract.ts';
import { actEndpoint } from './act.endpoint.ts';
import { implementActs } from './acts.routes.ts';
import { actsOf } from './acts.sql.ts';
import { defineLifecycle } from './lifecycle.ts';
import { actConstraints } from './problems.ts';

/** A noun of no wing with all that a wing is made of, to be attacked: list, form, life, several permissions of which one reaches `own`. */
const label = { ar: 'ك', fr: 'F', en: 'E' };
const life = defineLifecycle({
  first: { act: 'write', state: 'draft' },
  states: {
    draft: { label, tone: 'neutral', open: true },
    review: { label, tone: 'info', open: true },
    shown: { label, tone: 'success' },
  },
  acts: {
    write: { label, permission: 'thing.write', by: 'rule' },
    submit: { label, permission: 'thing.write' },
    return: { label, permission: 'thing.review', note: 'required' },
    show: { label, permission: 'thing.review', note: 'optional', fields: { to: z.uuid() } },
  },
  steps: { draft: { write: 'draft', submit: 'review' }, review: { return: 'draft', show: 'shown' }, shown: {} },
});
const form = z.strictObject({ title: writtenTitle, rank: z.number().int().min(-1000).max(1000) });
const line = z.object({
  id: z.uuid(),
  title: localizedSchema,
  rank: z.number(),
  state: life.stateSchema,
  by: z.uuid(),
});
const view = line.extend({ sequence: z.number().int(), acts: z.array(actView(life, z.string(), {})) });
export type ThingView = z.infer<typeof view>;
const things = defineList({
  line,
  filters: { state: life.stateSchema },
  sorts: ['rank', 'title'],
  searched: true,
});
const api = {
  list: listOf('/api/things', things, { summary: 'Things' }),
  read: get('/api/things/:id', { summary: 'A thing', reply: view }),
  begin: post('/api/things', { summary: 'Begin', body: form, reply: view, status: 201 }),
  write: put('/api/things/:id', {
    summary: 'Write',
    body: form.extend({ base: z.number().int().min(1) }),
    reply: view,
  }),
  act: actEndpoint('/api/things/:id/acts', life, { summary: 'Act', note: writtenNote, reply: view }),
  careless: actEndpoint('/api/careless/:id/acts', life, { summary: 'Act', note: writtenNote, reply: view }),
  heedless: get('/api/heedless/:id', { summary: 'A thing, of whomever it is', reply: view }),
};

const acts = actsOf(life, {
  table: 'tried.thing_act',
  subject: 'thing',
  own: { note: z.string().nullable() },
  view: view.shape.acts.element,
});
const { problem } = defineProblems('thing', {
  'no-thing': { status: 404, words: label },
  'not-yours': { status: 403, words: label },
});
const absent = () => problem('no-thing');
function found<T>(thing: T | undefined): T {
  if (thing === undefined) throw absent();
  return thing;
}
const joined = sql`tried.thing t join tried.thing_state s on s.thing = t.id`;
const columns = sql`t.id, t.title, t.rank, t.by, s.state`;
const read = async (trx: Trx, id: string): Promise<ThingView> => ({
  ...found(
    await row(trx, view.omit({ acts: true }), sql`select ${columns}, s.sequence from ${joined} where t.id = ${id}`),
  ),
  acts: await acts.list(trx, id),
});
const yours = async (trx: Trx, id: string, account: string): Promise<void> => {
  if ((await read(trx, id)).by !== account) throw problem('not-yours');
};

const implement = implementing({ compartment: 'dialogue', constraints: actConstraints('thing_act') });
const seen = 'thing.see';
export const thingRoutes: readonly Route[] = [
  implement(api.list, {
    permission: seen,
    work: ({ trx, query }) =>
      list(trx, things, query, {
        select: columns,
        from: joined,
        where: query.state ? [sql`s.state = ${query.state}`] : [],
        id: sql`t.id`,
        sort: { rank: { by: sql`t.rank`, type: 'integer' }, title: { by: sql`t.title ->> 'fr'`, type: 'text' } },
        search: inEveryLanguage(sql`t.title`),
      }),
  }),
  implement(api.read, { permission: seen, work: ({ trx, params }) => read(trx, params.id) }),
  implement(api.begin, {
    permission: 'thing.write',
    work: async ({ trx, body, actor, scope }) => {
      void scope; // what one begins is one's own
      const id = crypto.randomUUID();
      await run(
        trx,
        sql`insert into tried.thing (id, title, rank, by) values (${id}, ${JSON.stringify(body.title)}, ${body.rank}, ${actor!.id})`,
      );
      await acts.begin(trx, id, { actor: actor!.id });
      return read(trx, id);
    },
  }),
  implement(api.write, {
    permission: 'thing.write',
    work: async ({ trx, params, body, actor, scope }) => {
      if (scope !== 'any') await yours(trx, params.id, actor!.id);
      const held = found(await acts.lock(trx, params.id));
      await acts.expect(held, body.base, 'write', async () => [await read(trx, held.id)]);
      await run(trx, sql`update tried.thing set title = ${JSON.stringify(body.title)} where id = ${held.id}`);
      await acts.append(trx, held, { act: 'write', actor: actor!.id });
      return read(trx, held.id);
    },
  }),
  implementActs(implement, api.act, acts, {
    absent,
    see: async ({ trx, id, actor, scope }) => {
      if (scope !== 'any') await yours(trx, id, actor);
    },
    read: ({ trx, params }) => read(trx, params.id),
  }),
  // What a hurried author writes: nothing asks how far the permission reaches.
  implementActs(implement, api.careless, acts, { absent, read: ({ trx, params }) => read(trx, params.id) }),
  implement(api.heedless, { permission: 'thing.write', work: ({ trx, params }) => read(trx, params.id) }),
];

export const thingPermissions: readonly Permission[] = [
  permission(seen, 'x', 'x', 'x', { member: 'any' }),
  permission('thing.write', 'x', 'x', 'x', { secretariat: 'any', delegate: 'own' }),
  permission('thing.review', 'x', 'x', 'x', { supervisor: 'any', secretariat: 'any' }),
];

/** Makes the tables of the things, as a migration of a wing would. */
export async function createThings(db: Db): Promise<void> {
  for (const statement of [
    'create schema tried',
    'grant usage on schema tried to dawra_dialogue, dawra_statistical, dawra_public',
    'create table tried.thing (id uuid primary key, title jsonb not null, rank integer not null, by uuid not null)',
    'create table tried.thing_act (thing uuid not null references tried.thing, note text)',
    `select platform.create_acts('tried.thing_act', 'thing', 'write', 'draft', '${JSON.stringify(life.steps)}', '{draft, review}', '{return}')`,
    'grant select, insert on tried.thing, tried.thing_act to dawra_dialogue',
    'grant update (title) on tried.thing to dawra_dialogue',
    'grant select on tried.thing_state to dawra_dialogue',
  ])
    await sql.raw(statement).execute(db);
}
