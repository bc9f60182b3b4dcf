import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { getVersion } from '../../evidence/index.ts';
import { row, rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { AnswerView } from '../answer/answer.contract.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { spaceWith, voice, type Voice } from '../proposition/table.testing.ts';
import { releasedRecommendations } from '../released.sql.ts';
import { dialogueRoutes } from '../routes.ts';
import { dialogueTasks } from '../tasks.ts';
import { answerForm, freezeAges, meanAge, openMeeting, raise, releasedAnswerTo, written } from '../testing.ts';
import { criteria, criterionLabel, criterionQuestion, judgementLabel, judgementWords } from './judgement.ts';
import type { RecommendationView } from './recommendation.contract.ts';

let t: TestApp;
let meeting: MeetingView;
let speaker: Voice;
let answer: AnswerView;
let dataSet: string;
let question: string;
let result: string;
const ages = [20, 30, 40, 50, 60, 70];

beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  speaker = await voice(t, 'origin', 'public_authority', 'MA');
  meeting = await openMeeting(t, { space: (await spaceWith(t, [speaker])).id });
  const version = await freezeAges(t, ages, { slug: 'ages' });
  dataSet = (await transact(t.db, { compartment: 'statistical', account: null }, (trx) => getVersion(trx, version)))!
    .dataSet;
  result = await meanAge(t, version);
  question = (await raise(t, meeting.id, 'la question')).id;
  answer = await releasedAnswerTo(t, [question], [result]);
});
afterAll(() => t.close());

async function recommended(released = true): Promise<RecommendationView> {
  const made = await t.as('youssef').post('/api/recommendations', {
    ...{ meeting: meeting.id, text: written('Former'), addressee: 'both', cites: [{ answer: answer.id }] },
  });
  const draft = made.json<RecommendationView>();
  if (!released) return draft;
  const out = await t.as('youssef').post(`/api/recommendations/${draft.id}/acts`, { act: 'release', sequence: 1 });
  return out.json<RecommendationView>();
}
const judged = (extra: object = {}) => ({
  ...{ criterion: 'problem', judgement: 'yes', reason: written('Parce que'), version: 1, base: 0 },
  ...extra,
});
const judge = (who: string, { id }: { id: string }, extra: object = {}) =>
  t.as(who).post(`/api/recommendations/${id}/judgements`, judged(extra));
const code = (reply: { json: <T>() => T; statusCode: number }) => [
  reply.statusCode,
  reply.json<{ code: string }>().code,
];
/** Who was told that the evidence of a recommendation changed, how often. */
const told = async (id: string): Promise<string[]> =>
  (
    await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
      rows(
        trx,
        z.object({ account: z.string() }),
        sql`select account from platform.mail where kind = 'recommendation.evidence-changed' and parameters ->> 'recommendation' = ${id}`,
      ),
    )
  ).map(({ account }) => account);

describe('judgements', () => {
  it('have the same words in the database, and each in three languages', async () => {
    const held = await transact(t.db, { compartment: 'dialogue', account: null }, async (trx) => {
      await run(trx, sql`set local role none`);
      return row(trx, z.object({ words: z.unknown() }), sql`select dialogue.judgement_words() as words`);
    });
    expect(held!.words).toEqual(judgementWords);
    for (const criterion of criteria) {
      for (const label of [criterionLabel[criterion], criterionQuestion[criterion]]) expect(label.ar).toMatch(/[ء-ي]/);
      for (const word of judgementWords[criterion]) expect(judgementLabel(word).ar).toMatch(/[ء-ي]/);
    }
  });
  it('are given by editors, reviewers and under a mandate of the space, each in its own name; the last counts', async () => {
    const out = await recommended();
    const first = (await judge('youssef', out)).json<RecommendationView>();
    expect(first.judgements).toMatchObject([{ number: 1, judgement: 'yes', institution: null, version: 1 }]);
    const second = await judge(speaker.account, out, { judgement: 'probably-yes', base: 1, place: 1 });
    expect(second.json<RecommendationView>().judgements).toMatchObject([
      { number: 2, judgement: 'probably-yes', institution: { en: 'Institution of MA' }, place: 1 },
      { number: 1, judgement: 'yes' },
    ]);
    expect((await judge('salma', out, { criterion: 'certainty', judgement: 'low' })).statusCode).toBe(201);
    const released = await transact(t.db, { compartment: 'public', account: null }, (trx) =>
      releasedRecommendations(trx, out.id),
    );
    expect(released[0]!.judgements).toEqual([
      expect.objectContaining({ criterion: 'problem', judgement: 'probably-yes', place: 1 }),
      expect.objectContaining({ criterion: 'certainty', judgement: 'low', institution: null }),
    ]);
    expect(JSON.stringify(released[0]!.judgements)).not.toContain('Salma');
  });
  it('are refused without a mandate, on what was not seen, with another word, on a citation that is not there', async () => {
    const out = await recommended();
    const stranger = await voice(t, 'origin', 'science', 'TN');
    expect(code(await judge(stranger.account, out))).toEqual([403, 'dialogue.no-mandate']);
    expect((await judge('amina', out)).statusCode).toBe(403);
    expect((await judge('youssef', out, { judgement: 'low' })).statusCode).toBe(400);
    expect(code(await judge('youssef', out, { place: 2 }))).toEqual([422, 'dialogue.no-citation-there']);
    expect(code(await judge('youssef', out, { version: 2 }))).toEqual([422, 'dialogue.no-wording']);
    await judge('youssef', out);
    expect(code(await judge('salma', out, { judgement: 'no' }))).toEqual([409, 'act.changed-meanwhile']);
    const draft = await recommended(false);
    expect((await judge(speaker.account, draft)).statusCode).toBe(404);
    const wrong = transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      run(
        trx,
        sql`insert into dialogue.recommendation_judgement (recommendation, version, criterion, number, judgement, reason)
          values (${out.id}, 1, 'values', 1, 'yes', ${JSON.stringify(written('x'))}::jsonb)`,
      ),
    );
    await expect(wrong).rejects.toThrow('recommendation_judgement_word');
  });
  it('of a draft stay inside until it is published', async () => {
    const draft = await recommended(false);
    await judge('youssef', draft);
    const read = () =>
      transact(t.db, { compartment: 'public', account: null }, (trx) => releasedRecommendations(trx, draft.id));
    expect(await read()).toEqual([]);
    await t.as('youssef').post(`/api/recommendations/${draft.id}/acts`, { act: 'release', sequence: 1 });
    const next = { text: written('Mieux former'), addressee: 'both', cites: [], base: 1, reason: written('mieux') };
    await t.as('youssef').put(`/api/recommendations/${draft.id}`, next);
    await judge('youssef', draft, { judgement: 'no', base: 0, version: 2 });
    expect((await read())[0]!.judgements).toMatchObject([{ judgement: 'yes', version: 1 }]);
    const seen = (await t.as('claire').get(`/api/recommendations/${draft.id}`)).json<RecommendationView>();
    expect(seen.judgements.map(({ judgement }) => judgement)).toEqual(['yes']);
  });
});

describe('when what a recommendation rests on changes', () => {
  const frozen = (version: string) =>
    dialogueTasks(t.services)['evidence.version-frozen']!(
      { version },
      { signal: new AbortController().signal, job: '1' },
    );
  it('who wrote it is told once, and of drafts nobody', async () => {
    const [out, draft] = [await recommended(), await recommended(false)];
    const older = await freezeAges(
      t,
      ages.map((age) => age + 1),
      { dataSet, reason: 'a year older' },
    );
    await frozen(older);
    expect(await told(out.id)).toEqual([t.people.youssef]);
    expect(await told(draft.id)).toEqual([]);
    await frozen(older);
    expect(await told(out.id)).toHaveLength(1);
  });
  it('a newer version of the answer tells too, but not who published it', async () => {
    const out = await recommended();
    const before = (await told(out.id)).length;
    const form = { ...answerForm([question], [result], 'encore'), base: 1, reason: 'encore' };
    const next = await t.as('nadia').put(`/api/answers/${answer.id}`, form);
    expect(next.statusCode, next.body).toBe(200);
    const act = async (who: string, name: string) => {
      const { sequence } = (await t.as('youssef').get(`/api/answers/${answer.id}`)).json<AnswerView>();
      const done = await t.as(who).post(`/api/answers/${answer.id}/acts`, { act: name, sequence });
      expect(done.statusCode, done.body).toBe(200);
    };
    await act('nadia', 'submit');
    await act('salma', 'approve');
    await act('youssef', 'release');
    // He publishes and wrote the recommendation: he knows.
    expect((await told(out.id)).length).toBe(before);
    const view = (await t.as('claire').get(`/api/recommendations/${out.id}`)).json<RecommendationView>();
    expect(view.versions[0]!.citations[0]!.state).not.toBe('current');
  });
});
