import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addAccount } from '../../platform/accounts/enrol.ts';
import { rows, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { z } from 'zod';
import { dialogueRoutes } from '../routes.ts';
import { answerForm, freezeAges, meanAge, openMeeting, raise, releasedAnswerTo } from '../testing.ts';
import type { AnswerView } from './answer.contract.ts';

let t: TestApp;
let result: string;
let question: string;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  result = await meanAge(t, await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'ages' }));
  question = (await raise(t, (await openMeeting(t)).id, 'question')).id;
}, 60_000);
afterAll(() => t.close());

const remark = (who: 'nadia' | 'salma' | 'youssef' | 'claire', id: string, text: string, number = 1) =>
  t.as(who).post(`/api/answers/${id}/comments`, { number, text });
const erase = (who: 'nadia' | 'salma', id: string, comment: string) =>
  t.as(who).post(`/api/answers/${id}/comments/erase`, { comment });

describe('remarks on a draft', () => {
  it('are read by those who see it, and its author is told', async () => {
    const answer = (await t.as('nadia').post('/api/answers', answerForm([question], [result]))).json<AnswerView>();
    expect((await remark('salma', answer.id, 'trop tôt')).statusCode).toBe(404);
    await t.as('nadia').post(`/api/answers/${answer.id}/acts`, { act: 'submit', sequence: answer.sequence });
    const done = await remark('salma', answer.id, 'La base manque.');
    expect(done.json()).toMatchObject({ comments: [{ number: 1, text: 'La base manque.', mayErase: true }] });
    expect((await t.as('nadia').get(`/api/answers/${answer.id}`)).json()).toMatchObject({
      comments: [{ text: 'La base manque.', mayErase: false }],
    });
    const mails = await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
      rows(
        trx,
        z.object({ account: z.uuid() }),
        sql`select account from platform.mail where kind = 'answer.commented'`,
      ),
    );
    expect(mails).toEqual([{ account: t.people.nadia }]);
    expect((await remark('claire', answer.id, 'x')).statusCode).toBe(403);
    expect((await remark('salma', answer.id, 'x', 2)).json()).toMatchObject({ code: 'dialogue.no-version' });
  });

  it('are erased by whoever wrote them, and by nobody else', async () => {
    const answer = (await t.as('nadia').post('/api/answers', answerForm([question], [result]))).json<AnswerView>();
    const [said] = (await remark('nadia', answer.id, 'à effacer')).json<AnswerView>().comments;
    await t.as('nadia').post(`/api/answers/${answer.id}/acts`, { act: 'submit', sequence: answer.sequence });
    expect((await erase('salma', answer.id, said!.id)).json()).toMatchObject({ code: 'dialogue.no-comment' });
    const gone = (await erase('nadia', answer.id, said!.id)).json<AnswerView>();
    expect(gone.comments).toMatchObject([{ mayErase: false }]);
    expect(JSON.stringify(gone)).not.toContain('à effacer');
  });

  it('are not for those who see only what stands released', async () => {
    const answer = await releasedAnswerTo(t, [question], [result]);
    const body = { ...answerForm([question], [result], 'autre'), base: 1, reason: 'plus clair' };
    expect((await t.as('nadia').put(`/api/answers/${answer.id}`, body)).statusCode).toBe(200);
    expect((await remark('nadia', answer.id, 'entre nous', 2)).statusCode).toBe(201);
    const email = 'other@example.org';
    const other = await addAccount(t.db, { email, name: 'Other', locale: 'fr', roles: ['supervisor'] });
    expect((await t.as(other).get(`/api/answers/${answer.id}`)).json()).toMatchObject({ comments: [] });
    expect((await t.as(other).post(`/api/answers/${answer.id}/comments`, { number: 1, text: 'x' })).statusCode).toBe(
      404,
    );
  });
});
