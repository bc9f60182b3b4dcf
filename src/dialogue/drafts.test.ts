import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getReleasedResult, releasedVersions } from '../evidence/index.ts';
import { sql, transact } from '../platform/database/transaction.ts';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import type { AnswerView } from './answer/answer.contract.ts';
import type { MeetingView } from './meeting/meeting.contract.ts';
import type { RecommendationView } from './recommendation/recommendation.contract.ts';
import { dialogueRoutes } from './routes.ts';
import { freezeAges, meanAge, openMeeting, raise, releasedAnswerTo, localized, written } from './testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

const empty = { questions: [], results: [], title: {}, statement: {}, notShown: {}, grounds: {} };

describe('a draft', () => {
  it('of an answer is kept however little is written; what is missing is named when it is submitted', async () => {
    const made = await t.as('nadia').post('/api/answers', { ...empty, evidence: null, agreement: 'low' });
    expect(made.statusCode).toBe(201);
    const { id } = made.json<AnswerView>();
    const sent = await t.as('nadia').post(`/api/answers/${id}/acts`, { act: 'submit', sequence: 1 });
    expect(sent.json()).toMatchObject({ code: 'dialogue.incomplete' });
    expect(sent.json<{ items: string[] }>().items).toEqual(
      expect.arrayContaining(['questions', 'results', 'title.ar', 'grounds.en', 'evidence']),
    );
    const forced = transact(t.db, { compartment: 'dialogue', account: t.people.nadia }, (trx) =>
      sql`insert into dialogue.answer_act (answer, sequence, act, number, actor) values (${id}, 2, 'submit', 1, ${t.people.nadia})`.execute(
        trx,
      ),
    );
    await expect(forced).rejects.toMatchObject({ constraint: 'answer_complete' });
  });

  it('of a meeting opens, and of a recommendation is released, once it is whole', async () => {
    const planned = await t.as('youssef').post('/api/meetings', {
      ...{ slug: 'half', edition: 1, kind: 'bilateral', starts: '2009', ends: '2009', place: localized('Tunis') },
      title: { ar: '', fr: 'Réunion', en: '' },
    });
    const { id, sequence } = planned.json<MeetingView>();
    expect((await t.as('youssef').post(`/api/meetings/${id}/acts`, { act: 'open', sequence })).json()).toMatchObject({
      code: 'dialogue.incomplete',
      items: ['title.ar', 'title.en'],
    });
    const form = { meeting: id, text: {}, addressee: null, cites: [] };
    const draft = (await t.as('youssef').post('/api/recommendations', form)).json<RecommendationView>();
    const out = await t.as('youssef').post(`/api/recommendations/${draft.id}/acts`, { act: 'release', sequence: 1 });
    expect(out.json()).toMatchObject({ code: 'dialogue.incomplete', items: ['text', 'addressee'] });
  });
});

describe('a seat', () => {
  it('begins as invited, and nobody is present before the day', async () => {
    const next = String(new Date().getUTCFullYear() + 2);
    const form = { slug: 'ahead', edition: 2, kind: 'bilateral', starts: next, ends: next };
    const planned = await t
      .as('youssef')
      .post('/api/meetings', { ...form, title: localized('M'), place: localized('P') });
    const { id } = planned.json<MeetingView>();
    const seat = { name: localized('I'), role: localized('R'), country: 'FR', side: 'destination', family: 'science' };
    const given = await t.as('youssef').post(`/api/meetings/${id}/participants`, seat);
    expect(given.json()).toMatchObject({ seats: 1, present: 0, participants: [{ present: false }] });
    const [made] = given.json<MeetingView>().participants;
    const early = await t.as('youssef').put(`/api/participants/${made!.id}`, { ...seat, present: true });
    expect(early.json()).toMatchObject({ code: 'dialogue.not-yet-present' });
  });
});

describe('a release', () => {
  it('of an answer carries its results and the face of their data, by its author and its reviewer', async () => {
    const version = await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' });
    const result = await meanAge(t, version);
    const meeting = await openMeeting(t);
    await releasedAnswerTo(t, [(await raise(t, meeting.id, 'avec tout')).id], [result]);
    await transact(t.db, { compartment: 'public', account: null }, async (trx) => {
      expect(await getReleasedResult(trx, result)).toBeDefined();
      expect((await releasedVersions(trx)).map(({ id }) => id)).toContain(version);
    });
    const { rows } = await sql`select release_asked_by, released_by from evidence.result where id = ${result}`.execute(
      t.db,
    );
    expect(rows).toEqual([{ release_asked_by: t.people.nadia, released_by: t.people.salma }]);
  });

  it('of a recommendation waits for the results it cites', async () => {
    const version = await freezeAges(t, [22, 32, 42, 52, 62, 72], { slug: 'more-ages' });
    const result = await meanAge(t, version);
    const form = { meeting: (await openMeeting(t)).id, text: written('x'), addressee: 'both', cites: [{ result }] };
    const draft = (await t.as('youssef').post('/api/recommendations', form)).json<RecommendationView>();
    const out = await t.as('youssef').post(`/api/recommendations/${draft.id}/acts`, { act: 'release', sequence: 1 });
    expect(out.json()).toMatchObject({ code: 'dialogue.results-unreleased', items: [{ at: `/results/${result}` }] });
  });
});
