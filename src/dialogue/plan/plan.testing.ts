import type { TestApp } from '../../platform/http/testing.ts';
import type { MechanismView } from '../mechanism/mechanism.contract.ts';
import type { RecommendationView } from '../recommendation/recommendation.contract.ts';
import { spaceWith, voice } from '../proposition/table.testing.ts';
import { localized, openMeeting, written } from '../testing.ts';
import type { ActionView } from './action.contract.ts';
import type { MeasureView, PlanView } from './plan.contract.ts';

type Method = 'post' | 'put';
/** A request that must succeed. @throws Error with what was answered */
export async function sent<T>(t: TestApp, who: string, url: string, body: object, method: Method = 'post'): Promise<T> {
  const reply = await t.as(who)[method](url, body);
  if (reply.statusCode >= 300) throw new Error(`${method} ${url}: ${reply.body}`);
  return reply.json<T>();
}

/** A recommendation that the secretariat published. */
export async function publishedRecommendation(t: TestApp, meeting?: string): Promise<RecommendationView> {
  const draft = await sent<RecommendationView>(t, 'youssef', '/api/recommendations', {
    ...{ meeting: meeting ?? (await openMeeting(t)).id, text: written('Welcome'), addressee: 'maghreb' },
  });
  return sent(t, 'youssef', `/api/recommendations/${draft.id}/acts`, { act: 'release', sequence: 1 });
}

export const mechanismForm = (more: object = {}) => ({
  ...{
    kind: 'public_body',
    name: localized('Employment agency'),
    country: 'MA',
    mandate: written('places people in work'),
  },
  ...{ basis: 'Law 51-99', source: 'https://example.org/law', dated: '2000-06' },
  ...more,
});
export const registered = (t: TestApp, more: object = {}): Promise<MechanismView> =>
  sent(t, 'youssef', '/api/mechanisms', mechanismForm(more));

export const allMet = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`PR-${n}`, 'meets']));
export const measureOf = (recommendation: string, more: object = {}) => ({
  ...{ recommendation, text: written('One point of contact'), principles: allMet, training: false },
  ...more,
});

/** A plan of a space with one measure that carries out a published recommendation. */
export async function planIn(
  t: TestApp,
  space: string,
  who = 'youssef',
): Promise<{ plan: PlanView; measure: MeasureView }> {
  const plan = await sent<PlanView>(t, who, '/api/plans', {
    ...{ space, title: localized('Plan'), starts: '2026-01-01', ends: '2028-12-31' },
  });
  const { id } = await publishedRecommendation(t);
  return { plan, measure: await sent<MeasureView>(t, who, `/api/plans/${plan.id}/measures`, measureOf(id)) };
}

/** A promise of the authorities of Morocco and France. */
export async function promised(t: TestApp): Promise<{ measure: string; action: string }> {
  const [ma, fr] = [
    await voice(t, 'origin', 'public_authority', 'MA'),
    await voice(t, 'destination', 'public_authority', 'FR'),
  ];
  const space = await spaceWith(t, [ma, fr]);
  const { measure } = await planIn(t, space.id);
  const body = (of: typeof ma) => ({
    mandate: space.members.find(({ institution }) => institution === of.institution)!.id,
  });
  const { id, sequence } = await sent<ActionView>(t, ma.account, '/api/actions', {
    ...{ measure: measure.id, text: written('kept'), kind: 'enabling', deadline: '2031-01-01' },
    ...{ mechanisms: [(await registered(t)).id], originBody: body(ma), destinationBody: body(fr) },
  });
  await sent(t, ma.account, `/api/actions/${id}/acts`, { act: 'propose', sequence });
  for (const { account } of [ma, fr])
    await sent(t, account, `/api/actions/${id}/adoptions`, { number: 1, adopts: true });
  return { measure: measure.id, action: id };
}
