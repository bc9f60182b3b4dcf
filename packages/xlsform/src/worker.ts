/// <reference types="node" />
import { Worker as Thread, parentPort, workerData } from 'node:worker_threads';
import { xlsformFrom, type Converted, type Input, type Options, type Refused } from './index.ts';
import { readProblem } from './read/problems.ts';

/** How far a thread may go. */
export interface ThreadLimits {
  /** Seconds after which the thread is ended. Default 30. */
  readonly seconds?: number;
  /** Memory of the thread's heap, in MB. Default 512. */
  readonly megabytes?: number;
}

interface Task {
  readonly task: 'dawra-xlsform';
  readonly input: Input;
  readonly options: Options;
}

/**
 * Converts a questionnaire on a thread of its own (Node): whatever is in it, the program that asks goes on. A thread that takes too
 * long or too much memory is ended, and the questionnaire refused with the problem `read-too-large`.
 */
export function xlsformOnThread(
  input: Input,
  options: Options = {},
  limits: ThreadLimits = {},
): Promise<Converted | Refused> {
  const { seconds = 30, megabytes = 512 } = limits;
  return new Promise((resolve) => {
    const data: Task = { task: 'dawra-xlsform', input, options };
    const thread = new Thread(new URL(import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const refuse = (what: string, limit: string): void =>
      resolve({ ok: false, problems: [readProblem('read-too-large', {}, `> ${limit}`, { what, limit })] });
    const timer = setTimeout(() => {
      refuse('time', `${seconds} s`);
      void thread.terminate();
    }, seconds * 1_000);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return refuse('memory', `${megabytes} MB`);
      resolve({ ok: false, problems: [readProblem('read-damaged', {}, undefined, { reason: error.message })] });
    });
    thread.once('exit', (code) => {
      clearTimeout(timer);
      const reason = `the thread ended with ${code}`;
      resolve({ ok: false, problems: [readProblem('read-damaged', {}, undefined, { reason })] });
    });
  });
}

const given = workerData as Task | undefined;
if (parentPort && given?.task === 'dawra-xlsform') {
  const port = parentPort;
  void xlsformFrom(given.input, given.options).then((result) => port.postMessage(result));
}
