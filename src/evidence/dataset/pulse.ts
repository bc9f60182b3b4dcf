import { transact, type Standing } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import { setProgress } from './import.sql.ts';
import type { Watch, WorkStep } from './watch.ts';

/** Raised inside a job when the person cancelled: the job ends well. */
export class Cancelled extends Error {}

export interface Pulse extends Watch {
  readonly end: () => Promise<void>;
}

const standing: Standing = { compartment: 'statistical', account: null };
const pause = 400;

/**
 * Tells an import's progress to the database while the work runs, and raises the signal as soon as the person has cancelled (reason `Cancelled`)
 * or the installation closes. A beat that cannot reach the database is passed over: the work itself will meet the fault.
 */
export function takePulse(services: Pick<Services, 'db'>, id: string, closing: AbortSignal): Pulse {
  const asked = new AbortController();
  let at: { step: WorkStep; from: number; to: number; done: () => number; rows: number } | undefined;
  let ended = false;
  const beat = async (): Promise<void> => {
    const now = at;
    if (!now) return;
    const share = Math.min(1, now.from + (now.to - now.from) * now.done());
    const found = await transact(services.db, standing, (trx) =>
      setProgress(trx, id, { step: now.step, share, rows: now.rows }),
    );
    if (!found || found.cancel) asked.abort(new Cancelled());
  };
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => (ended ? undefined : beat())).catch(() => undefined);
  }, pause);
  return {
    signal: AbortSignal.any([closing, asked.signal]),
    stretch: (step, from, to, done = () => 0, rows = at?.rows ?? 0) => (at = { step, from, to, done, rows }),
    end: async () => {
      ended = true;
      clearInterval(timer);
      await running;
    },
  };
}
