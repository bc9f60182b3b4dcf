import type { Trx } from '../platform/database/transaction.ts';
import { finishErasure, sealText, type Reader } from '../platform/erasable/erasable.sql.ts';
import { lineOf } from '../platform/http/admission.ts';
import type { Services } from '../platform/http/services.ts';
import type { Locale } from '../platform/language/locale.ts';
import { senderToday } from '../platform/secret/secret.ts';
import type { Recording } from '../platform/recording/recording.ts';
import { attachRecording } from '../platform/recording/recording.sql.ts';
import { dialogueProblem } from './problems.ts';
import { spokenQuestion } from './question/spoken.ts';
import { leaveAddress } from './question/asker.ts';
import { askedPublicly, erasedPublicly } from './question/public.sql.ts';
import { publicFate, releasedQuestions } from './released.sql.ts';
import type { PublicFate } from './released.contract.ts';

/**
 * Puts a question from the public pages down; nothing about the person is asked or kept but, where they wish to be told, an address of mail. Their network address becomes a digest under the key of
 * the installation and the day, apart from the question and forgotten within a day, that limits the rate. Runs as `public`.
 * @param asked.text 5 to 4,000 characters, or nothing where a recording says it  @param asked.address where the request comes from (`request.ip`)
 * @returns the reference under which the asker follows the question: `7K3F-Q9AD`
 * @throws Problem dialogue.too-many-questions (five an hour from one address, 300 in all), recording.full
 */
export async function askPublicly(
  trx: Trx,
  services: Pick<Services, 'secret' | 'files'>,
  asked: {
    readonly text: string;
    readonly locale: Locale;
    readonly address: string;
    readonly recording?: Recording | undefined;
    /** Where they want to be told that there is news. */
    readonly mail?: string | undefined;
  },
): Promise<string> {
  const sender = senderToday(services.secret, 'public-question', lineOf(asked.address));
  const text = await sealText(services.files, asked.text.trim() || spokenQuestion[asked.locale]);
  const reference = await askedPublicly(trx, sender, text, asked.locale);
  if (!reference) throw dialogueProblem('too-many-questions');
  const { recording, mail } = asked;
  if (mail) await leaveAddress(trx, services.files, reference, mail);
  if (recording) await attachRecording(trx, services.files, { text: text.id, key: text.key, recording });
  return reference;
}

const written = (reference: string): string => {
  const signs = reference.toUpperCase().replace(/[^0-9A-Z]/g, '');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
};

/** What became of a public question; spaces, case and a missing dash in the reference do not matter. Undefined when there is none. */
export async function publicQuestion(trx: Trx, reader: Reader, reference: string): Promise<PublicFate | undefined> {
  const found = await publicFate(trx, reader, written(reference));
  if (!found) return undefined;
  const { question: id, ...asked } = found;
  const question = id ? ((await releasedQuestions(trx, reader)).find((released) => released.id === id) ?? null) : null;
  return { ...asked, question, waiting: id !== null && question === null };
}

/** Erases the question under a reference with all that hangs on it. Runs as `public`. @returns whether there was anything left to erase */
export async function erasePublicly(
  trx: Trx,
  services: Pick<Services, 'files' | 'settings'>,
  reference: string,
): Promise<boolean> {
  const keys = await erasedPublicly(trx, written(reference));
  await finishErasure(services, keys);
  return keys.length > 0;
}
