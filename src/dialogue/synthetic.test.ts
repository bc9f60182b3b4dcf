import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../platform/http/testing.ts';
import { transact, type Trx } from '../platform/database/transaction.ts';
import { insertAnswerVersion } from './answer/answer.sql.ts';
import type { AnswerLine, AnswerView } from './answer/answer.contract.ts';
import type { MeetingView } from './meeting/meeting.contract.ts';
import { insertRecommendationVersion } from './recommendation/recommendation.sql.ts';
import type { RecommendationView } from './recommendation/recommendation.contract.ts';
import { releasedAnswers } from './released.sql.ts';
import { dialogueRoutes } from './routes.ts';
import { answerForm, freezeAges, meanAge, openMeeting, raise, releasedAnswerTo, written } from './testing.ts';

let t: TestApp;
let meeting: MeetingView;
let real: string;
let synthetic: string;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  meeting = await openMeeting(t);
  real = await meanAge(t, await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'asked-of-people' }));
  synthetic = await meanAge(
    t,
    await freezeAges(t, [21, 31, 41, 51, 61, 71], { slug: 'made-by-a-program' }, { synthetic: true }),
  );
});
afterAll(() => t.close());

const asDialogue = <T>(work: (trx: Trx) => Promise<T>): Promise<T> =>
  transact(t.db, { compartment: 'dialogue', account: t.people.nadia }, work);
const unrated = { evidence: null, agreement: null };

/** An answer on synthetic data, written without rating, reviewed and released. */
async function illustration(word: string): Promise<AnswerView> {
  const { id } = await raise(t, meeting.id, word);
  const results = [real, synthetic];
  return releasedAnswerTo(t, [id], results, { ...answerForm([id], results, word), ...unrated });
}

describe('an answer on synthetic data', () => {
  it.each([
    [{ evidence: 'limited', agreement: null }],
    [{ evidence: null, agreement: 'high' }],
    [{ evidence: 'robust', agreement: 'high' }],
  ])('has no rating, not even beside real data: %j is refused', async (rating) => {
    const { id } = await raise(t, meeting.id, 'notée ?');
    const form = { ...answerForm([id], [real, synthetic.slice(0, 16)]), ...rating };
    const refused = await t.as('nadia').post('/api/answers', form);
    expect(refused.statusCode).toBe(422);
    expect(refused.json()).toMatchObject({ code: 'dialogue.synthetic-unrated' });
    const draft = (await t.as('nadia').post('/api/answers', { ...form, ...unrated })).json<AnswerView>();
    const changed = await t.as('nadia').put(`/api/answers/${draft.id}`, { ...form, base: 1, reason: 'notée' });
    expect(changed.json()).toMatchObject({ code: 'dialogue.synthetic-unrated' });
    const forced = asDialogue((trx) =>
      insertAnswerVersion(
        trx,
        draft.id,
        2,
        { ...answerForm([id], [real, synthetic]), ...rating } as ReturnType<typeof answerForm>,
        { author: t.people.nadia, reason: 'forcée' },
      ),
    );
    await expect(forced).rejects.toMatchObject({ constraint: 'answer_synthetic_unrated' });
  });

  it('is complete without one, is released and read so; an answer on real data still needs both judgements', async () => {
    const answer = await illustration('illustrée');
    expect(answer.versions[0]).toMatchObject(unrated);
    const released = await transact(t.db, { compartment: 'public', account: null }, releasedAnswers);
    expect(released.find(({ id }) => id === answer.id)).toMatchObject(unrated);
    const lines = (await t.as('nadia').get('/api/answers?limit=200')).json<{ items: AnswerLine[] }>().items;
    expect(lines.find(({ id }) => id === answer.id)).toMatchObject({ synthetic: true });
    const { id } = await raise(t, meeting.id, 'réelle');
    const form = { ...answerForm([id], [real]), ...unrated };
    const draft = (await t.as('nadia').post('/api/answers', form)).json<AnswerView>();
    const sent = await t.as('nadia').post(`/api/answers/${draft.id}/acts`, { act: 'submit', sequence: draft.sequence });
    expect(sent.json()).toMatchObject({ code: 'dialogue.incomplete', items: ['evidence', 'agreement'] });
  });
});

describe('a recommendation', () => {
  it('rests on no synthetic data: neither an answer nor a result, by the rules or in the database', async () => {
    const answer = await illustration('citée ?');
    const words = { text: written('Former'), addressee: 'both', reason: written('pourquoi') } as const;
    const { reason: _reason, ...first } = words;
    const kept = (
      await t.as('youssef').post('/api/recommendations', { ...first, meeting: meeting.id, cites: [{ result: real }] })
    ).json<RecommendationView>();
    for (const cites of [[{ answer: answer.id }], [{ result: real }, { result: synthetic.slice(0, 14) }]]) {
      const begun = await t.as('youssef').post('/api/recommendations', { ...first, meeting: meeting.id, cites });
      expect(begun.statusCode).toBe(422);
      expect(begun.json()).toMatchObject({ code: 'dialogue.synthetic-uncited' });
      const reworded = await t.as('youssef').put(`/api/recommendations/${kept.id}`, { ...words, base: 1, cites });
      expect(reworded.json()).toMatchObject({ code: 'dialogue.synthetic-uncited' });
    }
    for (const cited of [{ answer: answer.id, number: 1 }, { result: synthetic }]) {
      const forced = asDialogue((trx) =>
        insertRecommendationVersion(trx, kept.id, 2, { ...words, account: t.people.youssef, cites: [cited] }),
      );
      await expect(forced).rejects.toMatchObject({ constraint: 'citation_synthetic' });
    }
  });
});
