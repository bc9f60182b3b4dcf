import { z } from 'zod';
import { standingOf } from '../evidence/index.ts';
import { phases, transact } from '../platform/database/transaction.ts';
import type { Services } from '../platform/http/services.ts';
import type { Tasks } from '../platform/jobs/jobs.ts';
import { record } from '../platform/journal/journal.ts';
import { lateFor, noteReminder } from './plan/follow.sql.ts';
import { changedSourcesClock, changedSourcesTask, tellChangedSources } from './answer/changed-sources.ts';
import { delayReaches } from './plan/action.ts';
import { tellLate } from './plan/tell.ts';
import { tellEvidenceChanged } from './cited/tell.ts';
import { inviteNow, inviteTask } from './attendance/invitation.ts';
import { unsealConsultation } from './consultation/unseal.ts';
import { tellAskerNow, tellAskerTask } from './question/asker.ts';
import { citedResults, keepStanding } from './recommendation/recommendation.sql.ts';

const payload = z.object({ version: z.string() });
const closed = z.object({ consultation: z.uuid() });

/** The job that carries delays on, once a day. */
const lateTask = 'dialogue.late-actions';
/** When: delays before the day begins at the tables of both sides, series every hour. */
export const dialogueClock = [{ cron: '10 4 * * *', task: lateTask }, changedSourcesClock] as const;
/** Late actions that one look takes. */
const mostLate = 200;

/**
 * Jobs of the dialogue wing. Once a day a delay reaches who answers for the action, and later the chair, each once; from when on it stands on the public page
 * is read from the days themselves. When evidence freezes a version, every cited result of that data set is asked again on it, as the statistical
 * compartment; what came of it is kept as the dialogue, and who wrote a recommendation on what is not as it was is told; once an hour cited series are
 * looked at in the same way. A sealed consultation that was closed
 * is opened; who asked on the public pages and wants to be told is told. Run again after a
 * crash they ask and keep the same.
 */
export const dialogueTasks = (services: Services): Tasks => ({
  [lateTask]: async (_given, { signal, job }) => {
    const dialogue = { compartment: 'dialogue', account: null } as const;
    for (const reached of ['owner', 'chair'] as const)
      for (;;) {
        const late = await transact(services.db, dialogue, (trx) =>
          lateFor(trx, reached, delayReaches[reached], mostLate),
        );
        for (const of of late) {
          if (signal.aborted) throw new Error('the installation is closing; the job is taken up again');
          await transact(services.db, dialogue, async (trx) => {
            if (!(await noteReminder(trx, of, reached))) return;
            await tellLate(trx, services, of.action, reached);
            await record(
              trx,
              { actor: null, compartment: 'dialogue', request: `job:${job}` },
              { act: 'action.late', subject: 'action', subjectId: of.action, detail: { reached, number: of.number } },
            );
          });
        }
        if (late.length < mostLate) break;
      }
  },
  'evidence.version-frozen': async (given, { signal, job }) => {
    const { version } = payload.parse(given);
    const dialogue = { compartment: 'dialogue', account: null } as const;
    for (const result of await transact(services.db, dialogue, (trx) => citedResults(trx, version))) {
      if (signal.aborted) throw new Error('the installation is closing; the job is taken up again');
      const statistical = phases(services.db, { compartment: 'statistical', account: null });
      const standing = await standingOf(statistical, services, result, { owner: 'application', patient: true, signal });
      await transact(services.db, dialogue, async (trx) => {
        if (!(await keepStanding(trx, result, standing))) return;
        if (standing.state !== 'current') await tellEvidenceChanged(trx, services, { result });
        await record(
          trx,
          { actor: null, compartment: 'dialogue', request: `job:${job}` },
          { act: 'citation.check', subject: 'result', subjectId: result, detail: { state: standing.state } },
        );
      });
    }
  },
  [changedSourcesTask]: tellChangedSources(services),
  [inviteTask]: (given) => inviteNow(services, given),
  [tellAskerTask]: (given) => tellAskerNow(services, given),
  'dialogue.unseal': async (given, context) => unsealConsultation(services, closed.parse(given).consultation, context),
});
