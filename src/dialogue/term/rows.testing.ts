import { localized, written } from '../testing.ts';
import type { TermView } from './term.contract.ts';

/** How a body defines a term. */
export const definitionOf = (extra: object = {}) => ({
  ...{ body: localized('Bureau'), year: 2011, source: 'Bureau, 2011, p. 3', url: 'https://example.org/3' },
  ...{ language: 'fr', text: written('Revenir et rester'), quote: null },
  ...extra,
});

type Send = <T>(who: 'youssef' | 'salma', url: string, body?: object) => Promise<T>;
/** A term of which a definition waits, and one of which it is released. */
export async function termRowsMade(send: Send) {
  const termOf = async (code: string) => {
    const { id } = await send<TermView>('youssef', '/api/terms', {
      code: `row_${code}`,
      name: localized(`Term row-${code}`),
    });
    return send<TermView>('youssef', `/api/terms/${id}/definitions`, definitionOf());
  };
  const [proposed, released] = [await termOf('proposed'), await termOf('released')];
  const of = { proposed: proposed.definitions[0]!, released: released.definitions[0]! };
  await send('salma', `/api/term-definitions/${of.released.id}/acts`, { act: 'release', sequence: 1 });
  return {
    term: { proposed: proposed.id, released: released.id },
    definition: { proposed: of.proposed.id, released: of.released.id },
    shownTerm: { proposed: proposed.code, released: released.code },
  };
}
