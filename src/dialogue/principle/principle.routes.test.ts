import { afterAll, beforeAll, expect, it } from 'vitest';
import { run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { PropositionView } from '../proposition/proposition.contract.ts';
import { spaceWith, voice, type Voice } from '../proposition/table.testing.ts';
import { dialogueRoutes } from '../routes.ts';
import type { SpaceView } from '../space/space.contract.ts';
import type { PrinciplesView } from './principle.contract.ts';
import { releasedPrinciples } from './principle.sql.ts';

let t: TestApp;
let space: SpaceView;
const voices: Voice[] = [];
let outside: Voice;
const address = () => `/api/spaces/${space.id}/principles`;
const read = async (who = voices[0]!) => (await t.as(who.account).get(address())).json<PrinciplesView>();
/** Votes of all on the proposition of a principle; `against` says no. */
async function voted(principle: string, against?: Voice, number = 1): Promise<void> {
  const { id } = (await read()).principles.find((one) => one.principle === principle)!.proposition!;
  const act = async (name: string) => {
    const { sequence } = (await t.as('youssef').get(`/api/propositions/${id}`)).json<PropositionView>();
    const done = await t.as('youssef').post(`/api/propositions/${id}/acts`, { act: name, sequence });
    expect(done.statusCode).toBe(200);
  };
  await act('open-vote');
  for (const who of voices) {
    const says =
      who === against
        ? { stance: 'disagree', reason: { fr: { text: 'pas ainsi', method: 'original' } } }
        : { stance: 'agree' };
    expect((await t.as(who.account).post(`/api/propositions/${id}/votes`, { number, ...says })).statusCode).toBe(200);
  }
  await act('close-vote');
}

beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  for (const side of ['origin', 'destination'] as const)
    for (let at = 0; at < 3; at += 1)
      voices.push(await voice(t, side, 'public_authority', side === 'origin' ? 'MA' : 'FR'));
  outside = await voice(t, 'origin', 'public_authority', 'MR');
  space = await spaceWith(t, voices);
});
afterAll(() => t.close());

it('are tabled once under a mandate, whoever presses twice, and by nobody outside', async () => {
  const put = (who: Voice) => t.as(who.account).post(address(), { mandate: null });
  expect((await put(outside)).statusCode).toBe(404);
  expect((await t.as(outside.account).get(address())).statusCode).toBe(404);
  expect((await read()).principles.map(({ proposition }) => proposition)).toEqual(Array(7).fill(null));
  const both = await Promise.all([put(voices[0]!), put(voices[3]!)]);
  expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
  const { principles } = await read();
  expect(principles.map(({ principle }) => principle)).toEqual([
    'PR-1',
    'PR-2',
    'PR-3',
    'PR-4',
    'PR-5',
    'PR-6',
    'PR-7',
  ]);
  expect(new Set(principles.map(({ proposition }) => proposition!.number)).size).toBe(7);
  expect(Math.max(...principles.map(({ proposition }) => proposition!.number))).toBe(7);
  const one = (
    await t.as(voices[0]!.account).get(`/api/propositions/${principles[0]!.proposition!.id}`)
  ).json<PropositionView>();
  expect(one).toMatchObject({ state: 'tabled', principle: 'PR-1' });
  expect(Object.values(one.text).filter((part) => part.method === 'original')).toHaveLength(1);
  expect(Object.keys(one.text).sort()).toEqual(['ar', 'en', 'fr']);
});

it('of which one was withdrawn is tabled anew, and nothing else', async () => {
  const { id, number } = (await read()).principles[6]!.proposition!;
  const by = (await t.as(voices[0]!.account).get(`/api/propositions/${id}`)).json<PropositionView>();
  const owner = by.mine ? voices[0]! : voices[3]!;
  const gone = await t
    .as(owner.account)
    .post(`/api/propositions/${id}/acts`, { act: 'withdraw', sequence: by.sequence, note: 'autrement' });
  expect(gone.statusCode).toBe(200);
  expect((await read()).principles[6]!.proposition).toBeNull();
  await t.as(owner.account).post(address(), { mandate: null });
  expect((await read()).principles[6]!.proposition).toMatchObject({ number: number + 1 });
});

it('are read in public once they are voted, with who dissented', async () => {
  await voted('PR-1');
  await voted('PR-2', voices[5]!);
  const { principles } = await read();
  expect(principles.map(({ proposition }) => proposition!.label)).toEqual([
    'unanimous',
    'majority_with_reservations',
    ...Array(5).fill(null),
  ]);
  const released = await transact(t.db, { compartment: 'public', account: null }, releasedPrinciples);
  expect(released.map(({ principle }) => principle)).toEqual(['PR-1', 'PR-2']);
  expect(released[1]!.votes.filter(({ reason }) => reason)).toMatchObject([
    { stance: 'disagree', side: 'destination' },
  ]);
});

it('are ours: nobody names a text of theirs a principle, none stands twice, and another wording is told', async () => {
  const refused = await t.as(voices[0]!.account).post('/api/propositions', {
    ...{ space: space.id, text: { fr: { text: 'x', method: 'original' } }, principle: 'PR-5' },
  });
  expect(refused.statusCode).toBe(400);
  const twice = transact(t.db, { compartment: 'dialogue', account: voices[0]!.account }, (trx) =>
    run(
      trx,
      sql`insert into dialogue.proposition (space, number, mandate, principle) select space, 99, mandate, principle from dialogue.proposition
        where space = ${space.id} and principle = 'PR-5'`,
    ),
  );
  await expect(twice).rejects.toMatchObject({ constraint: 'proposition_principle_once' });
  const { id } = (await read()).principles[4]!.proposition!;
  const at = `/api/propositions/${id}`;
  const seen = (await t.as(voices[0]!.account).get(at)).json<PropositionView>();
  const owner = seen.mine ? voices[0]! : voices[3]!;
  const words = (text: string) => ({ fr: { text, method: 'original' } });
  const next = { text: words('tout autre chose'), reason: words('parce que'), base: 1 };
  expect((await t.as(owner.account).put(at, next)).statusCode).toBe(200);
  await voted('PR-5', undefined, 2);
  const released = await transact(t.db, { compartment: 'public', account: null }, releasedPrinciples);
  expect(released.find(({ principle }) => principle === 'PR-5')).toMatchObject({
    version: 2,
    text: { fr: { text: 'tout autre chose' } },
  });
});
