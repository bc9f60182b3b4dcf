import { localized, written } from '../testing.ts';
import type { AdviceView } from './advice.contract.ts';

/** What another body recommends. */
export const adviceOf = (extra: object = {}) => ({
  ...{ body: localized('Committee'), title: localized('Advice'), year: 2013, source: 'Committee, 2013, para. 5' },
  ...{ url: 'https://example.org/5', text: written('Recognise diplomas'), countries: ['MA'], themes: ['skills'] },
  ...extra,
});

type Send = <T>(who: 'youssef' | 'salma', url: string, body?: object) => Promise<T>;
/** One that waits for a second person, and one that is published. */
export async function adviceRowsMade(send: Send) {
  const made = (word: string) =>
    send<AdviceView>('youssef', '/api/library', adviceOf({ title: localized(`Advice row-${word}`) }));
  const [proposed, released] = [await made('proposed'), await made('released')];
  await send('salma', `/api/library/${released.id}/acts`, { act: 'release', sequence: 1 });
  const advice = { proposed: proposed.id, released: released.id };
  return { advice, shownAdvice: advice };
}
