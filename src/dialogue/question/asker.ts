import { z } from 'zod';
import { row, rows, run, sql, transact, type Trx } from '../../platform/database/transaction.ts';
import { eraseTexts, sealText, textOf } from '../../platform/erasable/erasable.sql.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { Services } from '../../platform/http/services.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import type { Localized } from '../../platform/language/locale.ts';
import { localeSchema } from '../../platform/language/localized.contract.ts';
import { tellNews } from '../../platform/mail/news.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import { publicQuestionRows, questionRows } from '../rows.ts';

/** The job that tells whoever asked on the public pages, if they asked to be told. */
export const tellAskerTask = 'dialogue.tell-asker';
const payload = z.object({ question: z.uuid(), last: z.boolean() });
const line: Localized = {
  ar: 'هناك جديد عن سؤال طُرح على هذا الموقع. افتحوه بالرقم المرجعي الذي لديكم.',
  fr: 'Il y a du nouveau sur une question posée sur ce site. Ouvrez-la avec la référence que vous avez.',
  en: 'There is news about a question that was asked on this site. Open it with the reference you have.',
};

/** Keeps the address of who asks, in the transaction of the question. Runs as `public`. */
export async function leaveAddress(trx: Trx, files: FileStore, reference: string, address: string): Promise<void> {
  const { id, key, content } = await sealText(files, address);
  await run(trx, sql`select dialogue.leave_address(${reference}, ${id}, ${key}, ${content}::bytea)`);
}

/** Calls for telling the asker of one question of the public. @param last nothing more will be told: the address goes */
export const tellAsker = (trx: Trx, publicQuestion: string, last: boolean): Promise<void> =>
  enqueue(trx, tellAskerTask, { question: publicQuestion, last }, `${tellAskerTask}:${publicQuestion}`);

const asked = everyRow(questionRows, 'whoever asked from outside is told, whoever acts');
/** The same for those who asked one of these questions, or one that was merged into it. */
export async function tellAskersOf(trx: Trx, questions: readonly string[], last: boolean): Promise<void> {
  const found = await rows(
    trx,
    z.object({ id: z.uuid() }),
    sql`select q.public_question as id from ${asked} q join dialogue.question_state s on s.question = q.id
      where q.public_question is not null and (q.id = any (${[...questions]}::uuid[]) or s.into_question = any (${[...questions]}::uuid[]))`,
  );
  for (const { id } of found) await tellAsker(trx, id, last);
}

const left = z.object({ address: z.uuid(), locale: localeSchema });
const told = everyRow(publicQuestionRows, 'the job that tells who asked');

/** Tells one asker and, the last time, erases the address. @throws Error where the mail server may take it later: the job is taken up again */
export async function tellAskerNow(
  services: Pick<Services, 'db' | 'files' | 'settings' | 'secret'>,
  given: unknown,
): Promise<void> {
  const { question, last } = payload.parse(given);
  const dialogue = { compartment: 'dialogue', account: null } as const;
  const found = await transact(services.db, dialogue, async (trx) => {
    const kept = await row(
      trx,
      left,
      sql`select a.address, p.locale from ${told} p join dialogue.public_question_address a on a.public_question = p.id where p.id = ${question}`,
    );
    const to = kept && (await textOf(trx, services.files, kept.address));
    return kept && to ? { ...kept, to } : undefined;
  });
  if (!found) return;
  const { address, locale, to } = found;
  const path = `/${locale}/ask#follow`;
  const outcome = await tellNews(services, { to, name: `${question}:${String(last)}`, locale, line, path });
  if (outcome === 'later') throw new Error('the mail server did not take the news; the job is taken up again');
  if (last || outcome === 'never')
    await transact(services.db, dialogue, (trx) => eraseTexts(trx, services, [address], 'only'));
}
