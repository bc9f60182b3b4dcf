import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../../platform/database/transaction.ts';
import { addAccount } from '../../platform/accounts/enrol.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { getReleasedResult } from '../../evidence/index.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import type { QuestionView } from '../question/question.contract.ts';
import { answerForm, freezeAges, meanAge, openMeeting, publish, raise, releasedAnswerTo } from '../testing.ts';
import type { AnswerView } from './answer.contract.ts';
import { answerActs } from './answer.sql.ts';

let t: TestApp;
let meeting: MeetingView;
let result: string;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  meeting = await openMeeting(t);
  result = await meanAge(t, await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' }));
});
afterAll(() => t.close());

const step = (person: 'nadia' | 'salma' | 'youssef', answer: AnswerView, act: string, body: object = {}) =>
  t.as(person).post(`/api/answers/${answer.id}/acts`, { act: act, sequence: answer.sequence, ...body });
const draft = async (word = 'texte'): Promise<{ answer: AnswerView; question: QuestionView }> => {
  const question = await raise(t, meeting.id, `question ${word}`);
  const made = await t.as('nadia').post('/api/answers', answerForm([question.id], [result.slice(0, 16)], word));
  return { answer: made.json<AnswerView>(), question };
};
const released = () =>
  transact(t.db, { compartment: 'public', account: null }, (trx) => getReleasedResult(trx, result));

describe('the life of an answer', () => {
  it('is written on results that exist, reviewed, released; the results and the question follow in the same act', async () => {
    const { answer, question } = await draft();
    expect(answer).toMatchObject({ state: 'draft', mayReview: false, mayWrite: true });
    expect(answer.versions[0]!.results).toEqual([
      expect.objectContaining({ id: result, dataSet: 'ages', synthetic: false, state: 'current' }),
    ]);
    const early = await step('youssef', answer, 'release');
    expect(early.json()).toMatchObject({ code: 'act.not-possible-now' });
    const sent = (await step('nadia', answer, 'submit')).json<AnswerView>();
    const approved = (await step('salma', sent, 'approve')).json<AnswerView>();
    expect(await released()).toBeUndefined();
    expect((await step('youssef', approved, 'release')).json()).toMatchObject({
      code: 'dialogue.release-lacks',
      items: [{ missing: 'published', at: `/questions/${question.id}` }],
    });
    await publish(t, [question.id]);
    const out = await step('youssef', approved, 'release');
    expect(out.json()).toMatchObject({ state: 'released' });
    expect((await released())?.id).toBe(result);
    const answered = (await t.as('claire').get(`/api/questions/${question.id}`)).json<QuestionView>();
    expect(answered).toMatchObject({ state: 'answered', answers: [{ id: answer.id }] });
    expect(answered.acts.at(-1)).toMatchObject({ act: 'answer', answer: answer.id });
  });

  it('refuses a result that is none, and a step without its three languages', async () => {
    const question = await raise(t, meeting.id, 'sans résultat');
    const none = await t.as('nadia').post('/api/answers', answerForm([question.id], ['0'.repeat(64)]));
    expect(none.json()).toMatchObject({ code: 'dialogue.no-cited-result' });
    const form = answerForm([question.id], [result]);
    const short = { ...form, statement: { fr: { text: 'seulement', method: 'original' } } };
    const answer = (await t.as('nadia').post('/api/answers', short)).json<AnswerView>();
    expect((await step('nadia', answer, 'submit')).json()).toMatchObject({
      code: 'dialogue.incomplete',
      items: ['statement.ar', 'statement.en'],
    });
  });

  it('is opened again by its withdrawal: the question waits once more', async () => {
    const question = await raise(t, meeting.id, 'retirée');
    const answer = await releasedAnswerTo(t, [question.id], [result]);
    expect((await step('youssef', answer, 'withdraw')).json()).toMatchObject({
      code: 'platform.invalid-request',
      items: [{ field: 'note' }],
    });
    await step('youssef', answer, 'withdraw', { note: 'erreur de calcul' });
    const now = (await t.as('claire').get(`/api/questions/${question.id}`)).json<QuestionView>();
    expect([now.state, now.answers]).toEqual(['reopened', []]);
  });
});

describe('the second person', () => {
  it('is never an author, neither by the rules nor in the database', async () => {
    const { answer } = await draft('seconde personne');
    const sent = (await step('nadia', answer, 'submit')).json<AnswerView>();
    expect((await step('nadia', sent, 'approve')).json()).toMatchObject({ code: 'dialogue.second-person' });
    const forced = transact(t.db, { compartment: 'dialogue', account: t.people.nadia }, (trx) =>
      answerActs.append(trx, sent, { act: 'approve', actor: t.people.nadia, own: { number: 1 } }),
    );
    await expect(forced).rejects.toMatchObject({ constraint: 'answer_second_person' });
    const unread = transact(t.db, { compartment: 'dialogue', account: t.people.youssef }, (trx) =>
      answerActs.append(trx, sent, { act: 'release', actor: t.people.youssef, own: { number: 1 } }),
    );
    await expect(unread).rejects.toMatchObject({ constraint: 'answer_act_step' });
  });

  it('does not write once it has reviewed; a change after review is read again', async () => {
    const { answer, question } = await draft('relue');
    const sent = (await step('nadia', answer, 'submit')).json<AnswerView>();
    const approved = (await step('youssef', sent, 'approve')).json<AnswerView>();
    const change = { ...answerForm([question.id], [result], 'changée'), base: 1, reason: 'plus clair' };
    expect((await t.as('youssef').put(`/api/answers/${answer.id}`, change)).json()).toMatchObject({
      code: 'dialogue.reviewer-writes',
    });
    const changed = (await t.as('nadia').put(`/api/answers/${answer.id}`, change)).json<AnswerView>();
    expect([approved.state, changed.state]).toEqual(['reviewed', 'draft']);
    expect((await step('youssef', changed, 'release')).json()).toMatchObject({ code: 'act.not-possible-now' });
  });
});

describe('two people on one answer', () => {
  it('the second sees the version of the first and loses nothing', async () => {
    const { answer, question } = await draft('partagée');
    const change = (word: string) => ({ ...answerForm([question.id], [result], word), base: 1, reason: word });
    const both = await Promise.all([
      t.as('nadia').put(`/api/answers/${answer.id}`, change('nadia')),
      t.as('youssef').put(`/api/answers/${answer.id}`, change('youssef')),
    ]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const won = both[0]!.statusCode === 200 ? 'nadia' : 'youssef';
    const lost = both.find(({ statusCode }) => statusCode === 409)!;
    expect(lost.json()).toMatchObject({
      code: 'act.changed-meanwhile',
      items: [{ versions: [{ number: 2, statement: { fr: { text: `statement ${won}` } } }, { number: 1 }] }],
    });
    const again = { ...change(won === 'nadia' ? 'youssef' : 'nadia'), base: 2 };
    const kept = await t.as(won === 'nadia' ? 'youssef' : 'nadia').put(`/api/answers/${answer.id}`, again);
    expect(kept.json<AnswerView>().versions.map(({ number }) => number)).toEqual([3, 2, 1]);
  });

  it('approving what changed meanwhile is refused', async () => {
    const { answer, question } = await draft('en mouvement');
    const sent = (await step('nadia', answer, 'submit')).json<AnswerView>();
    const form = { ...answerForm([question.id], [result], 'autre'), base: 1, reason: 'autre' };
    await t.as('nadia').put(`/api/answers/${answer.id}`, form);
    // A draft again, and somebody else's: for a reviewer there is no such answer.
    expect((await step('salma', sent, 'approve')).json()).toMatchObject({ code: 'dialogue.no-answer' });
  });

  it('who reads what stands released learns nothing of the draft on top of it, whatever they ask for', async () => {
    const ines = await addAccount(t.db, {
      email: 'ines@example.org',
      name: 'Ines',
      locale: 'fr',
      roles: ['researcher'],
    });
    const question = await raise(t, meeting.id, 'rouverte');
    const answer = await releasedAnswerTo(t, [question.id], [result]);
    const change = { ...answerForm([question.id], [result], 'reprise'), base: 1, reason: 'secret' };
    await t.as('nadia').put(`/api/answers/${answer.id}`, change);
    const reopened = (await t.as('nadia').get(`/api/answers/${answer.id}`)).json<AnswerView>();
    const sent = (await step('nadia', reopened, 'submit')).json<AnswerView>();
    const back = (await step('salma', sent, 'return', { note: 'secret' })).json<AnswerView>();
    expect(back.state).toBe('draft');
    const read = (await t.as(ines).get(`/api/answers/${answer.id}`)).json<AnswerView>();
    expect(read).toMatchObject({ state: 'released', sequence: answer.sequence });
    const tries = [1, answer.sequence, back.sequence, 99].flatMap((sequence) =>
      [{ act: 'submit' }, { act: 'approve' }, { act: 'return', note: 'x' }].map((act) => ({ ...act, sequence })),
    );
    for (const asked of tries) {
      const reply = await t.as(ines).post(`/api/answers/${answer.id}/acts`, asked);
      expect(reply.json(), JSON.stringify(asked)).toMatchObject({
        code: 'act.not-possible-now',
        details: { state_en: 'Published' },
      });
      expect(reply.json(), JSON.stringify(asked)).not.toHaveProperty('items');
    }
    const written = await t.as(ines).put(`/api/answers/${answer.id}`, change);
    expect(written.json()).toMatchObject({ code: 'act.not-possible-now', details: { state_en: 'Published' } });
    expect(written.body).not.toContain('secret');
  });

  it('of two answers released to one question at once both stand in the record', async () => {
    const question = await raise(t, meeting.id, 'deux réponses');
    const make = async (): Promise<AnswerView> => {
      const made = (await t.as('nadia').post('/api/answers', answerForm([question.id], [result]))).json<AnswerView>();
      const sent = (await step('nadia', made, 'submit')).json<AnswerView>();
      return (await step('salma', sent, 'approve')).json<AnswerView>();
    };
    const answers = [await make(), await make()];
    await publish(t, [question.id]);
    const out = await Promise.all(answers.map((answer) => step('youssef', answer, 'release')));
    expect(out.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    const now = (await t.as('claire').get(`/api/questions/${question.id}`)).json<QuestionView>();
    expect(now.acts.map(({ act, sequence }) => [act, sequence])).toEqual([
      ['raise', 1],
      ['answer', 2],
      ['answer', 3],
    ]);
    expect(now.answers).toHaveLength(2);
  });
});
