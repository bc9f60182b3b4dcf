import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import { openMeeting, raise, written } from '../testing.ts';
import type { QueryLine, QueryView } from './query.contract.ts';

let t: TestApp;
let meeting: MeetingView;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  meeting = await openMeeting(t);
});
afterAll(() => t.close());

const act = (person: 'youssef' | 'claire' | 'hicham', query: QueryView, name: string, body: object = {}) =>
  t.as(person).post(`/api/queries/${query.id}/acts`, { act: name, sequence: query.sequence, ...body });
const note = { fr: { text: 'Précisez la période.', method: 'original' } };

describe('raising', () => {
  it('keeps the language, the side, the family and the institution of the asker', async () => {
    const query = await raise(t, meeting.id, 'Combien sont restés sans emploi ?');
    expect(query).toMatchObject({
      state: 'new',
      side: 'destination',
      family: 'public_authority',
      country: 'FR',
      typedFor: false,
      own: true,
      texts: [{ locale: 'fr', method: 'original', version: 1 }],
    });
    expect(query.institution?.en).toBe('Demonstration ministry (France)');
  });

  it('lets the secretariat type for a seat', async () => {
    const seat = meeting.participants.find(({ side }) => side === 'origin')!;
    const typed = await t.as('youssef').post(`/api/meetings/${meeting.id}/queries`, {
      text: { ar: { text: 'كم منهم بلا عمل؟', method: 'original' } },
      seat: seat.id,
      charter: 'V-14.2',
    });
    const query = typed.json<QueryView>();
    expect(query).toMatchObject({ side: 'origin', typedFor: true, own: false, charter: 'V-14.2' });
    expect((await t.as('hicham').get(`/api/queries/${query.id}`)).json<QueryView>().own).toBe(true);
    const elsewhere = await openMeeting(t);
    const wrong = await t
      .as('youssef')
      .post(`/api/meetings/${elsewhere.id}/queries`, { text: { fr: note.fr }, seat: seat.id });
    expect(wrong.json()).toMatchObject({ code: 'dialogue.no-participant' });
  });

  it('numbers 30 questions raised at once without gap or double, rejected ones included', async () => {
    const busy = await openMeeting(t);
    const sent = await Promise.all(
      Array.from({ length: 30 }, (_, at) => {
        const text =
          at % 10 === 7 ? { fr: { text: ' ', method: 'original' } } : { fr: { text: `n° ${at}`, method: 'original' } };
        return t.as(at % 2 ? 'claire' : 'hicham').post(`/api/meetings/${busy.id}/queries`, { text });
      }),
    );
    expect(sent.filter(({ statusCode }) => statusCode === 201)).toHaveLength(27);
    const board = (await t.as('claire').get(`/api/meetings/${busy.id}/queries`)).json<{ queries: QueryLine[] }>();
    expect(board.queries.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_, at) => at + 1));
  });

  it('refuses a text without exactly one original', async () => {
    for (const text of [
      { fr: { text: 'a', method: 'human' } },
      {},
      { fr: { text: 'a', method: 'original' }, en: { text: 'b', method: 'original' } },
    ]) {
      expect((await t.as('claire').post(`/api/meetings/${meeting.id}/queries`, { text })).statusCode).toBe(400);
    }
  });
});

describe('acts', () => {
  it('of two people at once the second gets what happened, and nothing is lost', async () => {
    const query = await raise(t, meeting.id, 'simultanée');
    const both = await Promise.all([
      act('youssef', query, 'set-aside', { reason: 'too_few_cases' }),
      act('youssef', query, 'ask-back', { note }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const won = both[0]!.statusCode === 200 ? 'set-aside' : 'ask-back';
    const lost = both.find(({ statusCode }) => statusCode === 409)!;
    expect(lost.json()).toMatchObject({ code: 'act.changed-meanwhile', items: [{ sequence: 2, act: won }] });
    const now = (await t.as('youssef').get(`/api/queries/${query.id}`)).json<QueryView>();
    expect(now.acts.map((done) => done.act)).toEqual(['raise', won]);
  });

  it('go by the table: clarify, set aside with a reason, reopen with a note', async () => {
    let query = await raise(t, meeting.id, 'à préciser');
    query = (await act('youssef', query, 'ask-back', { note })).json<QueryView>();
    expect(query.state).toBe('to_clarify');
    expect((await act('hicham', query, 'clarify', { note })).json()).toMatchObject({
      code: 'dialogue.not-your-question',
    });
    query = (await act('claire', query, 'clarify', { note })).json<QueryView>();
    expect(query.state).toBe('new');
    expect((await act('youssef', query, 'set-aside')).json()).toMatchObject({ items: [{ field: 'reason' }] });
    query = (await act('youssef', query, 'set-aside', { reason: 'needs_new_wave' })).json<QueryView>();
    expect(query).toMatchObject({ state: 'not_answerable', reason: 'needs_new_wave' });
    expect((await act('youssef', query, 'merge', { into: query.id })).json()).toMatchObject({
      code: 'act.not-possible-now',
    });
    expect((await act('claire', query, 'reopen')).json()).toMatchObject({ items: [{ field: 'note' }] });
    query = (await act('claire', query, 'reopen', { note })).json<QueryView>();
    expect(query.state).toBe('reopened');
    expect((await act('claire', query, 'set-aside', { reason: 'not_asked' })).statusCode).toBe(403);
  });

  it('merging keeps both texts, askers and languages, and can be undone', async () => {
    const one = await raise(t, meeting.id, 'première formulation');
    const arabic = { ar: { text: 'الصيغة الثانية', method: 'original' } };
    const two = (await t.as('hicham').post(`/api/meetings/${meeting.id}/queries`, { text: arabic })).json<QueryView>();
    const merged = (await act('youssef', two, 'merge', { into: one.id })).json<QueryView>();
    expect(merged).toMatchObject({ state: 'merged', into: { number: one.number }, side: 'origin' });
    const kept = (await t.as('claire').get(`/api/queries/${one.id}`)).json<QueryView>();
    expect(kept.text.fr).toEqual({ text: 'première formulation', method: 'original' });
    expect(kept.merged).toEqual([
      expect.objectContaining({ id: two.id, text: arabic, side: 'origin', institution: two.institution }),
    ]);
    expect((await act('youssef', kept, 'merge', { into: two.id })).json()).toMatchObject({
      code: 'dialogue.bad-merge',
    });
    const apart = (await act('youssef', merged, 'split')).json<QueryView>();
    expect([apart.state, apart.text]).toEqual(['new', arabic]);
  });

  it('two merged into each other at once: one stands', async () => {
    const [one, two] = [await raise(t, meeting.id, 'croisée 1'), await raise(t, meeting.id, 'croisée 2')];
    const both = await Promise.all([
      act('youssef', one, 'merge', { into: two.id }),
      act('youssef', two, 'merge', { into: one.id }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422]);
  });

  it('a merge does not leave its meeting', async () => {
    const [here, there] = [await raise(t, meeting.id, 'ici'), await raise(t, (await openMeeting(t)).id, 'là')];
    expect((await act('youssef', here, 'merge', { into: there.id })).statusCode).toBe(422);
  });
});

describe('translations', () => {
  it('state their method, are replaced by a further version, and never touch the original', async () => {
    const query = await raise(t, meeting.id, 'à traduire');
    const put = (locale: string, body: object) => t.as('youssef').put(`/api/queries/${query.id}/texts/${locale}`, body);
    const machine = (await put('en', { text: 'to translate', method: 'machine', version: 0 })).json<QueryView>();
    expect(machine.text.en).toEqual({ text: 'to translate', method: 'machine' });
    const human = (await put('en', { text: 'to be translated', method: 'human', version: 1 })).json<QueryView>();
    expect(human.texts.map(({ locale, method, version }) => [locale, method, version])).toEqual([
      ['fr', 'original', 1],
      ['en', 'human', 2],
    ]);
    const late = await put('en', { text: 'mine', method: 'human', version: 1 });
    expect(late.json()).toMatchObject({ code: 'act.changed-meanwhile', items: [{ text: 'to be translated' }] });
    expect((await put('fr', { text: 'récrite', method: 'human', version: 1 })).json()).toMatchObject({
      code: 'dialogue.original-stands',
    });
  });
});

describe('the record', () => {
  it('takes no update and no delete, from the owner neither', async () => {
    const { sql, transact } = await import('../../platform/database/transaction.ts');
    for (const table of ['query_act', 'query_text', 'meeting_act']) {
      for (const change of [`delete from dialogue.${table}`, `update dialogue.${table} set actor = null`]) {
        await expect(sql.raw(change).execute(t.db)).rejects.toMatchObject({ code: '23001' });
        const asked = transact(t.db, { compartment: 'dialogue', account: null }, (trx) => sql.raw(change).execute(trx));
        await expect(asked).rejects.toMatchObject({ code: '42501' });
      }
    }
    expect(written('x').fr?.method).toBe('original');
  });
});
