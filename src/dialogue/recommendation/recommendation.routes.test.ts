import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { transact } from '../../platform/database/transaction.ts';
import { getVersion } from '../../evidence/index.ts';
import type { AnswerView } from '../answer/answer.contract.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { releasedRecommendations } from '../released.sql.ts';
import { dialogueRoutes } from '../routes.ts';
import { dialogueTasks } from '../tasks.ts';
import { answerForm, freezeAges, meanAge, openMeeting, raise, releasedAnswerTo, written } from '../testing.ts';
import type { RecommendationLine, RecommendationView } from './recommendation.contract.ts';

let t: TestApp;
let meeting: MeetingView;
let dataSet: string;
let result: string;
let answer: AnswerView;
let question: string;
const ages = [20, 30, 40, 50, 60, 70];

beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  meeting = await openMeeting(t);
  const version = await freezeAges(t, ages, { slug: 'ages' });
  dataSet = (await transact(t.db, { compartment: 'statistical', account: null }, (trx) => getVersion(trx, version)))!
    .dataSet;
  result = await meanAge(t, version);
  question = (await raise(t, meeting.id, 'la question')).id;
  answer = await releasedAnswerTo(t, [question], [result]);
});
afterAll(() => t.close());

const write = async (cites: object[], charter: string | null = null): Promise<RecommendationView> =>
  (
    await t.as('youssef').post('/api/recommendations', {
      meeting: meeting.id,
      charter,
      text: written('Former'),
      addressee: 'maghreb',
      cites,
    })
  ).json<RecommendationView>();
const states = async (id: string): Promise<string[]> =>
  (await t.as('youssef').get('/api/recommendations?limit=200'))
    .json<{ items: RecommendationLine[] }>()
    .items.find((line) => line.id === id)!.cites;
const frozen = (version: string) =>
  dialogueTasks(t.services)['evidence.version-frozen']!(
    { version },
    { signal: new AbortController().signal, job: '1' },
  );

describe('a recommendation', () => {
  it('is numbered in its meeting, worded again with a reason, and read by members once released', async () => {
    const draft = await write([{ answer: answer.id }, { result: result.slice(0, 14) }], 'IV-11.1');
    expect(draft).toMatchObject({ number: 1, state: 'draft', charter: 'IV-11.1' });
    expect((await t.as('claire').get(`/api/recommendations/${draft.id}`)).statusCode).toBe(404);
    expect((await t.as('claire').get('/api/recommendations')).json()).toMatchObject({ items: [], total: 0 });
    const url = `/api/recommendations/${draft.id}`;
    const out = (await t.as('youssef').post(`${url}/acts`, { act: 'release', sequence: 1 })).json<RecommendationView>();
    const next = { text: written('Former et compter'), addressee: 'both', cites: [{ answer: answer.id }] };
    const reworded = await t.as('youssef').put(url, { ...next, base: 1, reason: written('indicateur') });
    expect(reworded.json<RecommendationView>()).toMatchObject({ state: 'draft', sequence: 3 });
    const seen = (await t.as('claire').get(url)).json<RecommendationView>();
    expect(seen.versions.map(({ number }) => number)).toEqual([1]);
    expect(seen).toMatchObject({ state: 'released', sequence: out.sequence });
    expect(seen.versions[0]!.citations).toEqual([
      expect.objectContaining({ state: 'current', answer: expect.objectContaining({ id: answer.id, number: 1 }) }),
      expect.objectContaining({ state: 'current', result }),
    ]);
    const late = await t.as('youssef').put(url, { ...next, base: 1, reason: written('autre') });
    expect(late.json()).toMatchObject({
      code: 'act.changed-meanwhile',
      items: [{ versions: [{ number: 2 }, { number: 1 }] }],
    });
    expect(out.state).toBe('released');
    const second = await write([]);
    expect(second.number).toBe(2);
  });

  it('does not cite what is not released or does not exist', async () => {
    const other = (await raise(t, meeting.id, 'autre question')).id;
    const draft = (await t.as('nadia').post('/api/answers', answerForm([other], [result]))).json<AnswerView>();
    for (const [cites, code] of [
      [[{ answer: draft.id }], 'dialogue.not-released'],
      [[{ result: 'f'.repeat(64) }], 'dialogue.no-cited-result'],
    ] as const) {
      const refused = await t
        .as('youssef')
        .post('/api/recommendations', { meeting: meeting.id, text: written('x'), addressee: 'both', cites });
      expect(refused.json()).toMatchObject({ code });
    }
  });
});

describe('what a citation says when the data change', () => {
  it('data changed when the newest version gives other figures, by the job alone', async () => {
    const cited = await write([{ answer: answer.id }]);
    await t.as('youssef').post(`/api/recommendations/${cited.id}/acts`, { act: 'release', sequence: 1 });
    expect(await states(cited.id)).toEqual(['current']);
    const older = await freezeAges(
      t,
      ages.map((age) => age + 1),
      { dataSet, reason: 'everybody is a year older' },
    );
    expect(await states(cited.id)).toEqual(['current']);
    await frozen(older);
    expect(await states(cited.id)).toEqual(['data-changed']);
    const view = (await t.as('claire').get(`/api/recommendations/${cited.id}`)).json<RecommendationView>();
    expect(view.versions[0]!.citations[0]!.results[0]!.newest).not.toBe(result);
    const released = await transact(t.db, { compartment: 'public', account: null }, releasedRecommendations);
    expect(released.find(({ id }) => id === cited.id)!.citations.map(({ state }) => state)).toEqual(['data-changed']);
    await frozen(older);
    expect(await states(cited.id)).toEqual(['data-changed']);
  });

  it('data changed too when the estimates stay and their error does not', async () => {
    const set = await freezeAges(t, ages, { slug: 'twice' });
    const of = (await transact(t.db, { compartment: 'statistical', account: null }, (trx) => getVersion(trx, set)))!;
    const rests = await write([{ result: await meanAge(t, set) }]);
    await frozen(await freezeAges(t, [...ages, ...ages], { dataSet: of.dataSet, reason: 'everybody twice' }));
    expect(await states(rests.id)).toEqual(['data-changed']);
  });

  it('says superseded when the same answers were frozen again under a corrected codebook', async () => {
    const own = await freezeAges(t, ages, { slug: 'other-ages' });
    const set = (await transact(t.db, { compartment: 'statistical', account: null }, (trx) => getVersion(trx, own)))!;
    const mean = await meanAge(t, own);
    const rests = await write([{ result: mean }]);
    const citation = freezeAges(
      t,
      ages,
      { dataSet: set.dataSet, reason: 'the citation was corrected' },
      { citation: 'Source: corrected' },
    );
    await frozen(await citation);
    expect(await states(rests.id)).toEqual(['superseded']);
  });

  it('says superseded when the answer has a newer released version', async () => {
    const asked = (await raise(t, meeting.id, 'troisième')).id;
    const separate = await meanAge(t, await freezeAges(t, [21, 31, 41, 51], { slug: 'third-ages' }));
    let current = await releasedAnswerTo(t, [asked], [separate]);
    const rests = await write([{ answer: current.id }]);
    expect(await states(rests.id)).toEqual(['current']);
    const form = { ...answerForm([asked], [separate], 'plus clair'), base: 1, reason: 'plus clair' };
    current = (await t.as('nadia').put(`/api/answers/${current.id}`, form)).json<AnswerView>();
    expect(await states(rests.id)).toEqual(['current']);
    for (const [person, act] of [
      ['nadia', 'submit'],
      ['salma', 'approve'],
      ['youssef', 'release'],
    ] as const)
      current = (
        await t.as(person).post(`/api/answers/${current.id}/acts`, { act: act, sequence: current.sequence })
      ).json<AnswerView>();
    expect(await states(rests.id)).toEqual(['superseded']);
  });
});
