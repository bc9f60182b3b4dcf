import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { row, run, sql, transact } from '../../platform/database/transaction.ts';
import { readerOf } from '../../platform/erasable/erasable.sql.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { z } from 'zod';
import { dialogueRoutes } from '../routes.ts';
import { releasedOriginOf } from '../recommendation/origin.sql.ts';
import type { RecommendationView } from '../recommendation/recommendation.contract.ts';
import { openMeeting } from '../testing.ts';
import type { SpaceView } from '../space/space.contract.ts';
import { becameOf } from './became.ts';
import { releasedTraceOf } from './became.sql.ts';
import { becameLines } from './lines.ts';
import type { PropositionView } from './proposition.contract.ts';
import type { ReplyView } from './reply.contract.ts';
import { releasedReplies } from './reply.sql.ts';
import { spaceWith, voice, type Voice } from './table.testing.ts';

let t: TestApp;
let space: SpaceView;
let ma: Voice, fr: Voice, outside: Voice;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  ma = await voice(t, 'origin', 'public_authority', 'MA');
  fr = await voice(t, 'destination', 'public_authority', 'FR');
  outside = await voice(t, 'origin', 'public_authority', 'MR');
  space = await spaceWith(t, [ma, fr]);
});
afterAll(() => t.close());

const french = (text: string) => ({ fr: { text, method: 'original' } });
const post = async <T>(who: string, url: string, body: object): Promise<T> => {
  const reply = await t.as(who).post(url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.json<T>();
};
const act = (who: string, of: PropositionView, name: string) =>
  post<PropositionView>(who, `/api/propositions/${of.id}/acts`, { act: name, sequence: of.sequence });
const tabled = async () => {
  const draft = await post<PropositionView>(ma.account, '/api/propositions', {
    space: space.id,
    text: french('un guichet'),
  });
  return act(ma.account, draft, 'table');
};
const letter = {
  ...{ body: { ar: 'بلدية', fr: 'Mairie', en: 'Town' }, country: 'FR', side: 'destination' },
  ...{ source: 'Lettre 12', dated: '2026-03' },
};
type Replies = { replies: ReplyView[] };
const publicly = (of: string) =>
  transact(t.db, { compartment: 'public', account: null }, (trx) =>
    releasedReplies(trx, readerOf(t.services, 'fr'), of),
  );

describe('a reply to a proposition', () => {
  it('is of a mandate or a letter that the secretariat types; the later one of a body stands, the earlier stays to be read', async () => {
    const of = await tabled();
    const url = `/api/propositions/${of.id}/replies`;
    await post(fr.account, url, { number: 1, text: french('premier mot') });
    const after = await post<Replies>(fr.account, url, { number: 1, text: french('dernier mot') });
    expect(after.replies.map(({ text, standing, letter: typed }) => [text.fr?.text, standing, typed])).toEqual([
      ['dernier mot', true, false],
      ['premier mot', false, false],
    ]);
    const both = await post<Replies>('youssef', url, { number: 1, text: french('une salle'), letter });
    expect(both.replies.filter(({ standing }) => standing)).toHaveLength(2);
    expect(both.replies.find(({ letter: typed }) => typed)).toMatchObject({ source: 'Lettre 12', dated: '2026-03' });
    const refused = async (who: string, body: object) =>
      (await t.as(who).post(url, body)).json<{ code: string }>().code;
    expect(await refused(fr.account, { number: 1, text: french('x'), letter })).toBe('proposition.letter-typed');
    expect(await refused(fr.account, { number: 2, text: french('x') })).toBe('act.changed-meanwhile');
    expect(await refused('youssef', { number: 1, text: french('x') })).toBe('dialogue.no-mandate');
    expect(await refused('youssef', { number: 1, text: french('x'), letter: { ...letter, dated: '2999' } })).toBe(
      'dialogue.bad-dates',
    );
    expect((await t.as(outside.account).get(url)).statusCode).toBe(404);
    expect(await publicly(of.id)).toEqual([]);
  });

  it('is refused once a body has given ten, by the server’s words', async () => {
    const one = await tabled();
    const url = `/api/propositions/${one.id}/replies`;
    const reply = (n: number) =>
      t.as(fr.account).post(url, { number: 1, text: french(`réponse ${n}`), mandate: null, letter: null });
    const given = await Promise.all(Array.from({ length: 12 }, (_, n) => reply(n)));
    expect(given.map(({ statusCode }) => statusCode).sort()).toEqual([...Array(10).fill(201), 409, 409]);
    expect(given.find(({ statusCode }) => statusCode === 409)!.json()).toMatchObject({
      code: 'proposition.replies-full',
    });
    expect(
      (await t.as(ma.account).post(url, { number: 1, text: french('autre'), mandate: null, letter: null })).statusCode,
    ).toBe(201);
  });

  it('is not given to a draft', async () => {
    const draft = await post<PropositionView>(ma.account, '/api/propositions', {
      space: space.id,
      text: french('ébauche'),
    });
    const reply = await t
      .as(ma.account)
      .post(`/api/propositions/${draft.id}/replies`, { number: 1, text: french('x') });
    expect(reply.json()).toMatchObject({ code: 'dialogue.not-discussed' });
    await expect(
      transact(t.db, { compartment: 'dialogue', account: ma.account }, (trx) =>
        run(
          trx,
          sql`insert into dialogue.proposition_reply (proposition, number, body, side, source, dated, text, account)
            values (${draft.id}, 1, ${JSON.stringify(letter.body)}::jsonb, 'origin', 'x', '2026', '{"fr": {"text": "00000000-0000-4000-8000-000000000000", "method": "original"}}', ${ma.account})`,
        ),
      ),
    ).rejects.toMatchObject({ constraint: 'reply_wording' });
  });

  it('is public with the proposition, sealed in the database; its writer and the secretariat erase its words', async () => {
    let of = await tabled();
    const url = `/api/propositions/${of.id}/replies`;
    const given = await post<Replies>(fr.account, url, { number: 1, text: french('mots scellés') });
    const stored = await transact(t.db, { compartment: 'dialogue', account: fr.account }, (trx) =>
      row(
        trx,
        z.object({ text: z.string() }),
        sql`select text::text from dialogue.proposition_reply where proposition = ${of.id}`,
      ),
    );
    expect(stored!.text).not.toContain('scellés');
    of = await act('youssef', of, 'open-vote');
    await act('youssef', of, 'close-vote');
    expect((await publicly(of.id)).map(({ text, dated }) => [text.fr?.text, dated])).toEqual([
      ['mots scellés', new Date().toISOString().slice(0, 10)],
    ]);
    const reply = given.replies[0]!.id;
    expect((await t.as(ma.account).post(`${url}/erase`, { reply })).json()).toMatchObject({
      code: 'proposition.no-reply',
    });
    const erased = await post<Replies>(fr.account, `${url}/erase`, { reply });
    expect(erased.replies[0]).toMatchObject({ mayErase: false, standing: true });
    expect((await publicly(of.id))[0]!.text.fr?.text).not.toContain('scellés');
  });
});

describe('what became of a proposition', () => {
  it('is nothing on record, then amended, voted, withdrawn or merged; in the words of the reader', async () => {
    let of = await tabled();
    expect(of.became).toEqual([]);
    const amended = await post<PropositionView>(fr.account, `/api/propositions/${of.id}/amendments`, {
      base: 1,
      text: french('deux'),
    });
    await post(ma.account, `/api/amendments/${amended.amendments[0]!.id}/acts`, { act: 'accept', sequence: 1 });
    of = (await t.as(ma.account).get(`/api/propositions/${of.id}`)).json<PropositionView>();
    expect(of.became).toEqual([{ kind: 'amended', times: 1 }]);
    of = await act('youssef', of, 'open-vote');
    expect(of.became).toEqual([{ kind: 'amended', times: 1 }]);
    of = await act('youssef', of, 'close-vote');
    expect(of.became).toEqual([
      { kind: 'amended', times: 1 },
      { kind: 'voted', label: 'insufficient_voices' },
    ]);
    const trace = await transact(t.db, { compartment: 'public', account: null }, (trx) => releasedTraceOf(trx, of.id));
    expect(becameOf({ ...of, ...trace, votes: [] })).toEqual(of.became);
    expect(becameLines(of.became, 'fr').map(({ text }) => text)).toEqual([
      'Un amendement repris',
      'Votée : Voix insuffisantes',
    ]);
    const [one, two] = [await tabled(), await tabled()];
    const gone = await post<PropositionView>(ma.account, `/api/propositions/${one.id}/acts`, {
      ...{ act: 'withdraw', sequence: one.sequence, note: 'reprise ailleurs' },
    });
    expect(gone.became).toEqual([{ kind: 'withdrawn', reason: 'reprise ailleurs' }]);
    const three = await tabled();
    const merged = await post<PropositionView>('youssef', `/api/propositions/${two.id}/merge`, {
      ...{ into: three.id, sequence: two.sequence },
    });
    expect(merged.became).toEqual([{ kind: 'merged', id: three.id, number: three.number }]);
  });
});

describe('a recommendation', () => {
  it('names the proposition it comes from: told on both once both are published, never of a draft of either', async () => {
    const meeting = await openMeeting(t, { space: space.id });
    let of = await tabled();
    const form = { meeting: meeting.id, text: french('un guichet par région'), addressee: 'both' };
    const draft = await post<PropositionView>(ma.account, '/api/propositions', { space: space.id, text: french('x') });
    const unseen = await t.as('youssef').post('/api/recommendations', { ...form, proposition: draft.id });
    expect(unseen.json()).toMatchObject({ code: 'dialogue.no-proposition' });
    const made = await post<RecommendationView>('youssef', '/api/recommendations', { ...form, proposition: of.id });
    expect(made.versions[0]!.origin).toMatchObject({ proposition: of.id, number: of.number });
    const now = async () => (await t.as(ma.account).get(`/api/propositions/${of.id}`)).json<PropositionView>();
    const origin = () =>
      transact(t.db, { compartment: 'public', account: null }, (trx) => releasedOriginOf(trx, made.id));
    expect([(await now()).became, await origin()]).toEqual([[], undefined]);
    await post('youssef', `/api/recommendations/${made.id}/acts`, { act: 'release', sequence: 1 });
    of = await now();
    expect(of.became).toMatchObject([{ kind: 'recommended', id: made.id, number: made.number }]);
    expect(await origin()).toBeUndefined();
    of = await act('youssef', of, 'open-vote');
    await act('youssef', of, 'close-vote');
    expect(await origin()).toMatchObject({ proposition: of.id });
  });
});

describe('a position', () => {
  it('names the body that spoke for the State where that is known', async () => {
    const of = await tabled();
    const position = { country: 'FR', stance: 'opposes', text: french('non'), source: 'Communiqué', dated: '2026-05' };
    const url = `/api/propositions/${of.id}/positions`;
    expect((await post<PropositionView>(fr.account, url, position)).positions[0]!.body).toBeNull();
    const body = { ar: 'وزارة', fr: 'Ministère', en: 'Ministry' };
    const named = await post<PropositionView>(fr.account, url, { ...position, body });
    expect(named.positions[0]!.body).toEqual(body);
  });
});
