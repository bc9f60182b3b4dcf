import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { PublicQuestionView } from '../../dialogue/question/question.contract.ts';
import { dialogueRoutes } from '../../dialogue/routes.ts';
import { dialogueTasks } from '../../dialogue/tasks.ts';
import { openMeeting } from '../../dialogue/testing.ts';
import { rows, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { testMailServer, type TestMailServer } from '../../platform/mail/testing.ts';
import { portalRoutes } from '../routes.ts';

let server: TestMailServer;
let t: TestApp;
beforeAll(async () => {
  server = await testMailServer();
  t = await testApp([...dialogueRoutes, ...portalRoutes({ styles: [] })], {
    environment: {
      DAWRA_SMTP_URL: server.url,
      DAWRA_MAIL_FROM: 'dawra@example.org',
      DAWRA_PUBLIC_URL: 'https://dawra.example',
    },
  });
});
afterAll(async () => {
  await t.close();
  await server.close();
});

let line = 0;
const post = (url: string, fields: Record<string, string>) =>
  t.as(null).inject({
    ...{ method: 'POST', url, payload: new URLSearchParams(fields).toString(), remoteAddress: `10.8.0.${(line += 1)}` },
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://dawra.example' },
  });
const asked = async (mail: string, text = 'Où en est ma demande ?') => {
  const reply = await post('/fr/ask', { text, language: 'fr', mail });
  const { items } = (await t.as('youssef').get('/api/public-questions?decided=no&limit=100')).json<{
    items: PublicQuestionView[];
  }>();
  return { status: reply.statusCode, at: String(reply.headers['location']), body: reply.body, id: items.at(-1)?.id };
};
const called = () =>
  rows(
    t.db,
    z.object({ payload: z.object({ question: z.uuid(), last: z.boolean() }) }),
    sql`select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'dialogue.tell-asker'`,
  );
const tell = (question: string, last: boolean) =>
  dialogueTasks(t.services)['dialogue.tell-asker']!(
    { question, last },
    { signal: new AbortController().signal, job: '1' },
  );
const addresses = () =>
  transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
    rows(
      trx,
      z.object({ kept: z.boolean() }),
      sql`select e.content is not null as kept from dialogue.public_question_address a join platform.erasable e on e.id = a.address`,
    ),
  );

describe('who asks and wants to be told', () => {
  it('is told that there is news and nothing else, and their address goes with the last of it', async () => {
    const { id, at } = await asked('someone@example.net');
    const meeting = await openMeeting(t);
    await t.as('youssef').post(`/api/public-questions/${id!}/accept`, { meeting: meeting.id, confirmed: true });
    expect((await called()).map(({ payload }) => payload)).toContainEqual({ question: id, last: false });
    await tell(id!, false);
    await tell(id!, false);
    const [first, again] = server.got;
    expect(first!.to).toEqual(['someone@example.net']);
    expect(again!.mail.messageId).toBe(first!.mail.messageId);
    const said = `${first!.mail.subject ?? ''}\n${first!.mail.text ?? ''}`;
    expect(said).toContain('https://dawra.example/fr/ask#follow');
    for (const word of ['demande', at.split('/').at(-1)!, 'Rabat', 'migrant', 'retour'])
      expect(said).not.toContain(word);
    expect(await addresses()).toEqual([{ kept: true }]);
    server.refuse = { at: 'recipient', code: 451 };
    await expect(tell(id!, true)).rejects.toThrow(/taken up again/);
    expect(await addresses()).toEqual([{ kept: true }]);
    server.refuse = undefined;
    await tell(id!, true);
    expect(await addresses()).toEqual([{ kept: false }]);
    await tell(id!, true);
    expect(server.got).toHaveLength(3);
  });

  it('is told of a refusal; an address that is refused for good, or erased with the question, is kept by nobody', async () => {
    const declined = await asked('refused@example.net');
    const reason = { fr: { text: 'Hors du sujet', method: 'original' } };
    await t.as('youssef').post(`/api/public-questions/${declined.id!}/decline`, { reason });
    expect((await called()).map(({ payload }) => payload)).toContainEqual({ question: declined.id, last: true });
    server.refuse = { at: 'recipient', code: 550 };
    await tell(declined.id!, false);
    server.refuse = undefined;
    const erased = await asked('erased@example.net', 'Ceci sera effacé');
    await post(`${erased.at}/erase`, {});
    expect((await addresses()).filter(({ kept }) => kept)).toEqual([]);
  });

  it('leaves an address of mail or nothing', async () => {
    const before = (await addresses()).length;
    const wrong = await asked('no address');
    expect([wrong.status, wrong.body.includes('Ce n’est pas une adresse')]).toEqual([422, true]);
    expect((await asked('')).status).toBe(303);
    expect(await addresses()).toHaveLength(before);
    expect((await t.as(null).get('/fr/ask')).body).toContain('name="mail"');
  });
});
