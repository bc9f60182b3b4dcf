import { createHmac } from 'node:crypto';
import type { Trx } from '../platform/database/transaction.ts';
import type { Locale } from '../platform/language/locale.ts';
import { dialogueProblem } from './problems.ts';
import { askedPublicly } from './query/public.sql.ts';
import { publicFate, releasedQueries } from './released.sql.ts';
import type { PublicFate } from './released.contract.ts';

/**
 * Puts a question from the public pages down; nothing about the person is asked or kept. Their address becomes a digest under the key of
 * the house and the day, apart from the question and forgotten within a day, that limits the rate. Runs as `public`.
 * @param asked.text 5 to 4,000 characters  @param asked.address where the request comes from (`request.ip`)
 * @returns the reference under which the asker follows the question: `7K3F-Q9AD`
 * @throws Problem dialogue.too-many-questions (five an hour from one address, 300 in all)
 */
export async function askPublicly(
  trx: Trx,
  house: { readonly secret: Uint8Array },
  asked: { readonly text: string; readonly locale: Locale; readonly address: string },
): Promise<string> {
  const day = new Date().toISOString().slice(0, 10);
  const sender = createHmac('sha256', house.secret).update(`public-question\n${day}\n${asked.address}`).digest();
  const reference = await askedPublicly(trx, sender, asked.text.trim(), asked.locale);
  if (!reference) throw dialogueProblem('too-many-questions');
  return reference;
}

/** What became of a public question; spaces, case and a missing dash in the reference do not matter. Undefined when there is none. */
export async function publicQuestion(trx: Trx, reference: string): Promise<PublicFate | undefined> {
  const signs = reference.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const found = await publicFate(trx, `${signs.slice(0, 4)}-${signs.slice(4)}`);
  if (!found) return undefined;
  const { query: id, ...asked } = found;
  const query = id ? ((await releasedQueries(trx)).find((released) => released.id === id) ?? null) : null;
  return { ...asked, query, waiting: id !== null && query === null };
}
