import { afterAll, beforeAll, expect, it } from 'vitest';
import { rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { z } from 'zod';
import { dialogueRoutes } from '../routes.ts';
import { localized } from '../testing.ts';
import type { PolicyView } from './policy.contract.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
});
afterAll(() => t.close());

const original = (text: string) => ({ fr: { text, method: 'original' } });
const form = (more: object = {}) => ({
  ...{ kind: 'law', title: original('Loi inventée'), countries: ['MA'], body: localized('Parliament') },
  ...{ dated: '2024', source: 'Journal (inventé)', ...more },
});
const consulted = {
  family: 'trade_union',
  side: 'origin',
  way: 'hearing',
  dated: '2024-03',
  source: 'Registre (inventé)',
};
const sent = async <T = PolicyView>(who: string, url: string, body: object): Promise<T> => {
  const reply = await t.as(who).post(url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
};
const entered = async () => {
  const { id } = await sent('nadia', '/api/policies', form());
  return sent('nadia', `/api/policies/${id}/consulted`, consulted);
};

it('is published by somebody else, and so is each entry', async () => {
  const made = await entered();
  const release = { act: 'release', sequence: 1 };
  const own = await t.as('nadia').post(`/api/policies/${made.id}/acts`, release);
  expect([own.statusCode, own.json<{ code: string }>().code]).toEqual([403, 'policy.second-person']);
  await sent('salma', `/api/policies/${made.id}/acts`, release);
  await sent('salma', `/api/policy-consultations/${made.consulted[0]!.id}/acts`, release);
  const shown = (await t.as('amina').get(`/api/policies/${made.id}`)).json<PolicyView>();
  expect(shown).toMatchObject({ state: 'released', consulted: [{ family: 'trade_union', state: 'released' }] });
});

it('that was declined lets nothing be published with it, by the server and by the database', async () => {
  const made = await entered();
  await sent('salma', `/api/policies/${made.id}/acts`, { act: 'decline', sequence: 1, note: 'sans source' });
  const entry = made.consulted[0]!.id;
  const late = await t.as('salma').post(`/api/policy-consultations/${entry}/acts`, { act: 'release', sequence: 1 });
  expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'policy.over']);
  const { salma } = t.people;
  const around = transact(t.db, { compartment: 'dialogue', account: salma }, (trx) =>
    run(
      trx,
      sql`insert into dialogue.policy_consultation_act (policy_consultation, sequence, act, actor) values (${entry}, 2, 'release', ${salma})`,
    ),
  );
  await expect(around).rejects.toMatchObject({ constraint: 'policy_consultation_over' });
});

it('names each country once, and gives no address with a password in it', async () => {
  for (const wrong of [
    { countries: ['FR', 'FR'] },
    { url: 'https://user:pw@example.org/x' },
    { url: 'ftp://example.org' },
  ])
    expect((await t.as('nadia').post('/api/policies', form(wrong))).statusCode).toBe(400);
  const kept = await transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
    rows(
      trx,
      z.object({ n: z.number() }),
      sql`select count(*)::int as n from dialogue.policy_text where url is not null`,
    ),
  );
  expect(kept).toEqual([{ n: 0 }]);
});
