import { transact, type RunAs } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { setProgress } from './import.sql.ts';
import type { Watch, WorkStep } from './watch.ts';

/** Raised inside a job when the person cancelled: the job ends well. */
export class Cancelled extends Error {}

export interface Heartbeat extends Watch {
  readonly end: () => Promise<void>;
}

const runAs: RunAs = { compartment: 'statistical', account: null };
const pause = 400;

/**
 * Tells an import's progress to the database while the work runs, and raises the signal as soon as the person has cancelled (reason `Cancelled`)
 * or the installation closes. A tell that cannot reach the database is passed over: the work itself will meet the issue.
 */
export function startHeartbeat(services: Pick<Services, 'db'>, id: string, closing: AbortSignal): Heartbeat {
  const asked = new AbortController();
  let at: { step: WorkStep; from: number; to: number; done: () => number; rows: number } | undefined;
  let ended = false;
  const tell = async (): Promise<void> => {
    const now = at;
    if (!now) return;
    const share = Math.min(1, now.from + (now.to - now.from) * now.done());
    const found = await transact(services.db, runAs, (trx) =>
      setProgress(trx, id, { step: now.step, share, rows: now.rows }),
    );
    if (!found || found.cancel) asked.abort(new Cancelled());
  };
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => (ended ? undefined : tell())).catch(() => undefined);
  }, pause);
  return {
    signal: AbortSignal.any([closing, asked.signal]),
    phase: (step, from, to, done = () => 0, rows = at?.rows ?? 0) => (at = { step, from, to, done, rows }),
    end: async () => {
      ended = true;
      clearInterval(timer);
      await running;
    },
  };
}
