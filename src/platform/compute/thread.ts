import type { MessagePort } from 'node:worker_threads';
import { Problem, type ProblemKind } from '../problem/problem.ts';
import { fileProblem } from '../files/problems.ts';
import { isFull } from '../files/full.ts';
import type { Handlers } from './computation.ts';
import { standAt } from './native.ts';
import { computeProblem } from './problems.ts';

/** What a thread is given. */
export interface Errand {
  readonly name: string;
  readonly input: unknown;
  /** Where it may write; emptied when it has ended, however it ended. */
  readonly directory: string;
  /** Anything that comes through here means: stop. */
  readonly stop: MessagePort;
  /** The gate of its native calls. */
  readonly gate: SharedArrayBuffer;
}

/** What a thread gives back: classes do not cross, so a problem crosses as its parts. */
export type Outcome =
  | { readonly value: unknown }
  | {
      readonly problem: {
        code: string;
        kind: ProblemKind;
        details: Problem['details'];
        items: readonly unknown[] | undefined;
      };
    }
  | { readonly error: { name: string; message: string; stack: string | undefined; code: string | undefined } };

/** Does the errands of a thread. Known problems and bugs come back as such; only a thread that dies says nothing. */
export const serveErrands =
  (handlers: Handlers) =>
  async ({ name, input, directory, stop, gate }: Errand): Promise<Outcome> => {
    standAt(gate);
    const left = new AbortController();
    stop.once('message', () => left.abort());
    // A thread has its own environment and one errand at a time: temporary files lie where they will be cleared.
    process.env['TMPDIR'] = directory;
    try {
      const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
      if (!handler) throw new RangeError(`no computation is named ${name}`);
      return { value: await handler(input, left.signal) };
    } catch (thrown) {
      return spoken(thrown);
    } finally {
      stop.close();
    }
  };

function spoken(thrown: unknown): Outcome {
  const problem =
    thrown instanceof Problem
      ? thrown
      : isFull(thrown)
        ? fileProblem('disk-full')
        : thrown instanceof Error && /^Out of Memory Error/.test(thrown.message)
          ? computeProblem('too-much-memory')
          : undefined;
  if (problem)
    return {
      problem: { code: problem.code, kind: problem.kind, details: problem.details, items: problem.items },
    };
  const { name, message, stack, code } = (
    thrown instanceof Error ? thrown : new Error(String(thrown))
  ) as NodeJS.ErrnoException;
  return { error: { name, message, stack, code } };
}

/** Gives the value, or throws what was thrown on the other side. */
export function unpack(outcome: Outcome): unknown {
  if ('value' in outcome) return outcome.value;
  if ('problem' in outcome) {
    const { code, kind, details, items } = outcome.problem;
    throw new Problem(code, kind, details, items);
  }
  throw Object.assign(new Error(outcome.error.message), outcome.error);
}
