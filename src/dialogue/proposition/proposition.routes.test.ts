import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { z } from 'zod';
import { agreementOf } from '../agreement/agreement.ts';
import { dialogueRoutes } from '../routes.ts';
import type { SpaceView } from '../space/space.contract.ts';
import { localized } from '../testing.ts';
import type { PropositionView } from './proposition.contract.ts';
import { spaceWith, voice, type Voice } from './table.testing.ts';

let t: TestApp;
let space: SpaceView;
/** Moroccan, Tunisian, Algerian and French voices: three of each side, a union, and one who stands aside. */
const voices = {} as Record<'ma' | 'tn' | 'dz' | 'fr' | 'it' | 'employers' | 'union', Voice>;
let outside: Voice;

beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  voices.ma = await voice(t, 'origin', 'public_authority', 'MA');
  voices.tn = await voice(t, 'origin', 'public_authority', 'TN');
  voices.dz = await voice(t, 'origin', 'public_authority', 'DZ');
  voices.fr = await voice(t, 'destination', 'public_authority', 'FR');
  voices.it = await voice(t, 'destination', 'public_authority', 'IT');
  voices.employers = await voice(t, 'destination', 'employers', 'FR');
  voices.union = await voice(t, 'destination', 'trade_union', 'FR');
  outside = await voice(t, 'origin', 'public_authority', 'MR');
  space = await spaceWith(t, Object.values(voices));
});
afterAll(() => t.close());

const arabic = (text: string) => ({ ar: { text, method: 'original' } });
const french = (text: string) => ({ fr: { text, method: 'original' } });
const as = (who: Voice) => t.as(who.account);
const sent = async (who: Voice | 'youssef', url: string, body: object, method: 'post' | 'put' = 'post') => {
  const reply = await (who === 'youssef' ? t.as('youssef') : as(who))[method](url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<PropositionView>();
};
const read = async (who: Voice, id: string) => (await as(who).get(`/api/propositions/${id}`)).json<PropositionView>();
const tabled = async (text: object = arabic('نقترح مرافقة العائدين')): Promise<PropositionView> => {
  const draft = await sent(voices.ma, '/api/propositions', { space: space.id, text });
  return sent(voices.ma, `/api/propositions/${draft.id}/acts`, { act: 'table', sequence: 1 });
};
const act = (id: string, act: string, sequence: number, more: object = {}) =>
  sent('youssef', `/api/propositions/${id}/acts`, { act, sequence, ...more });
const ballots = (of: PropositionView) =>
  of.votes.filter(({ number }) => number === of.version).map(({ speaker, stance }) => ({ ...speaker, stance }));

describe('a proposition', () => {
  it('is a draft for its mandate alone, is tabled for its space, and nobody outside sees it', async () => {
    const draft = await sent(voices.ma, '/api/propositions', { space: space.id, text: arabic('مسودة') });
    const status = async (who: Voice | 'youssef' | 'amina') =>
      (await (typeof who === 'string' ? t.as(who) : as(who)).get(`/api/propositions/${draft.id}`)).statusCode;
    expect([await status(voices.ma), await status(voices.fr), await status('youssef'), await status(outside)]).toEqual([
      200, 404, 404, 404,
    ]);
    const refused = await as(voices.fr).post(`/api/propositions/${draft.id}/acts`, { act: 'table', sequence: 1 });
    expect(refused.statusCode).toBe(404);
    await sent(voices.ma, `/api/propositions/${draft.id}/acts`, { act: 'table', sequence: 1 });
    expect([await status(voices.fr), await status('youssef'), await status(outside), await status('amina')]).toEqual([
      200, 200, 404, 404,
    ]);
    const none = await as(outside).post('/api/propositions', { space: space.id, text: arabic('من الخارج') });
    expect(none.json()).toMatchObject({ code: 'dialogue.no-space' });
    const amended = await as(outside).post(`/api/propositions/${draft.id}/amendments`, { base: 1, text: french('x') });
    expect(amended.statusCode).toBe(404);
  });

  it('proposed in Arabic is amended in French; accepted it is the next wording, and the vote begins again', async () => {
    const first = await tabled();
    let now = await act(first.id, 'open-vote', first.sequence);
    await sent(voices.tn, `/api/propositions/${first.id}/votes`, { number: 1, stance: 'agree' });
    now = await sent(voices.fr, `/api/propositions/${first.id}/amendments`, {
      ...{ base: 1, text: french('Nous proposons un accompagnement de douze mois'), reason: french('la durée') },
    });
    const amendment = now.amendments[0]!;
    expect(amendment).toMatchObject({ number: 1, base: 1, state: 'proposed', mine: true, answers: false });
    const own = await as(voices.fr).post(`/api/amendments/${amendment.id}/acts`, { act: 'accept', sequence: 1 });
    expect(own.json()).toMatchObject({ code: 'dialogue.not-your-proposition' });
    await sent(voices.ma, `/api/amendments/${amendment.id}/acts`, { act: 'accept', sequence: 1 });
    now = await read(voices.tn, first.id);
    expect(now).toMatchObject({ state: 'tabled', version: 2, text: { fr: { method: 'original' } } });
    expect(now.text.ar).toBeUndefined();
    expect(now.versions.map(({ number, amendment: taken }) => [number, taken])).toEqual([
      [2, 1],
      [1, null],
    ]);
    expect(ballots(now)).toEqual([]);
    const late = await as(voices.tn).post(`/api/propositions/${first.id}/votes`, { number: 1, stance: 'agree' });
    expect(late.json()).toMatchObject({ code: 'dialogue.not-in-vote' });
    now = await sent(
      ...(['youssef', `/api/propositions/${first.id}/texts/ar`] as const),
      { text: 'نقترح مرافقة لمدة اثني عشر شهرا', method: 'machine', number: 2 },
      'put',
    );
    expect(now.text.ar).toEqual({ text: 'نقترح مرافقة لمدة اثني عشر شهرا', method: 'machine' });
  });

  it('an amendment to a wording that no longer stands is not taken over', async () => {
    const first = await tabled();
    const url = `/api/propositions/${first.id}`;
    const one = await sent(voices.fr, `${url}/amendments`, { base: 1, text: french('un') });
    const two = await sent(voices.it, `${url}/amendments`, { base: 1, text: french('deux') });
    await sent(voices.ma, `/api/amendments/${one.amendments[0]!.id}/acts`, { act: 'accept', sequence: 1 });
    const stale = await as(voices.ma).post(`/api/amendments/${two.amendments[1]!.id}/acts`, {
      ...{ act: 'accept', sequence: 1 },
    });
    expect(stale.json()).toMatchObject({ code: 'dialogue.amendment-stale' });
  });
});

describe('a vote', () => {
  it('of both sides is a consensus; without one side its voices are insufficient; dissent stands with the text', async () => {
    const first = await tabled();
    const url = `/api/propositions/${first.id}`;
    await act(first.id, 'open-vote', first.sequence);
    for (const who of [voices.ma, voices.tn, voices.dz, voices.fr, voices.it, voices.employers])
      await sent(who, `${url}/votes`, { number: 1, stance: 'agree' });
    const silentReason = await as(voices.union).post(`${url}/votes`, { number: 1, stance: 'disagree' });
    expect(silentReason.statusCode).toBe(400);
    let now = await sent(voices.union, `${url}/votes`, {
      ...{ number: 1, stance: 'disagree', reason: french('rien pour les salariés') },
    });
    expect(agreementOf(ballots(now)).label).toBe('majority_with_reservations');
    now = await sent(voices.union, `${url}/votes`, { number: 1, stance: 'abstain' });
    expect(now.votes).toHaveLength(7);
    expect(agreementOf(ballots(now)).label).toBe('unanimous');
    expect(agreementOf(ballots(now).filter(({ side }) => side === 'origin')).label).toBe('insufficient_voices');
    now = await sent(voices.union, `${url}/votes`, {
      ...{ number: 1, stance: 'block', reason: french('rien pour les salariés') },
    });
    now = await act(first.id, 'close-vote', now.sequence);
    expect(now.state).toBe('voted');
    const [released] = await transact(t.db, { compartment: 'public', account: null }, (trx) =>
      rows(
        trx,
        z.object({
          text: z.unknown(),
          votes: z.array(z.object({ stance: z.string(), reason: z.unknown(), family: z.string() })),
        }),
        sql`select p.* from dialogue.released_proposition p where id = ${first.id}`,
      ),
    );
    expect(released!.text).toEqual(now.text);
    const drafts = transact(t.db, { compartment: 'public', account: null }, (trx) =>
      rows(trx, z.unknown(), sql`select dialogue.wording(${first.id}, 1)`),
    );
    await expect(drafts).rejects.toMatchObject({ code: '42501' });
    expect(released!.votes.filter(({ stance }) => stance === 'block')).toEqual([
      { stance: 'block', family: 'trade_union', reason: french('rien pour les salariés') },
    ]);
    const after = await as(voices.ma).post(`${url}/votes`, { number: 1, stance: 'agree' });
    expect(after.json()).toMatchObject({ code: 'dialogue.not-in-vote' });
  });

  it('is told to every voice of the space but whoever opens it; an amendment to whoever proposed', async () => {
    const first = await tabled();
    const told = async (kind: string): Promise<string[]> => {
      const mail = z.object({ account: z.uuid() });
      const found = await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
        rows(
          trx,
          mail,
          sql`select account from platform.mail where kind = ${kind} and parameters ->> 'proposition' = ${first.id}`,
        ),
      );
      return found.map(({ account }) => account).sort();
    };
    const all = Object.values(voices).map(({ account }) => account);
    expect(await told('proposition.tabled')).toEqual(all.filter((one) => one !== voices.ma.account).sort());
    await act(first.id, 'open-vote', first.sequence);
    expect(await told('proposition.in-vote')).toEqual(all.sort());
    await sent(voices.fr, `/api/propositions/${first.id}/amendments`, { base: 1, text: french('plutôt') });
    expect(await told('proposition.amended')).toEqual([voices.ma.account]);
  });

  it('counts for a mandate in force only, one voice an institution, since the vote was last opened', async () => {
    const [ours, theirs] = [
      await voice(t, 'origin', 'public_authority', 'MA'),
      await voice(t, 'destination', 'public_authority', 'IT'),
    ];
    const hall = await spaceWith(t, [ours, theirs]);
    const draft = await sent(ours, '/api/propositions', { space: hall.id, text: french('ensemble') });
    const url = `/api/propositions/${draft.id}`;
    let now = await sent(ours, `${url}/acts`, { act: 'table', sequence: 1 });
    now = await act(draft.id, 'open-vote', now.sequence);
    const given = hall.members.find(({ country }) => country === 'IT')!;
    const end = (ends: string | null) => t.as('youssef').put(`/api/mandates/${given.id}/end`, { ends });
    expect((await end('2020-02-01')).statusCode).toBe(200);
    expect((await as(theirs).get(url)).statusCode).toBe(404);
    expect((await as(theirs).post(`${url}/votes`, { number: 1, stance: 'agree' })).statusCode).toBe(404);
    expect((await end('2019-12-31')).json()).toMatchObject({ code: 'dialogue.bad-dates' });
    const { id: _before, person: _person, mine: _mine, ends: _ends, ...again } = given;
    const renewed = await t
      .as('youssef')
      .post(`/api/spaces/${hall.id}/mandates`, { ...again, starts: '2020-02-02', basis: 'Second letter' });
    expect(renewed.statusCode).toBe(201);
    await sent(theirs, `${url}/votes`, { number: 1, stance: 'agree' });
    const second = renewed.json<SpaceView>().members.find(({ basis }) => basis === 'Second letter')!;
    const used = await t.as('youssef').put(`/api/mandates/${second.id}/end`, { ends: '2025-01-01' });
    expect(used.json()).toMatchObject({ code: 'dialogue.mandate-used' });
    await transact(t.db, { compartment: 'dialogue', account: theirs.account }, (trx) =>
      run(
        trx,
        sql`insert into dialogue.proposition_vote (proposition, number, mandate, stance, account) values (${draft.id}, 1, ${second.id}, 'abstain', ${theirs.account})`,
      ),
    );
    expect((await read(ours, draft.id)).votes.map(({ stance }) => stance)).toEqual(['abstain']);
    const named = { number: 1, stance: 'agree', mandate: second.id };
    expect((await as(ours).post(`${url}/votes`, named)).json()).toMatchObject({ code: 'dialogue.no-mandate' });
    expect((await t.as('youssef').post(`${url}/votes`, named)).statusCode).toBe(403);
    now = await act(draft.id, 'close-vote', now.sequence);
    now = await act(draft.id, 'take-up', now.sequence, { note: 'again' });
    now = await act(draft.id, 'open-vote', now.sequence);
    expect(now.votes).toEqual([]);
    await t.as('youssef').post(`/api/spaces/${hall.id}/acts`, { act: 'end', sequence: 1, note: 'done' });
    const late = await as(ours).post(`${url}/votes`, { number: 1, stance: 'agree' });
    expect(late.json()).toMatchObject({ code: 'dialogue.space-ended' });
    expect((await act(draft.id, 'close-vote', now.sequence)).state).toBe('voted');
  });

  it('shows the space nothing of what was written before the text was tabled, and members no amendment and no note', async () => {
    const draft = await sent(voices.ma, '/api/propositions', { space: space.id, text: french('premier jet secret') });
    const url = `/api/propositions/${draft.id}`;
    const next = { text: french('ce qui est proposé'), base: 1, reason: french('motif secret') };
    let now = await sent(voices.ma, url, next, 'put');
    now = await sent(voices.ma, `${url}/acts`, { act: 'table', sequence: now.sequence });
    expect((await as(voices.ma).get(url)).body).toContain('secret');
    const heard = await as(voices.fr).get(url);
    expect(heard.body).not.toContain('secret');
    expect(heard.json<PropositionView>().versions.map(({ number }) => number)).toEqual([2]);
    await sent(voices.fr, `${url}/amendments`, { base: 2, text: french('amendement interne') });
    now = await act(draft.id, 'open-vote', now.sequence, { note: 'note interne' });
    await act(draft.id, 'close-vote', now.sequence);
    expect((await as(voices.fr).get(url)).body).toContain('amendement interne');
    const member = await t.as('amina').get(url);
    expect([member.statusCode, member.body]).toEqual([200, expect.not.stringMatching(/secret|interne/)]);
  });

  it('of forty people within the same second loses nothing', async () => {
    const many: Voice[] = [];
    for (let at = 0; at < 40; at += 1)
      many.push(await voice(t, at % 2 ? 'origin' : 'destination', 'science', at % 2 ? 'MA' : 'FR'));
    const hall = await spaceWith(t, many);
    const draft = await sent(many[1]!, '/api/propositions', { space: hall.id, text: french('ensemble') });
    const open = await sent(many[1]!, `/api/propositions/${draft.id}/acts`, { act: 'table', sequence: 1 });
    await act(draft.id, 'open-vote', open.sequence);
    const replies = await Promise.all(
      many.map((who) => as(who).post(`/api/propositions/${draft.id}/votes`, { number: 1, stance: 'agree' })),
    );
    expect(replies.map(({ statusCode }) => statusCode)).toEqual(many.map(() => 200));
    const now = await read(many[0]!, draft.id);
    expect(now.votes).toHaveLength(40);
    expect(agreementOf(ballots(now)).label).toBe('unanimous');
  });
});

describe('what several States adopt', () => {
  it('is a common proposition from the second State on; the table shows who has no position', async () => {
    const first = await tabled();
    const url = `/api/propositions/${first.id}`;
    for (const who of [voices.ma, voices.tn, voices.dz])
      await sent(who, `${url}/adoptions`, { number: 1, adopts: true });
    const french_ = await as(voices.fr).post(`${url}/adoptions`, { number: 1, adopts: true });
    expect(french_.json()).toMatchObject({ code: 'dialogue.adopts-as-state' });
    const position = {
      stance: 'supports_in_part',
      text: french('sous réserve'),
      source: 'Communiqué',
      dated: '2026-05',
    };
    await sent(voices.fr, `${url}/positions`, { country: 'FR', ...position });
    const foreign = await as(voices.fr).post(`${url}/positions`, { country: 'IT', ...position });
    expect(foreign.json()).toMatchObject({ code: 'dialogue.not-your-state' });
    let now = await read(voices.tn, first.id);
    expect(now.adopted.map(({ country }) => country)).toEqual(['DZ', 'MA', 'TN']);
    expect(now.destinations).toEqual(['FR', 'IT']);
    expect(now.positions.map(({ country }) => country)).toEqual(['FR']);
    await sent(voices.dz, `${url}/adoptions`, { number: 1, adopts: false });
    now = await read(voices.tn, first.id);
    expect(now.adopted.map(({ country }) => country)).toEqual(['MA', 'TN']);
    await sent(voices.ma, url, { text: arabic('صيغة أخرى'), base: 1, reason: arabic('توضيح') }, 'put');
    expect((await read(voices.tn, first.id)).adopted).toEqual([]);
  });
});

describe('propositions go into one another', () => {
  it('with their trace, in their space, and not into what is closed; parts are split off', async () => {
    const [one, two] = [await tabled(), await tabled(french('autre'))];
    const merge = (into: string, sequence = 2) =>
      t.as('youssef').post(`/api/propositions/${one.id}/merge`, { into, sequence });
    expect((await merge(one.id)).json()).toMatchObject({ code: 'dialogue.bad-proposition-merge' });
    expect((await merge(two.id, 1)).json()).toMatchObject({ code: 'act.changed-meanwhile' });
    expect((await merge(two.id)).json()).toMatchObject({ state: 'merged', into: { id: two.id } });
    expect((await read(voices.ma, two.id)).merged).toMatchObject([{ id: one.id }]);
    const part = await sent(voices.ma, '/api/propositions', {
      ...{ space: space.id, text: french('une partie'), splitFrom: two.id },
    });
    expect(part.splitFrom).toMatchObject({ id: two.id });
    const foreign = await as(voices.fr).post('/api/propositions', {
      ...{ space: space.id, text: french('vol'), splitFrom: two.id },
    });
    expect(foreign.json()).toMatchObject({ code: 'dialogue.not-your-proposition' });
  });
});

describe('a space', () => {
  it('has one voice an institution and day, pairs of two countries, and quotas that are told when they break', async () => {
    const again = await t.as('youssef').post(`/api/spaces/${space.id}/mandates`, {
      ...{ institution: voices.ma.institution, name: localized('x'), country: 'MA', side: 'origin' },
      ...{ family: 'public_authority', basis: 'Letter', starts: '2025-01-01' },
    });
    expect(again.json()).toMatchObject({ code: 'dialogue.mandate-twice' });
    const alone = await t
      .as('youssef')
      .post('/api/spaces', { slug: 'alone', kind: 'corridor', title: localized('x'), origin: 'MA', destination: 'MA' });
    expect(alone.statusCode).toBe(400);
    expect((await t.as('claire').post('/api/spaces', {})).statusCode).toBe(403);
    expect((await as(outside).get(`/api/spaces/${space.id}`)).statusCode).toBe(404);
    const seen = (await as(voices.fr).get('/api/spaces')).json<{ items: { id: string }[] }>().items;
    expect(seen.map(({ id }) => id)).toEqual([space.id]);
  });
});
