import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLOW_SERIES } from '../../../content/index.ts';
import { transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { loadFlows } from '../../observatory/index.ts';
import type { AnswerView } from '../answer/answer.contract.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import type { RecommendationView } from '../recommendation/recommendation.contract.ts';
import { releasedAnswers } from '../released.sql.ts';
import { dialogueRoutes } from '../routes.ts';
import { answerForm, openMeeting, publish, raise, written } from '../testing.ts';

let t: TestApp;
let meeting: MeetingView;
const [series] = FLOW_SERIES;
const load = (of: typeof FLOW_SERIES) =>
  transact(t.db, { compartment: 'statistical', account: null }, (trx) => loadFlows(trx, of));
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  meeting = await openMeeting(t);
  await load([series!]);
});
afterAll(() => t.close());

const flow = () => ({ kind: 'flow', series: series!.id, locator: '2019' });
const law = {
  ...{ kind: 'legal', title: 'Loi nº 02-03 (inventée pour ce test)', issuer: 'Royaume (test)', dated: '2003-11-11' },
  ...{ address: 'https://example.org/loi', locator: 'art. 21' },
};
const begun = async (sources: object[]) => {
  const question = await raise(t, meeting.id, 'combien');
  const reply = await t.as('nadia').post('/api/answers', { ...answerForm([question.id], []), sources });
  return { question: question.id, reply };
};
const act = async (person: 'nadia' | 'salma' | 'youssef', { id, sequence }: AnswerView, name: string) => {
  const reply = await t.as(person).post(`/api/answers/${id}/acts`, { act: name, sequence });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json<AnswerView>();
};

describe('what an answer rests on beside results', () => {
  it('is enough for an answer, is read by anyone, and turns its citations yellow when a series says something else', async () => {
    const { question, reply } = await begun([flow(), law]);
    await publish(t, [question]);
    const sent = await act('nadia', reply.json<AnswerView>(), 'submit');
    const out = await act('youssef', await act('salma', sent, 'approve'), 'release');
    const read = async () =>
      (await transact(t.db, { compartment: 'public', account: null }, (trx) => releasedAnswers(trx, [out.id])))[0]!;
    expect(await read()).toMatchObject({
      results: [],
      sources: [
        { kind: 'flow', series: series!.id, name: series!.title, locator: '2019', state: 'current', title: null },
        { ...law, series: null, name: null, state: 'current' },
      ],
    });
    const wording = { meeting: meeting.id, charter: null, text: written('Compter'), addressee: 'both' };
    const cites = [{ answer: out.id }];
    const made = await t.as('youssef').post('/api/recommendations', { ...wording, cites });
    const { id } = made.json<RecommendationView>();
    const states = async () =>
      (await t.as('youssef').get(`/api/recommendations/${id}`))
        .json<RecommendationView>()
        .versions[0]!.citations.map(({ state }) => state);
    expect(await states()).toEqual(['current']);
    const [first, ...rest] = series!.observations;
    await load([{ ...series!, observations: [{ ...first!, value: (first!.value ?? 0) + 5 }, ...rest] }]);
    expect((await read()).sources.map(({ state }) => state)).toEqual(['data-changed', 'current']);
    expect(await states()).toEqual(['data-changed']);
    const listed = (await t.as('youssef').get('/api/recommendations')).json<{
      items: { id: string; cites: string[] }[];
    }>();
    expect(listed.items.find((one) => one.id === id)!.cites).toEqual(['data-changed']);
    await load([series!]);
    expect(await states()).toEqual(['current']);
  });

  it('is a published series or says its title, issuer and date; an answer with nothing at all is not sent to review', async () => {
    expect((await begun([{ ...flow(), series: 'no-such-series' }])).reply.json()).toMatchObject({
      code: 'dialogue.no-cited-series',
    });
    for (const wrong of [
      { ...law, address: 'javascript:alert(1)' },
      { ...law, dated: '2003-02-30' },
      { ...law, title: ' ' },
      { ...law, kind: 'rumour' },
      { ...flow(), title: 'x' },
    ])
      expect((await begun([wrong])).reply.statusCode).toBe(400);
    const { reply } = await begun([]);
    const answer = reply.json<AnswerView>();
    const refused = await t
      .as('nadia')
      .post(`/api/answers/${answer.id}/acts`, { act: 'submit', sequence: answer.sequence });
    expect(refused.json()).toMatchObject({ code: 'dialogue.incomplete', items: ['results'] });
  });
});
