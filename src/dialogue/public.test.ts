import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { transact, type Trx } from '../platform/database/transaction.ts';
import { readerOf } from '../platform/erasable/erasable.sql.ts';
import { askPublicly, publicQuestion } from './public.ts';
import type { PublicQuestionView } from './question/question.contract.ts';
import { releasedMeetings, releasedQuestions } from './released.sql.ts';
import { dialogueRoutes } from './routes.ts';
import { freezeAges, meanAge, openMeeting, publish, raise, releasedAnswerTo, localized } from './testing.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

const asPublic = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
  transact(t.db, { compartment: 'public', account: null }, work);
const reader = () => readerOf(t.services, 'en');
const ask = (text: string, address: string): Promise<string> =>
  asPublic((trx) => askPublicly(trx, t.services, { text, locale: 'fr', address }));
const inbox = async (): Promise<PublicQuestionView[]> =>
  (await t.as('youssef').get('/api/public-questions?limit=200')).json<{ items: PublicQuestionView[] }>().items;

describe('a question from the public', () => {
  it('gets a reference, is accepted into a meeting, and its fate is followed to the answer', async () => {
    const reference = await ask('Que deviennent les personnes renvoyées ?', '10.0.0.1');
    expect(reference).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
    const waiting = await asPublic((trx) => publicQuestion(trx, reader(), reference.toLowerCase().replace('-', ' ')));
    expect(waiting).toMatchObject({ reference, question: null, declined: null, waiting: false });
    const meeting = await openMeeting(t);
    const [question] = await inbox();
    const taken = await t.as('youssef').post(`/api/public-questions/${question!.id}/accept`, { meeting: meeting.id });
    expect(taken.json()).toMatchObject({ fromPublic: true, side: null, institution: null, number: 1 });
    const again = await t.as('youssef').post(`/api/public-questions/${question!.id}/accept`, { meeting: meeting.id });
    expect(again.json()).toMatchObject({ code: 'dialogue.decided' });
    const result = await meanAge(t, await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' }));
    await releasedAnswerTo(t, [taken.json<{ id: string }>().id], [result]);
    const fate = await asPublic((trx) => publicQuestion(trx, reader(), reference));
    expect(fate).toMatchObject({
      question: { number: 1, state: 'answered', answers: [{ statement: { fr: { method: 'original' } } }] },
    });
  });

  it('is declined once, with a reason that the asker reads', async () => {
    const reference = await ask('Donnez-moi le nom de mon voisin.', '10.0.0.2');
    const question = (await inbox()).find((one) => one.reference === reference)!;
    const reason = { fr: { text: 'Nous ne donnons aucun nom.', method: 'original' } };
    const both = await Promise.all(
      [1, 2].map(() => t.as('youssef').post(`/api/public-questions/${question.id}/decline`, { reason })),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await asPublic((trx) => publicQuestion(trx, reader(), reference))).toMatchObject({
      declined: reason,
      question: null,
    });
  });

  it('five an hour from one address, and nothing kept that leads to it', async () => {
    const sent = await Promise.allSettled(Array.from({ length: 8 }, (_, at) => ask(`Question ${at}`, '10.0.0.3')));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'dialogue.too-many-questions' },
    });
    expect(await ask('D’ailleurs', '10.0.0.4')).toBeTruthy();
  });

  it('is read by nobody outside the secretariat, nor listed by the public role', async () => {
    for (const person of ['claire', 'nadia', 'amina', 'root'] as const)
      expect((await t.as(person).get('/api/public-questions')).statusCode).toBe(403);
    const { sql } = await import('../platform/database/transaction.ts');
    for (const table of ['public_question', 'public_sender', 'answer_version', 'participant', 'question'])
      await expect(asPublic((trx) => sql.raw(`select from dialogue.${table}`).execute(trx))).rejects.toMatchObject({
        code: '42501',
      });
    expect(await asPublic((trx) => publicQuestion(trx, reader(), 'AAAA-AAAA'))).toBeUndefined();
  });
});

describe('what is released', () => {
  it('shows no planned meeting, and of an asker the side and family only', async () => {
    const meeting = await openMeeting(t);
    await publish(t, [(await raise(t, meeting.id, 'publique')).id]);
    const planned = await t.as('youssef').post('/api/meetings', {
      slug: 'planned',
      edition: 9,
      title: localized('Planned'),
      place: localized('Tunis'),
      starts: '2009',
      ends: '2009',
      kind: 'bilateral',
    });
    expect(planned.statusCode).toBe(201);
    const meetings = await asPublic(releasedMeetings);
    expect(meetings.map(({ slug }) => slug)).not.toContain('planned');
    const seen = meetings.find(({ slug }) => slug === meeting.slug)!;
    expect(seen.counter).toMatchObject({ total: 1, open: 1 });
    expect(seen.seats.map(({ side, family }) => `${side} ${family}`).sort()).toEqual([
      'destination public_authority',
      'origin public_authority',
    ]);
    const question = (await asPublic((trx) => releasedQuestions(trx, reader()))).find(
      (one) => one.meeting === meeting.slug,
    );
    expect(question).toMatchObject({ side: 'destination', family: 'public_authority', answers: [] });
    expect(JSON.stringify(question)).not.toMatch(/institution|asker|Claire/);
  });
});
