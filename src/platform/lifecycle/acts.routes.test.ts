import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { permissions } from '../permissions.ts';
import { createThings, thingPermissions, thingRoutes, type ThingView } from './thing.testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(thingRoutes, { permissions: [...permissions, ...thingPermissions] });
  await createThings(t.db);
});
afterAll(() => t.close());

const title = { ar: '', fr: 'Une chose', en: '' };
const begin = async (person: 'youssef' | 'claire' | 'hicham' = 'youssef'): Promise<ThingView> => {
  const made = await t.as(person).post('/api/things', { title, rank: 1 });
  expect(made.statusCode, made.body).toBe(201);
  return made.json<ThingView>();
};
const act = (person: Parameters<TestApp['as']>[0], id: string, body: unknown, at = 'things') =>
  t.as(person).post(`/api/${at}/${id}/acts`, body as object);
const raw = (text: string, id: string) =>
  t.as('youssef').inject({
    method: 'POST',
    url: `/api/things/${id}/acts`,
    headers: { 'content-type': 'application/json' },
    payload: text,
  });
const reasonless = [
  '',
  ' \t\n',
  '\u200b',
  '\u200e\u200f',
  '\u2060\ufeff',
  '\u00ad',
  '\u2800',
  '\u3164',
  '\u061c \u034f',
  '\ufe0f',
  'ـ',
  '\u064b',
];

describe('who acts', () => {
  it('is let in by one permission and held to the one that the act needs', async () => {
    const { id, sequence } = await begin();
    const submitted = (await act('youssef', id, { act: 'submit', sequence })).json<ThingView>();
    expect(submitted.state).toBe('review');
    const note = { act: 'return', sequence: submitted.sequence, note: 'why' };
    const next = await begin();
    const table: [Parameters<TestApp['as']>[0], object, number, string][] = [
      [null, note, 401, 'platform.sign-in-needed'],
      ['amina', note, 403, 'platform.not-permitted'],
      ['root', note, 403, 'platform.not-permitted'],
      ['claire', note, 403, 'platform.not-permitted'],
      ['salma', { act: 'submit', sequence: 1 }, 403, 'platform.not-permitted'],
      ['salma', note, 200, ''],
    ];
    for (const [person, body, status, code] of table) {
      const at = 'note' in body ? id : next.id;
      const answer = await act(person, at, body);
      expect([answer.statusCode, answer.json<{ code?: string }>().code ?? ''], String(person)).toEqual([status, code]);
    }
  });

  it('acts on what is theirs where the permission reaches no further, also when nobody thought of it', async () => {
    const { id, sequence } = await begin('claire');
    const submit = { act: 'submit', sequence };
    expect((await act('hicham', id, submit)).json()).toMatchObject({ code: 'thing.not-yours' });
    for (const person of ['hicham', 'claire'] as const)
      expect((await act(person, id, submit, 'careless')).json(), person).toMatchObject({
        code: 'platform.bug',
      });
    expect((await t.as('hicham').get(`/api/heedless/${id}`)).json()).toMatchObject({ code: 'platform.bug' });
    expect((await t.as('youssef').get(`/api/heedless/${id}`)).statusCode).toBe(200);
    expect((await t.as('youssef').get(`/api/things/${id}`)).json()).toMatchObject({ sequence: 1, state: 'draft' });
    expect((await act('claire', id, submit)).statusCode).toBe(200);
  });

  it('acts no more once the permission is gone, however slowly the act was sent', async () => {
    const { id, sequence } = await begin();
    let lost = false;
    const { identify } = t.services;
    Object.assign(t.services, {
      identify: async (...given: Parameters<typeof identify>) => {
        const person = await identify(...given);
        const now = person && lost ? { ...person, roles: [] } : person;
        lost = true; // taken away while the body is on its way
        return now;
      },
    });
    const answer = await act('youssef', id, { act: 'submit', sequence });
    Object.assign(t.services, { identify });
    expect(answer.json()).toMatchObject({ code: 'platform.not-permitted' });
    expect((await t.as('youssef').get(`/api/things/${id}`)).json()).toMatchObject({ state: 'draft' });
  });
});

describe('what is sent', () => {
  it('is an act of this life with exactly what it needs', async () => {
    const { id } = await begin();
    await act('youssef', id, { act: 'submit', sequence: 1 });
    const wrong: unknown[] = [
      {},
      [],
      [{ act: 'show', sequence: 2, to: id }],
      { act: 'burn', sequence: 2 },
      { act: 'write', sequence: 2 },
      { act: 'constructor', sequence: 2 },
      { act: ['return'], sequence: 2, note: 'x' },
      { act: 'return', sequence: 2 },
      { act: 'return', sequence: 2, note: ['x'] },
      { act: 'return', sequence: 2, note: 'x', state: 'shown' },
      { act: 'return', sequence: 2, note: 'x', actor: t.people.salma },
      { act: 'return', sequence: 2, note: 'a\u0000b' },
      { act: 'return', sequence: 2, note: '\ud800' },
      { act: 'return', sequence: 2, note: 'x'.repeat(2 ** 20) },
      { act: 'show', sequence: 2, to: 'nowhere' },
      ...reasonless.map((note) => ({ act: 'return', sequence: 2, note })),
      ...['2', null, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e300].map((sequence) => ({ act: 'return', sequence, note: 'x' })),
    ];
    for (const body of wrong) {
      const said = JSON.stringify(body).slice(0, 80);
      const answer = await act('youssef', id, body);
      expect(answer.statusCode, said).toBe(400);
      expect(answer.json<{ code: string }>().code, said).toMatch(/^platform\.(invalid-request|bad-text|bad-json)$/);
    }
    for (const text of [
      '{"act": "return", "sequence": 2, "note": "x", "__proto__": {"act": "show"}}',
      '{"act": "return", "sequence": 2, "note": "x", "constructor": {"prototype": {}}}',
      '{"act": "return", "sequence": 1e400, "note": "x"}',
    ])
      expect((await raw(text, id)).statusCode, text).toBe(400);
    expect((await t.as('youssef').get(`/api/things/${id}`)).json()).toMatchObject({ sequence: 2, state: 'review' });
  });

  it('is about one thing that is there', async () => {
    const { id } = await begin();
    for (const [other, status] of [
      ['x', 400],
      [`${id}'--`, 400],
      [id.slice(1), 400],
      ['%00', 400],
      ['%ED%A0%80', 400],
      [crypto.randomUUID(), 404],
      [id.toUpperCase(), 200],
    ] as const)
      expect((await act('youssef', other, { act: 'submit', sequence: 1 })).statusCode, other).toBe(status);
  });

  it('rests on what was seen: acts out of order, before, beyond, twice at once', async () => {
    const { id } = await begin();
    expect((await act('youssef', id, { act: 'show', sequence: 1, to: id })).json()).toMatchObject({
      code: 'act.not-possible-now',
    });
    expect((await act('youssef', id, { act: 'submit', sequence: 7 })).json()).toMatchObject({
      code: 'act.changed-meanwhile',
      items: [],
    });
    const both = await Promise.all([1, 2, 3].map(() => act('youssef', id, { act: 'submit', sequence: 1 })));
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    const late = both.find(({ statusCode }) => statusCode === 409)!;
    expect(late.json()).toMatchObject({ code: 'act.changed-meanwhile', items: [{ act: 'submit', sequence: 2 }] });
  });
});

describe('what is written by two', () => {
  it('is told to the second as it is now; nothing is written over', async () => {
    const { id } = await begin();
    const write = (fr: string) =>
      t.as('youssef').put(`/api/things/${id}`, { title: { ...title, fr }, rank: 1, base: 1 });
    const both = await Promise.all([write('un'), write('deux')]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const won = both.find(({ statusCode }) => statusCode === 200)!.json<ThingView>();
    expect(both.find(({ statusCode }) => statusCode === 409)!.json()).toMatchObject({ items: [{ title: won.title }] });
    const hicham = await t.as('hicham').put(`/api/things/${id}`, { title, rank: 1, base: 1 });
    expect(hicham.json()).toMatchObject({ code: 'thing.not-yours' });
    expect(hicham.json()).not.toHaveProperty('items');
  });

  it('has a title in the languages of the installation, of a length that can be read', async () => {
    const post = (wrong: unknown) => t.as('youssef').post('/api/things', { title: wrong, rank: 1 });
    for (const wrong of [
      {},
      { fr: '' },
      { fr: '  \n' },
      { fr: '\u200b\u200e' },
      { fr: 'Chose', es: 'Cosa' },
      { fr: 'Chose', __proto: 'x' },
      { fr: 'x'.repeat(501) },
      { fr: ['x'] },
      ['Chose'],
      'Chose',
      null,
    ])
      expect((await post(wrong)).statusCode, JSON.stringify(wrong).slice(0, 60)).toBe(400);
    expect((await post({ fr: 'Chose' })).json()).toMatchObject({ title: { ar: '', fr: 'Chose', en: '' } });
  });
});

describe('acts in the database', () => {
  const refused = async (statement: string, role = 'dialogue') => {
    let code: unknown = 'done';
    await t.db
      .transaction()
      .execute(async (trx) => {
        if (role) await sql.raw(`set local role dawra_${role}`).execute(trx);
        await sql.raw(statement).execute(trx);
        throw new Error('undo');
      })
      .catch((error: { code?: string; message: string }) => (code = error.message === 'undo' ? 'done' : error.code));
    return code;
  };
  it('are neither changed, removed, skipped nor forged, by any compartment or the owner', async () => {
    const { id } = await begin();
    const insert = (values: string) => `insert into tried.thing_act (thing, sequence, act, state) values ${values}`;
    const attacks = [
      `update tried.thing_act set note = 'x'`,
      'delete from tried.thing_act',
      'truncate tried.thing_act',
      'truncate tried.thing cascade',
      `delete from tried.thing where id = '${id}'`,
      insert(`('${id}', 2, 'show', 'shown')`),
      insert(`('${id}', 3, 'submit', 'review')`),
      insert(`('${id}', 1, 'write', 'draft')`),
      insert(`('${id}', 2, 'submit', 'review'), ('${id}', 2, 'submit', 'review')`),
      insert(`('${id}', 2, 'submit', 'review'), ('${id}', 3, 'return', 'draft')`),
      insert(`('${id}', 2, 'submit', 'review'), ('${id}', 3, 'submit', 'review')`),
      insert(`('${id}', null, 'submit', 'review')`),
      insert(`('${id}', 2, null, 'review')`),
      insert(`(null, 1, 'write', 'draft')`),
      insert(`('${crypto.randomUUID()}', 1, 'write', 'draft')`),
      `${insert(`('${id}', 1, 'write', 'draft')`)} on conflict (thing, sequence) do update set note = 'x'`,
      `update tried.thing_state set state = 'shown'`,
    ];
    for (const attack of attacks)
      for (const role of ['dialogue', 'statistical', 'public', 'administration', ''])
        expect(await refused(attack, role), `${attack} as ${role || 'the owner'}`).not.toBe('done');
    // The state is the database's own: what is claimed is not kept.
    expect(await refused(insert(`('${id}', 2, 'submit', 'shown')`))).toBe('done');
    for (const role of ['statistical', 'public'])
      expect(await refused('select from tried.thing_act', role), role).toBe('42501');
    const note = (text: string) =>
      `${insert(`('${id}', 2, 'submit', '')`)}; insert into tried.thing_act (thing, sequence, act, note) values ('${id}', 3, 'return', ${text})`;
    expect(await refused(note(`'why'`))).toBe('done');
    for (const text of [`''`, `'  '`, `E'\\n\\t'`, 'null', `U&'\\00A0\\200B'`])
      expect(await refused(note(text)), text).toBe('23514');
  });
});
