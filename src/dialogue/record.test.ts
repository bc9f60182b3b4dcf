import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { transact, type Trx } from '../platform/database/transaction.ts';
import type { DialogueContent } from './load.contract.ts';
import { loadRecord } from './load.ts';
import type { MeetingView } from './meeting/meeting.contract.ts';
import { insertParticipant } from './meeting/meeting.sql.ts';
import { insertQuestion } from './question/question.sql.ts';
import type { RecommendationLine, RecommendationView } from './recommendation/recommendation.contract.ts';
import { releasedMeetings } from './released.sql.ts';
import { dialogueRoutes } from './routes.ts';
import { localized, written } from './testing.ts';

const entered = '2026-11-28';
const content: DialogueContent = {
  meetings: [
    {
      form: {
        slug: 'rabat-2008',
        edition: 2,
        title: localized('Second meeting'),
        place: localized('Rabat'),
        starts: '2008-04-18',
        ends: '2008-04-19',
        kind: 'multilateral',
        agenda: [],
        aims: ['M-2.0'],
        principles: ['PR-1'],
        previous: null,
        note: localized('From print.'),
        source: 'print',
      },
      participants: [],
      acts: (['plan', 'open', 'close'] as const).map((act) => ({ act, at: entered, by: null })),
    },
  ],
  questions: [],
  answers: [],
  recommendations: [
    {
      meeting: 'rabat-2008',
      number: 1,
      charter: 'IV-11.1',
      addressee: 'both',
      versions: [{ text: written('Former'), reason: null, at: entered, by: null }],
      cites: [],
    },
  ],
};

let t: TestApp;
let meeting: MeetingView;
let recommendation: RecommendationView;
const asDialogue = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
  transact(t.db, { compartment: 'dialogue', account: t.people.youssef }, work);
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  expect(await asDialogue((trx) => loadRecord(trx, t.services.files, content))).toEqual(['rabat-2008']);
  const [line] = (await t.as('youssef').get('/api/meetings?limit=200')).json<{ items: MeetingView[] }>().items;
  meeting = (await t.as('youssef').get(`/api/meetings/${line!.id}`)).json<MeetingView>();
  const [first] = (await t.as('youssef').get('/api/recommendations?limit=200')).json<{ items: RecommendationLine[] }>()
    .items;
  recommendation = (await t.as('youssef').get(`/api/recommendations/${first!.id}`)).json<RecommendationView>();
});
afterAll(() => t.close());

const stands = { code: 'dialogue.record-stands' };

describe('the record of a meeting of the past', () => {
  it('is real content by nobody, entered on a day of today, and entered once', async () => {
    expect(meeting).toMatchObject({ record: true, state: 'closed', seats: 0, counter: { total: 0 } });
    expect(meeting.acts.map(({ by, at }) => [by, at.slice(0, 10)])).toEqual(Array(3).fill([null, entered]));
    expect(recommendation).toMatchObject({ state: 'released', versions: [{ by: null }] });
    expect(await asDialogue((trx) => loadRecord(trx, t.services.files, content))).toEqual([]);
    const released = await transact(t.db, { compartment: 'public', account: null }, releasedMeetings);
    expect(released.map(({ slug, record, seats }) => [slug, record, seats])).toEqual([['rabat-2008', true, []]]);
  });

  it('takes no act, change, seat, question or recommendation afterwards, and says why', async () => {
    const youssef = t.as('youssef');
    const { slug, edition, title, place, starts, ends, kind, agenda, aims, principles, revision } = meeting;
    const form = { slug, edition, title, place, starts, ends, kind, agenda, aims, principles, revision };
    const seat = {
      institution: null,
      name: localized('Ministry'),
      role: localized('Delegate'),
      country: 'MA',
      side: 'origin',
      family: 'science',
      present: true,
    } as const;
    const words = { text: written('Former et compter'), addressee: 'both', cites: [] };
    for (const refused of [
      await youssef.post(`/api/meetings/${meeting.id}/acts`, {
        act: 'reopen',
        sequence: meeting.sequence,
        note: 'encore',
      }),
      await youssef.put(`/api/meetings/${meeting.id}`, { ...form, place: localized('Tunis') }),
      await youssef.post(`/api/meetings/${meeting.id}/participants`, seat),
      await youssef.post('/api/recommendations', { ...words, meeting: meeting.id }),
      await youssef.put(`/api/recommendations/${recommendation.id}`, { ...words, base: 1, reason: written('autre') }),
      await youssef.post(`/api/recommendations/${recommendation.id}/acts`, {
        act: 'withdraw',
        sequence: recommendation.acts.length,
        note: 'retirée',
      }),
    ])
      expect([refused.statusCode, refused.json()], refused.body).toMatchObject([409, stands]);
    const standing = { constraint: 'meeting_record_stands' };
    await expect(asDialogue((trx) => insertParticipant(trx, meeting.id, seat, null))).rejects.toMatchObject(standing);
    const question = insertQuestionInto(meeting.id);
    await expect(question).rejects.toMatchObject(standing);
  });
});

const insertQuestionInto = (id: string) =>
  asDialogue((trx) =>
    insertQuestion(trx, t.services.files, {
      meeting: id,
      number: 1,
      text: written('question'),
      seat: null,
      asker: null,
      institution: null,
      country: null,
      side: null,
      family: null,
      typedBy: t.people.youssef,
      typedFor: false,
      publicQuestion: null,
      charter: null,
    }),
  );

describe('a public authority', () => {
  it('is on the side of its State, a consulate too; an association may stand for both sides or neither', async () => {
    const planned = await t.as('youssef').post('/api/meetings', {
      slug: 'sides',
      edition: 1,
      title: localized('Sides'),
      place: localized('Tunis'),
      starts: '2026-01-10',
      ends: '2026-01-10',
      kind: 'bilateral',
    });
    const { id } = planned.json<MeetingView>();
    const seat = (family: string) =>
      t.as('youssef').post(`/api/meetings/${id}/participants`, {
        institution: null,
        name: localized('Body'),
        role: localized('Delegate'),
        country: 'FR',
        side: 'both_or_neither',
        family,
        present: false,
      });
    expect((await seat('migrant_association')).statusCode).toBe(201);
    expect((await seat('public_authority')).json()).toMatchObject({ code: 'dialogue.authority-side' });
  });
});
