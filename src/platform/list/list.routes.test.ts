import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, sql } from '../database/transaction.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { createThings, thingPermissions, thingRoutes } from '../lifecycle/thing.testing.ts';
import { permissions } from '../permissions.ts';

interface Page {
  readonly items: { readonly title: { readonly fr: string } }[];
  readonly next: string | null;
}
let t: TestApp;
beforeAll(async () => {
  t = await testApp(thingRoutes, { people: ['salma', 'claire'], permissions: [...permissions, ...thingPermissions] });
  await createThings(t.db);
  for (const [at, fr] of [
    'Été à Béjaïa',
    '100 % vrai_ment \\ oui',
    'ⵜⴰⵎⴰⵣⵉⵖⵜ',
    `${'é"'.repeat(1500)}`,
    `${'é"'.repeat(1500)}`,
  ].entries()) {
    const id = crypto.randomUUID();
    await run(
      t.db,
      sql`insert into tried.thing values (${id}, ${JSON.stringify({ ar: 'الأعمال الحُرّة', fr, en: '' })}, ${at}, ${id})`,
    );
    await run(t.db, sql`insert into tried.thing_act (thing, sequence, act) values (${id}, 1, 'write')`);
  }
});
afterAll(() => t.close());

const get = (query: string) => t.as('salma').get(`/api/things?${query}`);
const titles = async (query: string): Promise<string[]> => {
  const answer = await get(query);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Page>().items.map(({ title }) => title.fr.slice(0, 12));
};
const key = (...parts: unknown[]) => encodeURIComponent(Buffer.from(JSON.stringify(parts)).toString('base64url'));

describe('a list that is asked by hand', () => {
  it.each([
    ...['0', '-1', '1e9', '1.5', 'abc', '', '1&limit=2', '201', 'NaN', 'Infinity', 'true'].map(
      (limit) => `limit=${limit}`,
    ),
    ...['', 'colour', '--rank', 'RANK', 'rank;drop', 'rank&sort=rank', 'constructor', '__proto__'].map(
      (sort) => `sort=${sort}`,
    ),
    ...['', 'nowhere', 'draft&state=shown', 'draft,shown', '__proto__'].map((state) => `state=${state}`),
    'offset=5',
    'state[]=draft',
    '__proto__=x',
    'constructor=x',
    `search=${'x'.repeat(201)}`,
    `search=${'a+'.repeat(10_000)}`,
    'search=a&search=b',
    'search=%00',
    'lang=xx',
    'lang=FR',
    'lang=ar&lang=fr',
    'lang=',
    `after=${'x'.repeat(3000)}`,
  ])('refuses %s', async (query) => {
    const answer = await get(query);
    expect(answer.statusCode, answer.body).toBe(400);
    expect(answer.json<{ code: string }>().code).toMatch(
      /^platform\.(invalid-request|bad-text|bad-json|unknown-language)$/,
    );
  });

  it.each([
    ['nothing of ours', 'rank', 'x'],
    ['another order', 'rank', key('title', 'x', 'y')],
    ['the other way round', '-rank', key('rank', '1', 'x')],
    ['another type', 'rank', key('rank', 'x', 'y')],
    ['SQL', 'rank', key('rank', `1'; drop table tried.thing; --`, 'x')],
    ['a number beyond all', 'rank', key('rank', '9'.repeat(40), 'x')],
    ['a NUL', 'title', key('title', 'a\u0000b', 'x')],
    ['half a letter', 'title', key('title', '\ud800', '\u0000')],
    ['an object', 'title', key('title', { $gt: '' }, 'x')],
    ['one part more', 'title', key('title', 'x', 'y', 'z')],
    ['null', 'title', key('title', null, null)],
    ['no JSON', 'title', Buffer.from('{').toString('base64url')],
    ['nesting', 'title', Buffer.from('['.repeat(1000)).toString('base64url')],
  ])('knows a key that is %s for no page of its own', async (_what, sort, after) => {
    expect((await get(`sort=${sort}&after=${after}`)).json()).toMatchObject({ code: 'list.bad-page' });
  });

  it('takes a forged key of the right form as a place, and nothing else', async () => {
    expect(await titles(`sort=rank&after=${key('rank', '1', 'zzz')}`)).toHaveLength(3);
    expect(await titles(`sort=title&after=${key('title', "' or true --", '')}`)).toHaveLength(5);
    expect(await titles(`sort=title&after=${key('title', '\uffff', '')}`)).toHaveLength(0);
  });

  it.each(['rank', 'title', '-title'])('goes on to its end by %s, however long its texts are', async (sort) => {
    const seen: string[] = [];
    for (let after: string | null = ''; after !== null;) {
      const answer = await get(`sort=${sort}&limit=1${after && `&after=${after}`}`);
      expect(answer.statusCode, answer.body).toBe(200);
      const page = answer.json<Page>();
      seen.push(...page.items.map(({ title }) => title.fr));
      after = page.next;
    }
    expect(seen).toHaveLength(5);
  });

  it('searches words, never patterns', async () => {
    for (const [search, found] of [
      ['bejaia', 1],
      ['BÉJAÏA ete', 1],
      ['الاعمال', 5],
      ['الأَعْمَالُ', 5],
      ['vrai_ment', 1],
      ['v__q', 0],
      ['q%q', 0],
      ["' or true", 0],
      ['ⵜⴰⵎⴰⵣⵉⵖⵜ', 1],
      ['ⵣⵣⵣ', 0],
      [
        Array.from({ length: 100 }, () => 'a')
          .join(' ')
          .slice(0, 200),
        2,
      ],
    ] as const)
      expect(await titles(`search=${encodeURIComponent(search)}`), search).toHaveLength(found);
    // Nothing of these is a word: nothing is searched for.
    for (const search of ['%25', '_', '%5C', '%F0%9F%98%80', '%D9%8B', '+'])
      expect(await titles(`search=${search}`), search).toHaveLength(5);
    for (const search of ['%ED%A0%80', '%FF', '%'])
      expect((await get(`search=${search}`)).statusCode, search).toBeLessThan(500);
  });

  it('answers in the language that the address asks for', async () => {
    expect(await titles('lang=ar')).toHaveLength(5);
    expect((await get('lang=fr&limit=0')).json<{ title: string }>().title).toContain('valeur minimale');
  });

  it('is read by whoever may, and by nobody else', async () => {
    expect((await t.as(null).get('/api/things')).json()).toMatchObject({ code: 'platform.sign-in-needed' });
    expect((await t.as(null).get('/api/things?limit=0')).statusCode).toBe(401);
    expect((await t.as('claire').get('/api/things')).statusCode).toBe(200);
  });
});
