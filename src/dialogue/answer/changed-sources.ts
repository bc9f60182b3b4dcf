import { transact, type Trx } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Task } from '../../platform/jobs/jobs.ts';
import { record } from '../../platform/journal/journal.ts';
import { send } from '../../platform/mail/send.ts';
import { tellEvidenceChanged } from '../cited/tell.ts';
import { answersOnSeries, noteChanges, type Looked } from '../source/change.sql.ts';
import { handsOn } from './answer.sql.ts';
import { sourceChanged } from './notice.ts';

/** The job that looks, once an hour, whether cited series still say the same: the observatory does not know who cites it. */
export const changedSourcesTask = 'dialogue.changed-sources';
export const changedSourcesClock = { cron: '25 * * * *', task: changedSourcesTask } as const;
/** Answers that one look takes. */
const mostAnswers = 200;

/** Notes what the series of an answer say by now and tells who wrote it, and who wrote a published recommendation on it; of what was noted before nobody. */
async function tellOfAnswer(trx: Trx, services: Services, answer: string, request: string): Promise<void> {
  const series = await noteChanges(trx, answer);
  if (!series.length) return;
  const { authors } = await handsOn(trx, answer);
  for (const to of authors) await send(trx, { to, kind: sourceChanged, parameters: { answer } });
  await tellEvidenceChanged(trx, services, { answer });
  await record(
    trx,
    { actor: null, compartment: 'dialogue', request },
    { act: 'answer.source-changed', subject: 'answer', subjectId: answer, detail: { series } },
  );
}

/**
 * Looks at the series that released answers rest on and tells of those that say something else: once for each change, in a transaction for each answer. What
 * changed while nobody looked is told at the next look.
 */
export const tellChangedSources =
  (services: Services): Task =>
  async (_given, { signal, job }) => {
    const dialogue = { compartment: 'dialogue', account: null } as const;
    let after: string | null = null;
    do {
      const from: string | null = after;
      const answers: Looked[] = await transact(services.db, dialogue, (trx) => answersOnSeries(trx, from, mostAnswers));
      for (const { id } of answers.filter(({ changed }) => changed)) {
        if (signal.aborted) throw new Error('the installation is closing; the job is taken up again');
        await transact(services.db, dialogue, (trx) => tellOfAnswer(trx, services, id, `job:${job}`));
      }
      after = answers.length < mostAnswers ? null : answers.at(-1)!.id;
    } while (after);
  };
