import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { z } from 'zod';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { voice, type Voice } from '../proposition/table.testing.ts';
import { dialogueRoutes } from '../routes.ts';
import { releasedMinutesOf } from '../released-list.sql.ts';
import { localized } from '../testing.ts';
import type { MinutesView, RemarkView } from './minutes.contract.ts';
import { onePoint } from './rows.testing.ts';

let t: TestApp;
const voices = {} as Record<'ma' | 'tn' | 'fr' | 'union' | 'absent' | 'stranger', Voice>;
const far = '2999-01-01';

beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  voices.ma = await voice(t, 'origin', 'public_authority', 'MA');
  voices.tn = await voice(t, 'origin', 'public_authority', 'TN');
  voices.fr = await voice(t, 'destination', 'public_authority', 'FR');
  voices.union = await voice(t, 'both_or_neither', 'trade_union', null);
  voices.absent = await voice(t, 'destination', 'employers', 'FR');
  voices.stranger = await voice(t, 'origin', 'science', 'DZ');
});
afterAll(() => t.close());

const inFrench = (text: string) => ({ fr: { text, method: 'original' } });
type Who = Voice | 'youssef';
const as = (who: Who) => t.as(who === 'youssef' ? who : who.account);
const sent = async <T = MinutesView>(who: Who, url: string, body: object, method: 'post' | 'put' = 'post') => {
  const reply = await as(who)[method](url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
};
const refused = async (who: Who, url: string, body: object, method: 'post' | 'put' = 'post') => {
  const reply = await as(who)[method](url, body);
  return [reply.statusCode, reply.json<{ code: string }>().code];
};
const read = async (who: Who, id: string) => (await as(who).get(`/api/minutes/${id}`)).json<MinutesView>();
const status = async (who: Who, id: string) => (await as(who).get(`/api/minutes/${id}`)).statusCode;

let made = 0;
/** An opened meeting at which all but the stranger have a seat and all but the absent one sat. */
async function meeting(): Promise<MeetingView> {
  made += 1;
  const planned = await sent<MeetingView>('youssef', '/api/meetings', {
    ...{ slug: `minutes-${made}`, edition: made, title: localized('Meeting'), place: localized('Rabat') },
    ...{ starts: '2012-05-01', ends: '2012-05-02', kind: 'multilateral' },
  });
  const { stranger: _not, ...seated } = voices;
  for (const [key, { institution, side, family, country }] of Object.entries(seated))
    await sent('youssef', `/api/meetings/${planned.id}/participants`, {
      ...{ institution, side, family, country, name: localized(key), role: localized('Delegate') },
      present: key !== 'absent',
    });
  return sent<MeetingView>('youssef', `/api/meetings/${planned.id}/acts`, { act: 'open', sequence: planned.sequence });
}
const written = async (): Promise<MinutesView> =>
  sent('youssef', '/api/minutes', { meeting: (await meeting()).id, points: onePoint() });
const inApproval = async (until = far): Promise<MinutesView> => {
  const draft = await written();
  return sent('youssef', `/api/minutes/${draft.id}/send`, { sequence: draft.sequence, until });
};
const says = (who: Who, of: MinutesView, stance = 'approve', number = of.number) =>
  sent(who, `/api/minutes/${of.id}/voices`, {
    ...{ number, stance, reason: stance === 'object' ? inFrench('Le point 1 est faux') : null },
  });
const approve = async (of: MinutesView) =>
  as('youssef').post(`/api/minutes/${of.id}/acts`, {
    act: 'approve',
    sequence: (await read('youssef', of.id)).sequence,
  });
/** Sets the last day to one that is over, as if time had passed. */
const overdue = (of: MinutesView) =>
  transact(t.db, { compartment: 'dialogue', account: null }, async (trx) => {
    await run(trx, sql`set local role none`);
    await run(trx, sql`alter table dialogue.minutes_act disable trigger append_only`);
    await run(trx, sql`update dialogue.minutes_act set until = '2020-01-01' where minutes = ${of.id} and act = 'send'`);
    await run(trx, sql`alter table dialogue.minutes_act enable trigger append_only`);
  });
const released = (of: MinutesView) =>
  transact(t.db, { compartment: 'public', account: null }, (trx) => releasedMinutesOf(trx, of.meeting.slug));

describe('minutes', () => {
  it('are a draft for the secretariat, are sent to who has a seat, and are everybody’s once both sides approved', async () => {
    const draft = await written();
    const who = [voices.ma, voices.absent, voices.stranger] as const;
    const seen = async () => Promise.all(who.map((one) => status(one, draft.id)));
    expect(await seen()).toEqual([404, 404, 404]);
    await sent('youssef', `/api/minutes/${draft.id}/send`, { sequence: 1, until: far });
    expect(await seen()).toEqual([200, 200, 404]);
    expect(await released(draft)).toBeUndefined();
    for (const one of [voices.ma, voices.tn, voices.fr]) await says(one, draft);
    expect((await approve(draft)).statusCode).toBe(200);
    expect(await seen()).toEqual([200, 200, 200]);
    const outside = await read(voices.stranger, draft.id);
    expect(outside).toMatchObject({ state: 'approved', remarks: [], silent: [], seat: null, published: true });
    expect(outside.acts).toEqual([expect.objectContaining({ act: 'approve', by: null })]);
    expect(await released(draft)).toMatchObject({ number: 1, points: onePoint(), voices: { length: 3 } });
  });

  it('are not approved by one side, nor over an objection or a silence while there is time', async () => {
    const of = await inApproval();
    const lacking = async () => (await read('youssef', of.id)).lacking;
    expect(await lacking()).toEqual(['origin', 'destination', 'waiting']);
    for (const one of [voices.ma, voices.tn]) await says(one, of);
    expect(await lacking()).toEqual(['destination', 'waiting']);
    const early = await approve(of);
    expect(early.json()).toMatchObject({ code: 'dialogue.minutes-not-approved', items: ['destination', 'waiting'] });
    await says(voices.fr, of, 'object');
    expect(await lacking()).toEqual(['destination', 'objection']);
    await says(voices.fr, of);
    await says(voices.union, of, 'object');
    expect(await lacking()).toEqual(['objection']);
    await overdue(of);
    expect(await lacking()).toEqual([]);
    expect((await approve(of)).statusCode).toBe(200);
    const shown = await released(of);
    expect(shown!.voices.map(({ name, stance }) => [name.en, stance])).toEqual([
      ['ma', 'approve'],
      ['tn', 'approve'],
      ['fr', 'approve'],
      ['union', 'object'],
    ]);
    expect(shown!.voices.at(-1)!.reason).toEqual(inFrench('Le point 1 est faux'));
  });

  it('are not approved where as many of a side object as approve, whatever the day, not even past the application', async () => {
    const of = await inApproval();
    await says(voices.ma, of);
    await says(voices.tn, of, 'object');
    await says(voices.fr, of);
    await overdue(of);
    expect((await read('youssef', of.id)).lacking).toEqual(['origin']);
    expect((await approve(of)).statusCode).toBe(409);
    const forced = transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      run(
        trx,
        sql`insert into dialogue.minutes_act (minutes, sequence, act, number) values (${of.id}, 3, 'approve', 1)`,
      ),
    );
    await expect(forced).rejects.toMatchObject({ constraint: 'minutes_approved' });
  });

  it('hear who was there and nobody else, on the version that was sent', async () => {
    const of = await inApproval();
    const voice = { number: 1, stance: 'approve' };
    const url = `/api/minutes/${of.id}/voices`;
    expect(await refused(voices.absent, url, voice)).toEqual([403, 'dialogue.was-not-there']);
    expect(await refused(voices.stranger, url, voice)).toEqual([404, 'dialogue.no-minutes']);
    expect((await refused('youssef', url, voice))[0]).toBe(403);
    expect(await refused(voices.ma, url, { ...voice, number: 2 })).toEqual([409, 'dialogue.minutes-not-in-approval']);
    expect((await refused(voices.ma, url, { ...voice, stance: 'maybe' }))[0]).toBe(400);
    expect((await refused(voices.ma, url, { ...voice, stance: 'object' }))[0]).toBe(400);
    expect((await refused(voices.ma, url, { ...voice, reason: inFrench('parce que') }))[0]).toBe(400);
    await says(voices.ma, of);
    const seat = (await as('youssef').get(`/api/meetings/${of.meeting.id}`)).json<MeetingView>();
    const id = seat.participants.find(({ name }) => name.en === 'ma')!.id;
    const gone = await as('youssef').delete(`/api/participants/${id}`);
    expect(gone.json()).toMatchObject({ code: 'dialogue.participant-spoke' });
  });

  it('that change are approved again; what stood approved stands until then, and who reads sees why', async () => {
    const of = await inApproval();
    for (const one of [voices.ma, voices.tn, voices.fr]) await says(one, of);
    expect((await approve(of)).statusCode).toBe(200);
    const change = { points: onePoint('corrigé'), base: 1 };
    expect(await refused('youssef', `/api/minutes/${of.id}`, change, 'put')).toEqual([422, 'dialogue.minutes-why']);
    const next = await sent(
      'youssef',
      `/api/minutes/${of.id}`,
      { ...change, reason: inFrench('une date fausse') },
      'put',
    );
    expect(next).toMatchObject({ state: 'draft', number: 2, before: { number: 1 } });
    expect(await read(voices.ma, of.id)).toMatchObject({ state: 'approved', number: 1 });
    expect(await released(of)).toMatchObject({ number: 1 });
    await sent('youssef', `/api/minutes/${of.id}/send`, { sequence: next.sequence, until: far });
    expect(await read(voices.ma, of.id)).toMatchObject({
      ...{ state: 'in_approval', number: 2, voices: [], reason: inFrench('une date fausse') },
    });
    expect(await read(voices.stranger, of.id)).toMatchObject({ state: 'approved', number: 1, reason: null });
    expect(await refused('youssef', `/api/minutes/${of.id}`, { ...change, reason: inFrench('x') }, 'put')).toEqual([
      ...[409, 'act.changed-meanwhile'],
    ]);
    await sent('youssef', `/api/minutes/${of.id}`, { ...change, base: 2, reason: inFrench('encore') }, 'put');
    expect(await read(voices.ma, of.id)).toMatchObject({ state: 'draft', number: 2 });
    expect(await refused(voices.ma, `/api/minutes/${of.id}/voices`, { number: 2, stance: 'approve' })).toEqual([
      ...[409, 'dialogue.minutes-not-in-approval'],
    ]);
  });

  it('take up or decline a change that a participant asks for', async () => {
    const of = await inApproval();
    const ask = { number: 1, point: 1, text: inFrench('ajouter le chiffre') };
    const url = `/api/minutes/${of.id}/remarks`;
    expect(await refused(voices.fr, url, { ...ask, point: 2 })).toEqual([422, 'dialogue.no-point']);
    expect(await refused(voices.absent, url, ask)).toEqual([403, 'dialogue.was-not-there']);
    const asked = await sent(voices.fr, url, ask);
    expect(asked.remarks).toMatchObject([{ state: 'asked', mine: true, point: 1 }]);
    const acts = `/api/minutes-remarks/${asked.remarks[0]!.id}/acts`;
    expect((await refused(voices.fr, acts, { act: 'take', sequence: 1 }))[0]).toBe(403);
    expect((await refused(voices.ma, acts, { act: 'withdraw', sequence: 1 }))[0]).toBe(404);
    expect((await refused('youssef', acts, { act: 'decline', sequence: 1 }))[0]).toBe(400);
    const declined = await sent<RemarkView>('youssef', acts, { act: 'decline', sequence: 1, note: 'hors sujet' });
    expect(declined).toMatchObject({
      state: 'declined',
      acts: [{ act: 'ask' }, { act: 'decline', note: 'hors sujet' }],
    });
  });

  it('are one for a meeting, of one that was opened, with what was written in order', async () => {
    const one = await written();
    const again = { meeting: one.meeting.id, points: onePoint() };
    expect(await refused('youssef', '/api/minutes', again)).toEqual([409, 'dialogue.minutes-there']);
    const planned = await sent<MeetingView>('youssef', '/api/meetings', {
      ...{ slug: 'minutes-planned', edition: 1, title: localized('M'), place: localized('R') },
      ...{ starts: '2999-05-01', ends: '2999-05-02', kind: 'bilateral' },
    });
    const early = { meeting: planned.id, points: onePoint() };
    expect(await refused('youssef', '/api/minutes', early)).toEqual([409, 'dialogue.minutes-too-early']);
    expect((await refused('youssef', '/api/minutes', { ...again, points: [] }))[0]).toBe(400);
    expect((await refused(voices.ma, '/api/minutes', again))[0]).toBe(403);
    const past = { sequence: one.sequence, until: '2020-01-01' };
    expect(await refused('youssef', `/api/minutes/${one.id}/send`, past)).toEqual([422, 'dialogue.bad-dates']);
  });

  it('lose no voice where many speak in the same second, and none comes after the end', async () => {
    const of = await inApproval();
    const all = Array.from({ length: 12 }, (_, at) => [voices.ma, voices.tn, voices.fr][at % 3]!);
    const replies = await Promise.all(
      all.map((one) => as(one).post(`/api/minutes/${of.id}/voices`, { number: 1, stance: 'approve' })),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(all.map(() => 200));
    const kept = await rows(
      t.db,
      z.object({ count: z.number() }),
      sql`select count(*)::int as count from dialogue.minutes_voice where minutes = ${of.id}`,
    );
    expect(kept[0]!.count).toBe(12);
    const [done, twice] = await Promise.all([approve(of), approve(of)]);
    expect([done.statusCode, twice.statusCode].sort()).toEqual([200, 409]);
    expect(await refused(voices.ma, `/api/minutes/${of.id}/voices`, { number: 1, stance: 'approve' })).toEqual([
      ...[409, 'dialogue.minutes-not-in-approval'],
    ]);
  });
});
