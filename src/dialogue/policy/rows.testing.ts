import { localized, written } from '../testing.ts';
import type { PolicyView } from './policy.contract.ts';

/** A policy text. */
export const policyOf = (extra: object = {}) => ({
  ...{ kind: 'law', title: written('Loi sur le retour'), countries: ['MA'], body: localized('Parliament') },
  ...{ dated: '2019-05', source: 'Official journal, 2019', url: 'https://example.org/law' },
  ...extra,
});
export const consultedOf = (extra: object = {}) => ({
  ...{ family: 'trade_union', side: 'origin', way: 'hearing', dated: '2018', source: 'Minutes of the committee' },
  ...extra,
});

type Send = <T>(who: 'youssef' | 'salma', url: string, body?: object) => Promise<T>;
/** Texts with an entry each: waiting for a second person, and published. */
export async function policyRowsMade(send: Send) {
  const made = async (word: string) => {
    const text = await send<PolicyView>('youssef', '/api/policies', policyOf({ title: written(`Policy row-${word}`) }));
    return send<PolicyView>('youssef', `/api/policies/${text.id}/consulted`, consultedOf());
  };
  const [proposed, released] = [await made('proposed'), await made('released')];
  const act = { act: 'release', sequence: 1 };
  await send('salma', `/api/policies/${released.id}/acts`, act);
  await send('salma', `/api/policy-consultations/${released.consulted[0]!.id}/acts`, act);
  const policy = { proposed: proposed.id, released: released.id };
  return {
    ...{ policy, shownPolicy: policy },
    consulted: { proposed: proposed.consulted[0]!.id, released: released.consulted[0]!.id },
  };
}
