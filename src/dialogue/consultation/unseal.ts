import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { row, sql, transact } from '../../platform/database/transaction.ts';
import { sealText } from '../../platform/erasable/erasable.sql.ts';
import { everyRow } from '../../platform/scope/rows.sql.ts';
import type { Services } from '../../platform/http/services.ts';
import { record } from '../../platform/journal/journal.ts';
import { consultationRows } from '../rows.ts';
import { comparedText, contributionContent } from './contribution.contract.ts';
import { replaceSealed, sealedOf } from './contribution.sql.ts';
import { readSeal, unsealContent } from './seal.ts';
import { sketchOf } from './similar.ts';

const dialogue = { compartment: 'dialogue', account: null } as const;

/** An order drawn by chance (Fisher and Yates), from the random numbers of the system. */
export function shuffled<T>(given: readonly T[]): T[] {
  const all = [...given];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}

/**
 * Opens a sealed consultation after it was closed: contents are read with its key, drawn into an order by chance, written anew under fresh ids, numbers
 * and keys in one transaction, without day or token, and the key is destroyed. Run again after a crash it goes on where it was left.
 */
export async function unsealConsultation(
  services: Pick<Services, 'db' | 'files' | 'settings'>,
  consultation: string,
  { signal, job }: { readonly signal: AbortSignal; readonly job: string },
): Promise<void> {
  const stands = await transact(services.db, dialogue, (trx) =>
    row(
      trx,
      z.object({ state: z.string(), sealed: z.boolean() }),
      sql`select s.state, c.sealed from ${everyRow(consultationRows, 'the job that opens a sealed one')} c join dialogue.consultation_state s on s.consultation = c.id where c.id = ${consultation}`,
    ),
  );
  if (!stands?.sealed || (stands.state !== 'closed' && stands.state !== 'published')) return;
  const sealed = await transact(services.db, dialogue, (trx) => sealedOf(trx, consultation));
  if (sealed.length) {
    const key = await readSeal(services.files, consultation);
    if (!key) throw new Error('the key of this sealed consultation is not in the file store');
    const opened: Parameters<typeof replaceSealed>[2][number][] = [];
    for (const { token, content } of shuffled(sealed)) {
      if (signal.aborted) throw new Error('the installation is closing; the job is taken up again');
      const text = unsealContent(key, token, content);
      const { origin, family, answers } = contributionContent.parse(JSON.parse(text));
      const sketch = sketchOf(comparedText({ answers }));
      opened.push({ id: randomUUID(), origin, family, sketch, text: await sealText(services.files, text) });
    }
    await transact(services.db, dialogue, async (trx) => {
      await replaceSealed(trx, consultation, opened);
      await record(
        trx,
        { actor: null, compartment: 'dialogue', request: `job:${job}` },
        {
          act: 'consultation.unseal',
          subject: 'consultation',
          subjectId: consultation,
          detail: { contributions: opened.length },
        },
      );
    });
  }
  await services.files.seals.destroy(consultation);
}
