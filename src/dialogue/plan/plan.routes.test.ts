import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { loadCodes } from '../../platform/codes/code.sql.ts';
import { CODE_LISTS } from '../../../content/index.ts';
import type { MechanismView } from '../mechanism/mechanism.contract.ts';
import { spaceWith, voice, type Voice } from '../proposition/table.testing.ts';
import { dialogueRoutes } from '../routes.ts';
import type { SpaceView } from '../space/space.contract.ts';
import { dialogueTasks } from '../tasks.ts';
import { freezeAges, localized, meanAge, openMeeting, raise, releasedAnswerTo, written } from '../testing.ts';
import { dialogueWaiting } from '../waiting.ts';
import { getVersion } from '../../evidence/index.ts';
import type { ActionView } from './action.contract.ts';
import type { MeasureView, PlanView } from './plan.contract.ts';
import { allMet, measureOf, mechanismForm, planIn, publishedRecommendation, registered, sent } from './plan.testing.ts';

let t: TestApp;
let space: SpaceView;
let plan: PlanView;
let measure: MeasureView;
let mechanism: MechanismView;
const voices = {} as Record<'ma' | 'maUnion' | 'fr' | 'frUnion' | 'outside', Voice>;
const mandateOf = (who: Voice): string => space.members.find(({ institution }) => institution === who.institution)!.id;

beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  await transact(t.db, { compartment: 'administration', account: null }, (trx) =>
    loadCodes(
      trx,
      CODE_LISTS.map((list, place) => ({ ...list, place })),
      CODE_LISTS,
    ),
  );
  voices.ma = await voice(t, 'origin', 'public_authority', 'MA');
  voices.maUnion = await voice(t, 'origin', 'trade_union', 'MA');
  voices.fr = await voice(t, 'destination', 'public_authority', 'FR');
  voices.frUnion = await voice(t, 'destination', 'trade_union', 'FR');
  voices.outside = await voice(t, 'origin', 'public_authority', 'TN');
  const { outside: _outside, ...inside } = voices;
  space = await spaceWith(t, Object.values(inside));
  ({ plan, measure } = await planIn(t, space.id));
  mechanism = await registered(t);
});
afterAll(() => t.close());

const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const at = (who: Voice) => who.account;
const indicator = {
  ...{ key: 'welcomed', title: localized('People welcomed'), measure: 'unit', ascending: true, aggregation: true },
  ...{ baseline: { year: 2025, value: 0 }, periods: [{ starts: '2026-01-01', ends: '2026-12-31', target: 200 }] },
};
const wording = (more: object = {}) => ({
  ...{ text: written('Open a point of contact'), kind: 'enabling', mechanisms: [mechanism.id] },
  ...{ originBody: { mandate: mandateOf(voices.ma) }, destinationBody: { mandate: mandateOf(voices.fr) } },
  ...{ starts: day(-60), deadline: day(60), indicators: [indicator] },
  ...more,
});
const begin = (more: object = {}, who: Voice = voices.ma) =>
  sent<ActionView>(t, at(who), '/api/actions', { measure: measure.id, ...wording(more) });
const act = (who: string, of: ActionView, name: string, note?: string) =>
  sent<ActionView>(t, who, `/api/actions/${of.id}/acts`, {
    act: name,
    sequence: of.sequence,
    ...(note ? { note } : {}),
  });
const adopt = (who: Voice, of: ActionView, more: object = {}) =>
  t.as(at(who)).post(`/api/actions/${of.id}/adoptions`, { number: of.version, adopts: true, ...more });
const proposed = async (more: object = {}) => act(at(voices.ma), await begin(more), 'propose');
const adopted = async (more: object = {}): Promise<ActionView> => {
  const action = await proposed(more);
  await adopt(voices.ma, action);
  return (await adopt(voices.fr, action)).json<ActionView>();
};
const read = async (who: string | null, id: string) => t.as(who).get(`/api/actions/${id}`);
const released = (id: string) =>
  transact(t.db, { compartment: 'public', account: null }, (trx) =>
    rows(
      trx,
      z.object({
        state: z.string(),
        version: z.number(),
        late: z.number(),
        said: z.string().nullable(),
        parties: z.array(z.unknown()),
      }),
      sql`select state, version, late, said, parties from dialogue.released_action where id = ${id}`,
    ),
  );

describe('a country', () => {
  it('is one of the list: spaces, mandates, positions and mechanisms refuse another, and so does the database', async () => {
    const space = { slug: 'zz', kind: 'corridor', title: localized('x'), origin: 'MA', destination: 'ZZ' };
    for (const [url, body] of [
      ['/api/spaces', space],
      ['/api/mechanisms', mechanismForm({ country: 'ZZ' })],
      ['/api/mechanisms', mechanismForm({ country: 'ma' })],
    ] as const)
      expect((await t.as('youssef').post(url, body)).statusCode, url).toBe(400);
    await expect(
      transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
        run(trx, sql`update dialogue.mechanism set country = 'ZZ' where id = ${mechanism.id}`),
      ),
    ).rejects.toThrow('mechanism_country_check');
  });
});

describe('the register of mechanisms', () => {
  it('is read by members, written by the secretariat, on the revision that was seen; a date that does not exist is refused', async () => {
    expect((await t.as(at(voices.ma)).post('/api/mechanisms', mechanismForm())).statusCode).toBe(403);
    expect((await t.as(null).get(`/api/mechanisms/${mechanism.id}`)).statusCode).toBe(401);
    expect((await t.as('amina').get(`/api/mechanisms/${mechanism.id}`)).statusCode).toBe(200);
    expect((await t.as('youssef').post('/api/mechanisms', mechanismForm({ dated: '2020-02-31' }))).statusCode).toBe(
      400,
    );
    const one = await registered(t, { whyNew: written('no agency exists for this') });
    const listed = (await t.as('amina').get('/api/mechanisms?country=MA')).json<{
      items: { id: string; isNew: boolean }[];
    }>();
    expect(listed.items.find(({ id }) => id === one.id)?.isNew).toBe(true);
    const change = { ...mechanismForm({ kind: 'fund' }), revision: 1 };
    await sent(t, 'youssef', `/api/mechanisms/${one.id}`, change, 'put');
    expect((await t.as('youssef').put(`/api/mechanisms/${one.id}`, change)).json()).toMatchObject({
      code: 'act.changed-meanwhile',
    });
  });
});

describe('a measure', () => {
  it('carries out a published recommendation, states all seven principles and explains what it breaks', async () => {
    const url = `/api/plans/${plan.id}/measures`;
    const { id } = await publishedRecommendation(t);
    const broken = { ...allMet, 'PR-3': 'breaks' };
    const { 'PR-7': _seventh, ...six } = allMet;
    const refused = async (body: object) => (await t.as(at(voices.ma)).post(url, body)).statusCode;
    expect(await refused(measureOf(id, { principles: six }))).toBe(400);
    expect(await refused(measureOf(id, { principles: broken }))).toBe(400);
    expect(await refused(measureOf('00000000-0000-4000-8000-000000000000'))).toBe(422);
    const made = await sent<MeasureView>(
      t,
      at(voices.ma),
      url,
      measureOf(id, { principles: broken, why: written('because') }),
    );
    expect(made).toMatchObject({ principles: { 'PR-3': 'breaks' }, number: 2, recommendation: { id } });
    expect((await t.as(at(voices.outside)).post(url, measureOf(id))).statusCode).toBe(404);
  });

  it('stands as it is from when on something under it is proposed, so that both parties adopt the same', async () => {
    const own = await planIn(t, space.id);
    const { recommendation } = own.measure;
    const change = (revision: number) =>
      t.as('youssef').put(`/api/measures/${own.measure.id}`, { ...measureOf(recommendation.id), revision });
    const action = await sent<ActionView>(t, at(voices.ma), '/api/actions', { measure: own.measure.id, ...wording() });
    expect((await change(1)).statusCode).toBe(200);
    const [proposedNow, changedNow] = await Promise.all([act(at(voices.ma), action, 'propose'), change(2)]);
    expect([200, 409]).toContain(changedNow.statusCode);
    expect(proposedNow.state).toBe('proposed');
    expect((await change(3)).json()).toMatchObject({ code: expect.stringMatching(/plan\.measure-bound|act\.changed/) });
    expect((await change(changedNow.statusCode === 200 ? 3 : 2)).json()).toMatchObject({ code: 'plan.measure-bound' });
  });
});

describe('an action', () => {
  it('is adopted by one of each side, never by one side alone or twice by the same', async () => {
    const action = await proposed({ originBody: { institution: voices.outside.institution } });
    for (const who of [voices.ma, voices.ma, voices.maUnion])
      expect((await adopt(who, action)).json()).toMatchObject({ state: 'proposed' });
    const now = (await adopt(voices.fr, action, { reservation: written('within our budget') })).json<ActionView>();
    expect(now).toMatchObject({ state: 'adopted', standing: { number: 1, state: 'adopted' }, lacks: [] });
    expect(now.parties.map(({ country, adopts }) => [country, adopts])).toEqual([
      ['FR', true],
      ['MA', true],
      ['MA', true],
    ]);
    expect((await released(action.id))[0]).toMatchObject({ state: 'adopted', version: 1 });
  });

  it('binds no body that has not adopted it itself', async () => {
    const action = await proposed();
    await adopt(voices.maUnion, action);
    expect((await adopt(voices.frUnion, action)).json()).toMatchObject({ state: 'proposed' });
    await adopt(voices.ma, action);
    expect((await adopt(voices.fr, action)).json()).toMatchObject({ state: 'adopted' });
  });

  it.each([
    ['mechanism', { mechanisms: [] }],
    ['origin_body', { originBody: null }],
    ['destination_body', { destinationBody: null }],
    ['deadline', { deadline: null }],
  ] as const)('without a %s it is not adopted, which is said by name, by the database too', async (need, lacking) => {
    const action = await proposed(lacking);
    expect(action.lacks).toEqual([need]);
    const refused = (await adopt(voices.ma, action)).json<{ code: string; items: { need: string }[] }>();
    expect([refused.code, refused.items.map((one) => one.need)]).toEqual(['plan.action-incomplete', [need]]);
    await expect(
      transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
        run(
          trx,
          sql`insert into dialogue.action_act (action, sequence, act, number) values (${action.id}, 3, 'adopt', 1)`,
        ),
      ),
    ).rejects.toThrow('complete before it is adopted');
  });

  it('does not use a mechanism that has ended', async () => {
    const over = await registered(t, { ended: day(-1) });
    expect((await proposed({ mechanisms: [over.id] })).lacks).toEqual(['mechanism']);
    expect((await proposed({ mechanisms: [over.id, mechanism.id] })).lacks).toEqual([]);
  });

  it('whose adopted wording changes is adopted anew; until then the promise that was made stands', async () => {
    const action = await adopted();
    const url = `/api/actions/${action.id}`;
    const body = { ...wording({ deadline: day(400) }), base: 1, reason: written('later') };
    expect((await t.as(at(voices.maUnion)).put(url, body)).json()).toMatchObject({ code: 'plan.not-your-action' });
    const reworded = await sent<ActionView>(t, at(voices.fr), url, body, 'put');
    expect(reworded).toMatchObject({ state: 'proposed', version: 2, standing: { number: 1, state: 'adopted' } });
    const outside = (await read(at(voices.outside), action.id)).json<ActionView>();
    expect([outside.state, outside.version, outside.versions.length]).toEqual(['adopted', 1, 1]);
    expect((await adopt(voices.ma, action)).json()).toMatchObject({ code: 'act.changed-meanwhile' });
    for (const who of [voices.ma, voices.fr]) await adopt(who, reworded);
    expect((await released(action.id))[0]).toMatchObject({ state: 'adopted', version: 2 });
  });

  it('is seen by its space alone until it is adopted, whoever asks', async () => {
    const action = await proposed();
    const status = async (who: string | null) => (await read(who, action.id)).statusCode;
    expect(
      await Promise.all(
        [at(voices.fr), 'youssef', 'nadia', at(voices.outside), 'amina', null].map((who) => status(who)),
      ),
    ).toEqual([200, 200, 200, 404, 404, 401]);
    const asOutsider = t.as(at(voices.outside));
    for (const [url, body] of [
      ['adoptions', { number: 1, adopts: true }],
      ['acts', { act: 'drop', sequence: 2, note: 'no' }],
      ['transactions', payment()],
      ['obstacles', { text: written('x'), owner: mandateOf(voices.ma), due: day(3) }],
    ] as const)
      expect((await asOutsider.post(`/api/actions/${action.id}/${url}`, body)).statusCode, url).toBe(404);
    expect(await released(action.id)).toEqual([]);
    const listed = (await asOutsider.get('/api/actions?limit=200')).json<{ items: { id: string }[] }>();
    expect(listed.items.map(({ id }) => id)).not.toContain(action.id);
  });

  it('refuses from outside what it shows: once adopted it is read by members and acted on by nobody outside', async () => {
    const action = await adopted();
    const outside = (await read('amina', action.id)).json<ActionView>();
    expect(outside).toMatchObject({
      state: 'adopted',
      silent: [],
      owners: [],
      obstacles: [],
      mandate: null,
      mine: false,
    });
    const refused = await t
      .as(at(voices.outside))
      .post(`/api/actions/${action.id}/adoptions`, { number: 1, adopts: true });
    expect(refused.statusCode).toBe(404);
    expect(
      (await t.as('youssef').post(`/api/actions/${action.id}/adoptions`, { number: 1, adopts: true })).statusCode,
    ).toBe(403);
  });

  it.each([
    ['deadline before its start', { starts: day(10), deadline: day(1) }, 400],
    ['a deadline that is no day', { deadline: '2027-02-30' }, 400],
    ['a body on the other side', { originBody: { mandate: '' } }, 422],
    ['an unknown mechanism', { mechanisms: ['00000000-0000-4000-8000-000000000000'] }, 404],
    ['an unknown profile', { profiles: ['seasonel'] }, 422],
    ['an unknown region', { regions: ['regions-ma/ZZ'] }, 422],
    ['a list that is none of regions', { regions: ['countries/MA'] }, 422],
    [
      'a percentage beyond 100',
      { indicators: [{ ...indicator, measure: 'percentage', baseline: { year: 2025, value: 101 } }] },
      400,
    ],
    [
      'periods that overlap',
      { indicators: [{ ...indicator, periods: [...indicator.periods, ...indicator.periods] }] },
      400,
    ],
    ['one indicator twice', { indicators: [indicator, indicator] }, 400],
    ['a field that is not known', { secret: 1 }, 400],
  ] as const)('with %s is refused', async (_what, wrong, status) => {
    const given = wording(wrong) as Record<string, unknown>;
    if (_what.startsWith('a body')) given['originBody'] = { mandate: mandateOf(voices.fr) };
    const refused = await t.as(at(voices.ma)).post('/api/actions', { measure: measure.id, ...given });
    expect(refused.statusCode, refused.body).toBe(status);
    if (_what === 'an unknown profile') expect(refused.json<{ title: string }>().title).toContain('seasonal');
  });

  it('names regions by the day since which they mean what they mean', async () => {
    const action = await begin({ regions: ['regions-ma/MA-03'], profiles: ['seasonal'], returnTypes: ['R1'] });
    expect(action.versions[0]!.regions).toEqual([expect.stringMatching(/^regions-ma\/MA-03\/\d{4}-\d{2}-\d{2}$/)]);
  });

  it('two at once: one of two wordings on the same base is kept, and twenty adoptions of one second make one act', async () => {
    const action = await begin();
    const both = await Promise.all(
      ['one', 'two'].map((word) =>
        t
          .as(at(voices.ma))
          .put(`/api/actions/${action.id}`, { ...wording({ text: written(word) }), base: 1, reason: written('x') }),
      ),
    );
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    const now = await act(
      at(voices.ma),
      both.find(({ statusCode }) => statusCode === 200)!.json<ActionView>(),
      'propose',
    );
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => adopt([voices.ma, voices.fr, voices.maUnion, voices.frUnion][n % 4]!, now)),
    );
    expect(replies.filter(({ statusCode }) => statusCode >= 500)).toEqual([]);
    const acts = (await read(at(voices.ma), action.id)).json<ActionView>().acts.filter((one) => one.act === 'adopt');
    expect(acts).toHaveLength(1);
  });
});

const payment = (more: object = {}) => ({
  ...{ kind: 'commitment', minor: '12500', currency: 'TND', dated: day(-1), valueDate: day(-1) },
  ...{ provider: localized('Ministry of finance'), source: 'Budget law 2026' },
  ...more,
});

describe('what becomes of a promise', () => {
  it('figures are reported on its own periods, the last one counts', async () => {
    const action = await adopted();
    const url = `/api/actions/${action.id}/actuals`;
    const figure = { indicator: 'welcomed', starts: '2026-01-01', ends: '2026-12-31', value: 120, source: 'Register' };
    await sent(t, at(voices.ma), url, figure);
    const now = await sent<ActionView>(t, at(voices.fr), url, { ...figure, value: 130.5 });
    expect(now.actuals.map(({ value }) => value)).toEqual([130.5]);
    const refused = async (more: object) =>
      (await t.as(at(voices.ma)).post(url, { ...figure, ...more })).json<{ code: string }>().code;
    expect(await refused({ ends: '2026-06-30' })).toBe('plan.no-period');
    expect(await refused({ indicator: 'other' })).toBe('plan.no-period');
    expect(await refused({ value: 0.00001 })).toMatch(/^platform/);
    const early = await proposed();
    expect((await t.as(at(voices.ma)).post(`/api/actions/${early.id}/actuals`, figure)).json()).toMatchObject({
      code: 'plan.not-promised',
    });
  });

  it.each([
    ['nothing', { minor: '0' }],
    ['a negative amount', { minor: '-5' }],
    ['a fraction of the smallest unit', { minor: '1.5' }],
    ['more than is held', { minor: '1000000000000000' }],
    ['letters', { minor: '1e3' }],
    ['an unknown currency', { currency: 'MADD' }],
    ['a currency in small letters', { currency: 'mad' }],
    ['a name of the language', { currency: 'constructor' }],
    ['a day to come', { dated: '2199-01-01' }],
    ['a rate of a day to come', { valueDate: '2199-01-01' }],
  ] as const)('money: %s is refused', async (_what, wrong) => {
    promise ??= await adopted();
    const refused = await t.as(at(voices.ma)).post(`/api/actions/${promise.id}/transactions`, payment(wrong));
    expect([400, 422]).toContain(refused.statusCode);
  });
  let promise: ActionView | undefined;

  it('money is kept to the smallest unit; an entry that was wrong is cancelled once, with the reason, and leaves the public face', async () => {
    const action = await adopted();
    const url = `/api/actions/${action.id}`;
    await sent(t, at(voices.ma), `${url}/transactions`, payment({ minor: '999999999999999' }));
    const now = await sent<ActionView>(
      t,
      at(voices.fr),
      `${url}/transactions`,
      payment({ kind: 'disbursement', dated: day(-2) }),
    );
    expect(now.transactions.map(({ minor }) => minor)).toEqual(['12500', '999999999999999']);
    const wrong = { transaction: now.transactions[1]!.id, reason: 'typed twice' };
    const after = await sent<ActionView>(t, at(voices.ma), `${url}/cancellations`, wrong);
    expect(after.transactions[1]!.cancelled).toBe('typed twice');
    expect((await t.as(at(voices.ma)).post(`${url}/cancellations`, wrong)).json()).toMatchObject({
      code: 'plan.already-cancelled',
    });
    expect((await read('amina', action.id)).json<ActionView>().transactions.map(({ minor }) => minor)).toEqual([
      '12500',
    ]);
    const other = await adopted();
    expect((await t.as(at(voices.ma)).post(`/api/actions/${other.id}/cancellations`, wrong)).statusCode).toBe(404);
  });

  it('an obstacle is its owner’s; escalated it is the chair’s', async () => {
    const action = await adopted();
    const given = { text: written('no office'), owner: mandateOf(voices.frUnion), due: day(20) };
    const [obstacle] = (await sent<ActionView>(t, at(voices.ma), `/api/actions/${action.id}/obstacles`, given))
      .obstacles;
    const acts = `/api/obstacles/${obstacle!.id}/acts`;
    const body = { act: 'escalate', sequence: 1, note: 'needs the minister' };
    expect((await t.as(at(voices.outside)).post(acts, body)).statusCode).toBe(404);
    expect((await t.as(at(voices.maUnion)).post(acts, body)).json()).toMatchObject({ code: 'plan.not-your-action' });
    expect(await sent(t, at(voices.frUnion), acts, body)).toMatchObject({ state: 'escalated' });
    expect(await sent(t, 'youssef', acts, { act: 'remove', sequence: 2, note: 'found one' })).toMatchObject({
      state: 'removed',
    });
  });

  it('done needs its evidence, dropped its reason; both are said in public', async () => {
    const action = await adopted();
    const started = await act(at(voices.fr), action, 'start');
    const bare = await t
      .as(at(voices.fr))
      .post(`/api/actions/${action.id}/acts`, { act: 'finish', sequence: started.sequence });
    expect(bare.statusCode).toBe(400);
    await act(at(voices.fr), started, 'finish', 'Opened in May, see the gazette');
    expect((await released(action.id))[0]).toMatchObject({ state: 'done', said: 'Opened in May, see the gazette' });
    const dropped = await act(at(voices.ma), await adopted(), 'drop', 'No money');
    expect((await released(dropped.id))[0]).toMatchObject({ state: 'dropped', said: 'No money' });
    const never = await act(at(voices.ma), await proposed(), 'drop', 'Nobody wanted it');
    expect(await released(never.id)).toEqual([]);
  });
});

describe('a delay', () => {
  const notices = () =>
    transact(t.db, { compartment: 'administration', account: null }, (trx) =>
      rows(
        trx,
        z.object({ account: z.uuid().nullable() }),
        sql`select account from platform.mail where kind = 'action.late' order by created_at`,
      ),
    );
  const look = () =>
    dialogueTasks(t.services)['dialogue.late-actions']!({}, { signal: new AbortController().signal, job: '1' });

  it('reaches who answers for it on the first day, the chair after fourteen, each once', async () => {
    const fresh = await adopted({ starts: day(-60), deadline: day(-1) });
    const old = await adopted({ starts: day(-60), deadline: day(-14) });
    await adopted({ deadline: day(0) });
    await look();
    const told = (await notices()).map(({ account }) => account);
    const by = (account: string) => told.filter((one) => one === account).length;
    expect([by(at(voices.ma)), by(at(voices.fr)), by(at(voices.maUnion)), by(t.people.youssef)]).toEqual([2, 2, 0, 1]);
    await look();
    expect((await notices()).length).toBe(told.length);
    expect((await released(fresh.id))[0]!.late).toBe(1);
    expect((await released(old.id))[0]!.late).toBe(14);
    const late = (await t.as('youssef').get('/api/actions?late=yes')).json<{ items: { id: string }[] }>();
    expect(late.items.map(({ id }) => id).sort()).toEqual([fresh.id, old.id].sort());
    // The next meeting of the space takes them up.
    const meeting = await openMeeting(t, { space: space.id });
    const preparation = await t.as('youssef').get(`/api/meetings/${meeting.id}/preparation`);
    expect(preparation.json<{ late: { id: string }[] }>().late.map(({ id }) => id)).toEqual([old.id, fresh.id]);
    const waiting = await act(at(voices.ma), await act(at(voices.ma), fresh, 'start'), 'finish', 'see the gazette');
    expect(waiting.late).toBe(0);
  });
});

describe('what migrants aspire to', () => {
  it('is cited from published results only, turns yellow when their data change, and waits for who answers for it', async () => {
    const version = await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'aspired' });
    const result = await meanAge(t, version);
    const refused = await t
      .as(at(voices.ma))
      .post('/api/actions', { measure: measure.id, ...wording({ evidence: [result] }) });
    expect(refused.json()).toMatchObject({ code: 'plan.unreleased-evidence' });
    const question = await raise(t, (await openMeeting(t)).id, 'que veulent-ils ?');
    await releasedAnswerTo(t, [question.id], [result]);
    const action = await adopted({ evidence: [result.slice(0, 14)], aspirations: written('to be heard') });
    const standing = async () => (await read('amina', action.id)).json<ActionView>().versions[0]!.evidence;
    expect(await standing()).toEqual([expect.objectContaining({ id: result, state: 'current' })]);
    const { dataSet } = (await transact(t.db, { compartment: 'statistical', account: null }, (trx) =>
      getVersion(trx, version),
    ))!;
    const next = await freezeAges(t, [30, 40, 50, 60, 70, 80], { dataSet, reason: 'correction' });
    const job = { signal: new AbortController().signal, job: '1' };
    await dialogueTasks(t.services)['evidence.version-frozen']!({ version: next }, job);
    expect(await standing()).toEqual([expect.objectContaining({ id: result, state: 'data-changed' })]);
    const source = dialogueWaiting.find(({ key }) => key === 'action.evidence-changed')!;
    const waits = (who: Voice) =>
      transact(t.db, { compartment: 'dialogue', account: at(who) }, (trx) =>
        rows(trx, z.object({ id: z.string() }), source.rows),
      );
    expect((await waits(voices.ma)).map(({ id }) => id)).toEqual([action.id]);
    expect(await waits(voices.maUnion)).toEqual([]);
  });
});
