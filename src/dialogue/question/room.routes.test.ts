import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import { localized, openMeeting, raise } from '../testing.ts';
import type { QuestionLine } from './question.contract.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
}, 60_000);
afterAll(() => t.close());

const words = (text: string, language = 'fr') => ({ [language]: { text, method: 'original' } });
const file = (meeting: MeetingView, questions: object[], more: object = {}, who: 'youssef' | 'claire' = 'youssef') =>
  t.as(who).post(`/api/meetings/${meeting.id}/paper-questions`, { questions, ...more });
const board = async (meeting: MeetingView) =>
  (await t.as('youssef').get(`/api/meetings/${meeting.id}/questions`)).json<{ questions: QuestionLine[] }>().questions;

describe('questions on paper', () => {
  it('are filed in one batch, each in its language and for its participant', async () => {
    const meeting = await openMeeting(t);
    await raise(t, meeting.id, 'déjà là');
    const seat = meeting.participants.find(({ side }) => side === 'origin')!;
    const done = await file(meeting, [
      { text: words('كم عائدًا؟', 'ar'), seat: seat.id },
      { text: words('Combien de temps ?') },
    ]);
    expect([done.statusCode, done.json()]).toEqual([201, { numbers: [2, 3] }]);
    const [, arabic, french] = await board(meeting);
    expect(arabic).toMatchObject({ typedFor: true, side: 'origin', country: 'MA', text: words('كم عائدًا؟', 'ar') });
    expect(french).toMatchObject({ typedFor: true, institution: null, side: null, family: null });
  });

  it('are filed whole or not at all: what looks personal and a participant of elsewhere are named by their place', async () => {
    const [meeting, other] = [await openMeeting(t), await openMeeting(t)];
    const batch = [
      { text: words('Combien ?') },
      { text: words('Mon numéro est le 06 12 34 56 78, rappelez-moi') },
      { text: words('Et alors ?'), seat: other.participants[0]!.id },
    ];
    const refused = await file(meeting, batch);
    expect([refused.statusCode, refused.json()]).toMatchObject([
      422,
      {
        code: 'meeting.paper-lines',
        items: [
          { line: 2, signs: ['phone'] },
          { line: 3, signs: [] },
        ],
      },
    ]);
    expect(await board(meeting)).toEqual([]);
    expect((await file(meeting, batch, { confirmed: true })).json()).toMatchObject({ items: [{ line: 3 }] });
    expect((await file(meeting, batch.slice(0, 2), { confirmed: true })).statusCode).toBe(201);
  });

  it('are the secretariat’s to file, fifty at most, while the meeting takes questions', async () => {
    const meeting = await openMeeting(t);
    expect((await file(meeting, [{ text: words('x') }], {}, 'claire')).statusCode).toBe(403);
    const many = Array.from({ length: 51 }, (_, at) => ({ text: words(`n° ${at}`) }));
    expect((await file(meeting, many)).statusCode).toBe(400);
    expect((await file(meeting, many.slice(1))).json<{ numbers: number[] }>().numbers).toHaveLength(50);
    const empty = await openMeeting(t);
    await t.as('youssef').post(`/api/meetings/${empty.id}/acts`, { act: 'close', sequence: empty.sequence });
    expect((await file(empty, [{ text: words('tard') }])).json()).toMatchObject({ code: 'dialogue.meeting-closed' });
  });
});

describe('the board as a spreadsheet', () => {
  it('holds what the reader sees, defused, with every language', async () => {
    const meeting = await openMeeting(t);
    await raise(t, meeting.id, '=1+1, dit-elle');
    await t.as('amina').post(`/api/meetings/${meeting.id}/questions`, { text: words('la mienne') });
    const read = async (who: 'youssef' | 'hicham') => {
      const reply = await t.as(who).get(`/api/meetings/${meeting.id}/questions.csv`);
      expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8');
      return parse<Record<string, string>>(reply.body, { bom: true, columns: true });
    };
    const all = await read('youssef');
    expect(all.map((line) => line['number'])).toEqual(['1', '2']);
    expect(all[0]).toMatchObject({
      ...{ text_fr: "'=1+1, dit-elle", method_fr: 'original', original_language: 'fr', text_ar: '', state: 'new' },
      ...{ party: 'destination', country: 'FR', published: 'no' },
    });
    // What a returnee raised alone is not for the table.
    expect((await read('hicham')).map((line) => line['number'])).toEqual(['1']);
  });
});

describe('the share answered', () => {
  it('of earlier meetings of the chain is told with a meeting; a first one has none', async () => {
    const first = await openMeeting(t);
    expect((await t.as('youssef').get(`/api/meetings/${first.id}`)).json()).toMatchObject({ earlier: null });
    await raise(t, first.id, 'ouverte');
    const set = await raise(t, first.id, 'écartée');
    const body = { act: 'set-aside', sequence: set.sequence, reason: 'not_asked' };
    await t.as('youssef').post(`/api/questions/${set.id}/acts`, body);
    const next = await t.as('youssef').post('/api/meetings', {
      ...{ slug: 'after', edition: 70, title: localized('After'), place: localized('Rabat') },
      ...{ starts: '2999-01-01', ends: '2999-01-02', kind: 'multilateral', previous: first.id },
    });
    expect(next.json<MeetingView>().earlier).toEqual({ total: 2, answered: 0, setAside: 1, open: 1, merged: 0 });
  });
});
