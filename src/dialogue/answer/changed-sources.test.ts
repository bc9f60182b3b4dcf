import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FLOW_SERIES } from '../../../content/index.ts';
import { loadFlows } from '../../observatory/index.ts';
import { rows, run, sql, transact } from '../../platform/database/transaction.ts';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import type { RecommendationView } from '../recommendation/recommendation.contract.ts';
import { dialogueRoutes } from '../routes.ts';
import { answersOnSeries } from '../source/change.sql.ts';
import { dialogueTasks } from '../tasks.ts';
import { answerForm, openMeeting, raise, releasedAnswerTo, written } from '../testing.ts';
import type { AnswerView } from './answer.contract.ts';
import { changedSourcesClock, changedSourcesTask } from './changed-sources.ts';

let t: TestApp;
let meeting: MeetingView;
const [series, other] = FLOW_SERIES;

/** The first series with another first figure; without a number, as it was cited. */
const says = (more = 0) => {
  const [first, ...rest] = series!.observations;
  const changed = { ...series!, observations: [{ ...first!, value: (first!.value ?? 0) + more }, ...rest] };
  return transact(t.db, { compartment: 'statistical', account: null }, (trx) =>
    loadFlows(trx, [more ? changed : series!, other!]),
  );
};
const look = (signal = new AbortController().signal) =>
  dialogueTasks(t.services)[changedSourcesTask]!({}, { signal, job: '1' });
/** Who was told of what since it was asked last: it is forgotten then, as the same message waits only once. */
const told = () =>
  transact(t.db, { compartment: 'administration', account: null }, async (trx) => {
    await run(trx, sql`set local role none`);
    const found = await rows(
      trx,
      z.object({ account: z.uuid(), of: z.string() }),
      sql`select account, coalesce(parameters ->> 'answer', parameters ->> 'recommendation') as of from platform.mail
        where state in ('waiting', 'gathered') and kind in ('answer.source-changed', 'recommendation.evidence-changed') order by kind, of`,
    );
    await run(trx, sql`delete from platform.mail`);
    return found.map(({ account, of }) => [Object.entries(t.people).find(([, id]) => id === account)?.[0], of]);
  });
const released = async (cited = [series!.id]): Promise<AnswerView> => {
  const { id } = await raise(t, meeting.id, 'combien');
  const sources = cited.map((one) => ({ kind: 'flow' as const, series: one, locator: null }));
  return releasedAnswerTo(t, [id], [], { ...answerForm([id], []), sources });
};
const withdraw = async ({ id, sequence }: AnswerView) => {
  const done = await t
    .as('youssef')
    .post(`/api/answers/${id}/acts`, { act: 'withdraw', sequence, note: 'erreur de calcul' });
  expect(done.statusCode, done.body).toBe(200);
};

beforeAll(async () => {
  t = await testApp(dialogueRoutes);
  meeting = await openMeeting(t);
  await says();
});
afterAll(() => t.close());

describe('a series that a released answer rests on and that says something else', () => {
  it('is looked at every hour', () => {
    expect(changedSourcesClock.cron).toMatch(/^\d+ \* \* \* \*$/);
  });

  it('is told to who wrote the answer, and a recommendation on it, once for each change and to nobody else', async () => {
    const out = await released([series!.id, other!.id]);
    const apart = await released([other!.id]);
    const wording = { meeting: meeting.id, text: written('Compter'), addressee: 'both', cites: [{ answer: out.id }] };
    const [published, draft] = [
      (await t.as('youssef').post('/api/recommendations', wording)).json<RecommendationView>(),
      (await t.as('youssef').post('/api/recommendations', wording)).json<RecommendationView>(),
    ];
    await t.as('youssef').post(`/api/recommendations/${published.id}/acts`, { act: 'release', sequence: 1 });
    const both = [
      ['nadia', out.id],
      ['youssef', published.id],
    ];
    await look();
    expect(await told()).toEqual([]);
    await says(5);
    await look();
    const first = await told();
    expect(first).toEqual(both);
    expect(first.flat()).not.toContain(apart.id);
    expect(first.flat()).not.toContain(draft.id);
    await Promise.all([look(), look()]);
    expect(await told()).toEqual([]);
    await says(6);
    await Promise.all([look(), look()]);
    expect(await told()).toEqual(both);
    // Back to what was cited: nobody is told; the same other figures afterwards are a change again.
    await says();
    await look();
    expect(await told()).toEqual([]);
    await says(6);
    await look();
    expect(await told()).toEqual(both);
    await says();
    await look();
    await withdraw(await current(out));
    await told();
  });

  it('is not told of a withdrawn answer', async () => {
    const gone = await released();
    await withdraw(gone);
    await told();
    await says(7);
    await look();
    expect(await told()).toEqual([]);
    await says();
  });

  it('is told of every answer, and waits for the next look when the installation closes', async () => {
    const [one, two] = [await released(), await released()];
    await says(8);
    const closing = new AbortController();
    closing.abort();
    await expect(look(closing.signal)).rejects.toThrow('closing');
    expect(await told()).toEqual([]);
    await look();
    const ids = [one.id, two.id].sort();
    expect((await told()).sort()).toEqual(ids.map((id) => ['nadia', id]));
    // Looked at in pages, each once.
    const page = (after: string | null, most: number) =>
      transact(t.db, { compartment: 'dialogue', account: null }, (trx) => answersOnSeries(trx, after, most));
    const all = (await page(null, 100)).map(({ id }) => id);
    expect(all).toEqual(all.toSorted());
    expect(all).toEqual(expect.arrayContaining(ids));
    expect((await page(all[0]!, 1)).map(({ id }) => id)).toEqual([all[1]]);
    expect(await page(all.at(-1)!, 100)).toEqual([]);
  });

  it('is noted for good', async () => {
    const noted = transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      run(trx, sql`delete from dialogue.answer_source_change`),
    );
    await expect(noted).rejects.toThrow();
  });
});

const current = async ({ id }: AnswerView) => (await t.as('youssef').get(`/api/answers/${id}`)).json<AnswerView>();
