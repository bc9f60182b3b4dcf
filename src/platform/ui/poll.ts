import type { z } from 'zod';
import { pageProblem, ProblemError } from './problem-error.ts';
import { request } from './request.ts';

export interface PollOptions<T> {
  readonly signal?: AbortSignal;
  /** Called with each reply, the last one too. */
  readonly onReply?: (reply: T) => void;
  /** Milliseconds before the second question; grows by half up to `slowest`. */
  readonly first?: number;
  readonly slowest?: number;
  /** Milliseconds after which it gives up with `ui.timeout`. */
  readonly limit?: number;
}

const pause = (milliseconds: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException('cancelled by the person', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });

/**
 * Asks again until the reply satisfies `until`: the progress of an import, of a job. A short network cut (two failures in a row) is
 * passed over.
 * @throws ProblemError of the server, `ui.network` at the third failure in a row, `ui.timeout` after `limit`; `AbortError` when cancelled
 */
export async function poll<S extends z.ZodType>(
  url: string,
  reply: S,
  until: (reply: z.output<S>) => boolean,
  { signal, onReply, first = 400, slowest = 4000, limit = 30 * 60_000 }: PollOptions<z.output<S>> = {},
): Promise<z.output<S>> {
  const started = Date.now();
  let failures = 0;
  for (let wait = first; ; wait = Math.min(slowest, wait * 1.5)) {
    try {
      const answer = await request(reply, 'GET', url, signal ? { signal } : {});
      failures = 0;
      onReply?.(answer);
      if (until(answer)) return answer;
    } catch (error) {
      const cut = error instanceof ProblemError && error.problem.code === 'ui.network';
      if (!cut || ++failures > 2) throw error;
    }
    if (Date.now() - started > limit) throw pageProblem('timeout');
    await pause(wait, signal);
  }
}
