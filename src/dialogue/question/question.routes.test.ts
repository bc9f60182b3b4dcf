import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import { openMeeting, raise, written } from '../testing.ts';
import type { QuestionLine, QuestionView } from './question.contract.ts';

let t: TestApp;
let meeting: MeetingView;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  meeting = await openMeeting(t);
});
afterAll(() => t.close());

const act = (person: 'youssef' | 'claire' | 'hicham', question: QuestionView, name: string, body: object = {}) =>
  t.as(person).post(`/api/questions/${question.id}/acts`, { act: name, sequence: question.sequence, ...body });
const note = { fr: { text: 'Précisez la période.', method: 'original' } };

describe('raising', () => {
  it('keeps the language, the side, the family and the institution of the asker', async () => {
    const question = await raise(t, meeting.id, 'Combien sont restés sans emploi ?');
    expect(question).toMatchObject({
      state: 'new',
      side: 'destination',
      family: 'public_authority',
      country: 'FR',
      typedFor: false,
      own: true,
      texts: [{ locale: 'fr', method: 'original', version: 1 }],
    });
    expect(question.institution?.en).toBe('Demonstration ministry (France)');
  });

  it('lets the secretariat type for a seat', async () => {
    const seat = meeting.participants.find(({ side }) => side === 'origin')!;
    const typed = await t.as('youssef').post(`/api/meetings/${meeting.id}/questions`, {
      text: { ar: { text: 'كم منهم بلا عمل؟', method: 'original' } },
      seat: seat.id,
      charter: 'V-14.2',
    });
    const question = typed.json<QuestionView>();
    expect(question).toMatchObject({ side: 'origin', typedFor: true, own: false, charter: 'V-14.2' });
    expect((await t.as('hicham').get(`/api/questions/${question.id}`)).json<QuestionView>().own).toBe(true);
    const elsewhere = await openMeeting(t);
    const wrong = await t
      .as('youssef')
      .post(`/api/meetings/${elsewhere.id}/questions`, { text: { fr: note.fr }, seat: seat.id });
    expect(wrong.json()).toMatchObject({ code: 'dialogue.no-participant' });
  });

  it('numbers 30 questions raised at once without gap or double, rejected ones included', async () => {
    const busy = await openMeeting(t);
    const sent = await Promise.all(
      Array.from({ length: 30 }, (_, at) => {
        const text =
          at % 10 === 7 ? { fr: { text: ' ', method: 'original' } } : { fr: { text: `n° ${at}`, method: 'original' } };
        return t.as(at % 2 ? 'claire' : 'hicham').post(`/api/meetings/${busy.id}/questions`, { text });
      }),
    );
    expect(sent.filter(({ statusCode }) => statusCode === 201)).toHaveLength(27);
    const board = (await t.as('claire').get(`/api/meetings/${busy.id}/questions`)).json<{
      questions: QuestionLine[];
    }>();
    expect(board.questions.map(({ number }) => number)).toEqual(Array.from({ length: 27 }, (_, at) => at + 1));
  });

  it('refuses a text without exactly one original', async () => {
    for (const text of [
      { fr: { text: 'a', method: 'human' } },
      {},
      { fr: { text: 'a', method: 'original' }, en: { text: 'b', method: 'original' } },
    ]) {
      expect((await t.as('claire').post(`/api/meetings/${meeting.id}/questions`, { text })).statusCode).toBe(400);
    }
  });
});

describe('acts', () => {
  it('of two people at once the second gets what happened, and nothing is lost', async () => {
    const question = await raise(t, meeting.id, 'simultanée');
    const both = await Promise.all([
      act('youssef', question, 'set-aside', { reason: 'too_few_cases' }),
      act('youssef', question, 'ask-back', { note }),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const won = both[0]!.statusCode === 200 ? 'set-aside' : 'ask-back';
    const lost = both.find(({ statusCode }) => statusCode === 409)!;
    expect(lost.json()).toMatchObject({ code: 'act.changed-meanwhile', items: [{ sequence: 2, act: won }] });
    const now = (await t.as('youssef').get(`/api/questions/${question.id}`)).json<QuestionView>();
    expect(now.acts.map((done) => done.act)).toEqual(['raise', won]);
  });

  it('go by the table: clarify, set aside with a reason, reopen with a note', async () => {
    let question = await raise(t, meeting.id, 'à préciser');
    question = (await act('youssef', question, 'ask-back', { note })).json<QuestionView>();
    expect(question.state).toBe('to_clarify');
    expect((await act('hicham', question, 'clarify', { note })).json()).toMatchObject({
      code: 'dialogue.not-your-question',
    });
    question = (await act('claire', question, 'clarify', { note })).json<QuestionView>();
    expect(question.state).toBe('new');
    expect((await act('youssef', question, 'set-aside')).json()).toMatchObject({ items: [{ field: 'reason' }] });
    for (const wrong of [
      { reason: 'another_body' },
      { reason: 'not_asked', competent: 'Ministère' },
      { reason: 'another_body', competent: ' ' },
    ])
      expect((await act('youssef', question, 'set-aside', wrong)).statusCode, JSON.stringify(wrong)).toBeGreaterThan(
        399,
      );
    const elsewhere = await act('youssef', question, 'set-aside', {
      reason: 'another_body',
      competent: 'Caisse (inventée)',
    });
    expect(elsewhere.json()).toMatchObject({ reason: 'another_body', competent: 'Caisse (inventée)' });
    const again = await act('claire', elsewhere.json<QuestionView>(), 'reopen', { note });
    question = (
      await act('youssef', again.json<QuestionView>(), 'set-aside', { reason: 'needs_new_wave' })
    ).json<QuestionView>();
    expect(question).toMatchObject({ state: 'not_answerable', reason: 'needs_new_wave' });
    expect((await act('youssef', question, 'merge', { into: question.id })).json()).toMatchObject({
      code: 'act.not-possible-now',
    });
    expect((await act('claire', question, 'reopen')).json()).toMatchObject({ items: [{ field: 'note' }] });
    question = (await act('claire', question, 'reopen', { note })).json<QuestionView>();
    expect(question.state).toBe('reopened');
    expect((await act('claire', question, 'set-aside', { reason: 'not_asked' })).statusCode).toBe(403);
  });

  it('merging keeps both texts, askers and languages, and can be undone', async () => {
    const one = await raise(t, meeting.id, 'première formulation');
    const arabic = { ar: { text: 'الصيغة الثانية', method: 'original' } };
    const two = (
      await t.as('hicham').post(`/api/meetings/${meeting.id}/questions`, { text: arabic })
    ).json<QuestionView>();
    const merged = (await act('youssef', two, 'merge', { into: one.id })).json<QuestionView>();
    expect(merged).toMatchObject({ state: 'merged', into: { number: one.number }, side: 'origin' });
    const kept = (await t.as('claire').get(`/api/questions/${one.id}`)).json<QuestionView>();
    expect(kept.text.fr).toEqual({ text: 'première formulation', method: 'original' });
    expect(kept.merged).toEqual([
      expect.objectContaining({ id: two.id, text: arabic, side: 'origin', institution: two.institution }),
    ]);
    expect((await act('youssef', kept, 'merge', { into: two.id })).json()).toMatchObject({
      code: 'dialogue.bad-merge',
    });
    const apart = (await act('youssef', merged, 'split')).json<QuestionView>();
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
    const question = await raise(t, meeting.id, 'à traduire');
    const put = (locale: string, body: object) =>
      t.as('youssef').put(`/api/questions/${question.id}/texts/${locale}`, body);
    const machine = (await put('en', { text: 'to translate', method: 'machine', version: 0 })).json<QuestionView>();
    expect(machine.text.en).toEqual({ text: 'to translate', method: 'machine' });
    const human = (await put('en', { text: 'to be translated', method: 'human', version: 1 })).json<QuestionView>();
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
    for (const table of ['question_act', 'question_text', 'meeting_act']) {
      for (const change of [`delete from dialogue.${table}`, `update dialogue.${table} set actor = null`]) {
        await expect(sql.raw(change).execute(t.db)).rejects.toMatchObject({ code: '23001' });
        const asked = transact(t.db, { compartment: 'dialogue', account: null }, (trx) => sql.raw(change).execute(trx));
        await expect(asked).rejects.toMatchObject({ code: '42501' });
      }
    }
    expect(written('x').fr?.method).toBe('original');
  });
});
