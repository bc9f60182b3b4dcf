import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../platform/http/testing.ts';
import { dialogueRoutes } from '../routes.ts';
import { transact } from '../../platform/database/transaction.ts';
import { spaceWith } from '../proposition/table.testing.ts';
import { keepStanding } from '../recommendation/recommendation.sql.ts';
import { freezeAges, localized, meanAge, openMeeting, raise, releasedAnswerTo } from '../testing.ts';
import type { MeetingView } from '../meeting/meeting.contract.ts';
import { onePoint } from '../minutes/rows.testing.ts';
import type { PreparationView } from './preparation.contract.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp(dialogueRoutes);
}, 60_000);
afterAll(() => t.close());

const read = async (who: 'youssef' | 'claire' | 'amina', id: string) =>
  (await t.as(who).get(`/api/meetings/${id}/preparation`)).json<PreparationView>();
const planned = async (slug: string, more: object) =>
  (
    await t.as('youssef').post('/api/meetings', {
      ...{ slug, edition: 50, title: localized(slug), place: localized('Rabat') },
      ...{ starts: '2999-01-01', ends: '2999-01-02', kind: 'multilateral', ...more },
    })
  ).json<MeetingView>();

describe('the next meeting', () => {
  it('takes up what the chain and the space left open, what changed and what is new, and nothing of others', async () => {
    const space = await spaceWith(t, []);
    const [chained, ofSpace, other] = [
      await openMeeting(t),
      await openMeeting(t, { space: space.id }),
      await openMeeting(t),
    ];
    const next = await planned('next', { previous: chained.id, space: space.id });
    expect(await read('youssef', next.id)).toMatchObject({ since: '2008-04-19', data: [], results: 0, answers: [] });
    const asked = [
      await raise(t, chained.id, 'du fil'),
      await raise(t, ofSpace.id, 'de l’espace'),
      await raise(t, other.id, 'd’ailleurs'),
    ];
    const answered = await raise(t, chained.id, 'avec réponse');
    const version = await freezeAges(t, [20, 30, 40, 50, 60, 70], { slug: 'prepared' });
    const result = await meanAge(t, version);
    const answer = await releasedAnswerTo(t, [answered.id], [result]);
    await t.as('youssef').post('/api/minutes', { meeting: ofSpace.id, points: onePoint() });
    let now = await read('youssef', next.id);
    expect(now.questions.map(({ id }) => id)).toEqual([asked[0]!.id, asked[1]!.id]);
    expect(now).toMatchObject({
      answers: [],
      data: [{ slug: 'prepared', number: 1 }],
      results: 1,
      minutes: [{ state: 'draft' }],
    });
    // A draft of minutes is for the secretariat; a planned meeting for whoever is invited.
    expect((await t.as('amina').get(`/api/meetings/${next.id}/preparation`)).statusCode).toBe(404);

    // What the job does when newer data give other figures.
    const newest = await meanAge(t, await freezeAges(t, [25, 35, 45, 55, 65, 75], { slug: 'newer' }));
    await transact(t.db, { compartment: 'dialogue', account: null }, (trx) =>
      keepStanding(trx, result, { state: 'data-changed', newest }),
    );
    now = await read('youssef', next.id);
    expect(now.answers).toMatchObject([{ id: answer.id, state: 'data-changed' }]);
    expect((await read('youssef', other.id)).answers).toEqual([]);
  }, 60_000);
});
