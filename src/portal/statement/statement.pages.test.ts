import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { spaceWith, voice, type Voice } from '../../dialogue/proposition/table.testing.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import type { ResultsView } from '../../dialogue/statement-list/results.contract.ts';
import { listIn } from '../../dialogue/statement-list/rows.testing.ts';
import type { StatementListView } from '../../dialogue/statement-list/statement-list.contract.ts';
import { row, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { portalRoutes } from '../routes.ts';
import { faultsOfHtml } from '../valid-html.testing.ts';

let t: TestApp;
let voices: Voice[];
let space: string;
beforeAll(async () => {
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })]);
  voices = [];
  for (let at = 0; at < 6; at++) voices.push(await voice(t, 'origin', at ? 'science' : 'employers', 'MA'));
  space = (await spaceWith(t, voices)).id;
});
afterAll(() => t.close());

const sent = async <T = StatementListView>(who: string, url: string, body: object): Promise<T> => {
  const reply = await t.as(who).post(url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
};
let made = 0;
/** A public list of two statements, open, and codes for it. */
async function open(codes: number) {
  made += 1;
  const list = await sent('youssef', '/api/statement-lists', { ...listIn(space), slug: `public-${made}` });
  const at = `/api/statement-lists/${list.id}`;
  for (const text of ['Un guichet suffit', 'Les salaires sont payés']) {
    const added = await sent('youssef', `${at}/statements`, { text: { fr: { text, method: 'original' } } });
    await sent('salma', `${at}/marks`, { number: added.list.length, act: 'show' });
  }
  await sent('youssef', `${at}/acts`, { act: 'open', sequence: 1 });
  const drawn = await sent<{ codes: string[] }>('youssef', `${at}/codes`, { count: codes });
  return { at, id: list.id, page: `/fr/statements/public-${made}`, codes: drawn.codes };
}
let sender = '10.9.0.1';
const post = (url: string, fields: Record<string, string>) =>
  t.as(null).inject({
    ...{ method: 'POST', url: `${url}/vote`, payload: new URLSearchParams(fields).toString(), remoteAddress: sender },
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const deviceIn = (html: string): string => /name="device" value="([^"]+)"/.exec(html)![1]!;
const numberIn = (html: string): string => /name="number" value="(\d+)"/.exec(html)![1]!;
/** The page of a phone before a code is entered, with a key of its own. */
const phone = async (page: string): Promise<string> => deviceIn((await t.as(null).get(`${page}/vote`)).body);
const votesOf = (id: string) =>
  transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
    row(
      trx,
      z.object({ votes: z.number(), agree: z.number() }),
      sql`select sum(public_votes)::int as votes, sum(public_agree)::int as agree from dialogue.statement_list_tally where statement_list = ${id}`,
    ),
  );

describe('the public on statements', () => {
  it('votes with a code that one device holds, without cookie or account, statement by statement', async () => {
    const { page, codes, id } = await open(3);
    expect((await t.as(null).get('/fr/statements')).body).toContain(page);
    const device = await phone(page);
    const first = await post(page, { code: codes[0]!.toLowerCase().replaceAll('-', ' '), device });
    expect([first.statusCode, first.headers['set-cookie'], first.headers['cache-control']]).toEqual([
      200,
      undefined,
      'no-store',
    ]);
    const second = await post(page, { code: codes[0]!, device, number: numberIn(first.body), vote: 'agree' });
    expect(numberIn(second.body)).not.toBe(numberIn(first.body));
    const other = await post(page, { code: codes[0]!, device: await phone(page) });
    expect([other.statusCode, other.body.includes('depuis un autre appareil')]).toEqual([409, true]);
    const stolen = { code: codes[0]!, device: await phone(page), number: '1', vote: 'disagree' };
    expect((await post(page, stolen)).statusCode).toBe(409);
    const last = await post(page, { code: codes[0]!, device, number: numberIn(second.body), vote: 'pass' });
    expect(last.body).toContain('Merci de votre vote');
    await post(page, { code: codes[0]!, device, number: numberIn(second.body), vote: 'agree' });
    expect(await votesOf(id)).toEqual({ votes: 2, agree: 2 });
  });
  it('is told apart from members in the results, and enters nothing of theirs', async () => {
    const { page, codes, id, at } = await open(6);
    for (const code of codes) {
      const device = await phone(page);
      await post(page, { code, device, number: '1', vote: 'disagree' });
    }
    for (const { account } of voices) await sent(account, `${at}/votes`, { number: 1, vote: 'agree' });
    expect((await t.as(null).get(page)).body).not.toContain('contre');
    await sent('youssef', `${at}/acts`, { act: 'close', sequence: 2 });
    const results = (await t.as('salma').get(`${at}/results`)).json<ResultsView>();
    expect(results.statements[0]!.figures).toMatchObject({ agree: 6, votes: 6 });
    expect(results.public).toEqual([
      { number: 1, figures: { agree: 0, disagree: 6, pass: 0, votes: 6 } },
      { number: 2, figures: null },
    ]);
    const closed = (await t.as(null).get(page)).body.replace(/[\u2066-\u2069]/g, '');
    expect(closed).toContain('6 pour, 0 contre');
    expect(closed).toContain('0 pour, 6 contre');
    expect(closed).toContain('moins de cinq votes');
    // One cell has one voter: none is shown.
    expect(closed).not.toContain('Employeurs');
    expect((await t.as(null).get(`${page}/vote`)).statusCode).toBe(404);
    expect((await post(page, { code: codes[0]!, device: 'x'.repeat(30), number: '2', vote: 'agree' })).statusCode).toBe(
      409,
    );
    expect((await votesOf(id))!.votes).toBe(6);
  });
  it('is shown pages that are valid HTML in every language, of less than 100 kB and without a script', async () => {
    const { page, at, codes } = await open(6);
    const whole = async (body: string) => {
      expect(await faultsOfHtml(body)).toEqual([]);
      expect([body.includes('<script'), body.length < 100_000]).toEqual([false, true]);
    };
    for (const language of ['ar', 'fr', 'en']) {
      const of = page.replace('/fr/', `/${language}/`);
      for (const path of [`/${language}/statements`, of, `${of}/vote`]) await whole((await t.as(null).get(path)).body);
      await whole((await post(of, { code: codes[0]!, device: 'd'.repeat(30) })).body);
      await whole((await post(of, { code: 'x', device: 'd'.repeat(30) })).body);
    }
    await sent('youssef', `${at}/acts`, { act: 'close', sequence: 2 });
    for (const language of ['ar', 'fr', 'en'])
      await whole((await t.as(null).get(page.replace('/fr/', `/${language}/`))).body);
  });
  it('loses none of forty votes in the same second', async () => {
    const { page, codes, id } = await open(40);
    const devices = await Promise.all(codes.map(() => phone(page)));
    const replies = await Promise.all(
      codes.map((code, at) =>
        post(page, { code, device: devices[at]!, number: '1', vote: at % 2 ? 'agree' : 'disagree' }),
      ),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(codes.map(() => 200));
    expect(await votesOf(id)).toEqual({ votes: 40, agree: 20 });
  });
  it('gives a code to one of two devices that show it at once', async () => {
    const { page, codes } = await open(1);
    const devices = await Promise.all([phone(page), phone(page)]);
    const replies = await Promise.all(devices.map((device) => post(page, { code: codes[0]!, device })));
    expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });
  it('may try a hundred wrong codes an hour from one address; right ones and the question box are open to it all the same', async () => {
    sender = '10.9.0.2';
    const { page, codes } = await open(1);
    const device = await phone(page);
    const wrong = { code: '2222-2222-2222', device };
    const first = await post(page, wrong);
    expect([first.statusCode, first.body.includes('pas de tel code')]).toEqual([422, true]);
    for (let at = 1; at < 100; at++) await post(page, wrong);
    expect((await post(page, wrong)).statusCode).toBe(429);
    const asked = await t.as(null).inject({
      ...{ method: 'POST', url: '/fr/ask', payload: 'text=Une+question+de+la+salle', remoteAddress: sender },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(asked.statusCode).toBe(303);
    expect((await post(page, { code: codes[0]!, device })).statusCode).toBe(200);
  });
  it('never learns of lists of members alone, nor of statements that were set aside', async () => {
    const list = await sent('youssef', '/api/statement-lists', listIn(space, 'Members alone'));
    expect((await t.as(null).get('/fr/statements')).body).not.toContain('Members alone');
    const refused = await t.as('youssef').post(`/api/statement-lists/${list.id}/codes`, { count: 1 });
    expect(refused.json()).toMatchObject({ code: 'statement.not-public' });
    const { page, at, codes, id } = await open(1);
    await sent('salma', `${at}/marks`, { number: 1, act: 'set_aside', reason: 'Répète' });
    expect((await t.as(null).get(page)).body).not.toContain('Un guichet suffit');
    await post(page, { code: codes[0]!, device: await phone(page), number: '1', vote: 'agree' });
    expect((await votesOf(id))!.votes).toBe(0);
  });
  it('leaves codes as hashes only, and votes without time or address', async () => {
    const { id, codes } = await open(2);
    const kept = await transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      row(
        trx,
        z.object({ whole: z.string(), columns: z.array(z.string()) }),
        sql`select (select string_agg(c::text, ' ') from dialogue.statement_list_code c where c.statement_list = ${id}) as whole,
          (select array_agg(column_name::text order by column_name) from information_schema.columns where table_schema = 'dialogue' and table_name = 'statement_list_public_vote') as columns`,
      ),
    );
    for (const code of codes) expect(kept!.whole).not.toContain(code.slice(0, 4));
    expect(kept!.columns).toEqual(['code', 'item', 'vote']);
    const beyond = transact(t.db, { compartment: 'public', account: null }, (trx) =>
      run(trx, sql`select * from dialogue.statement_list_public_vote`),
    );
    await expect(beyond).rejects.toThrow('permission denied');
  });
});
