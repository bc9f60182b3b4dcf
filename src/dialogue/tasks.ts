import { z } from 'zod';
import { standingOf } from '../evidence/index.ts';
import { phases, transact } from '../platform/database/transaction.ts';
import type { Services } from '../platform/http/services.ts';
import type { Tasks } from '../platform/jobs/jobs.ts';
import { record } from '../platform/journal/journal.ts';
import { unsealConsultation } from './consultation/unseal.ts';
import { citedResults, keepStanding } from './recommendation/recommendation.sql.ts';

const payload = z.object({ version: z.string() });
const closed = z.object({ consultation: z.uuid() });

/**
 * Jobs of the dialogue wing. When evidence freezes a version, every cited result of that data set is asked again on it, as the statistical
 * compartment; what came of it is kept as the dialogue. A sealed consultation that was closed is opened. Run again after a crash they ask and keep the same.
 */
export const dialogueTasks = (services: Services): Tasks => ({
  'evidence.version-frozen': async (given, { signal, job }) => {
    const { version } = payload.parse(given);
    const dialogue = { compartment: 'dialogue', account: null } as const;
    for (const result of await transact(services.db, dialogue, (trx) => citedResults(trx, version))) {
      if (signal.aborted) throw new Error('the installation is closing; the job is taken up again');
      const statistical = phases(services.db, { compartment: 'statistical', account: null });
      const standing = await standingOf(statistical, services, result, { owner: 'application', patient: true, signal });
      await transact(services.db, dialogue, async (trx) => {
        if (!(await keepStanding(trx, result, standing))) return;
        await record(
          trx,
          { actor: null, compartment: 'dialogue', request: `job:${job}` },
          { act: 'citation.check', subject: 'result', subjectId: result, detail: { state: standing.state } },
        );
      });
    }
  },
  'dialogue.unseal': async (given, context) => unsealConsultation(services, closed.parse(given).consultation, context),
});
