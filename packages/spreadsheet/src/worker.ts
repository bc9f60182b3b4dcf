/// <reference types="node" />
import { Worker as Thread, parentPort, workerData } from 'node:worker_threads';
import type { Limits } from './limits.ts';
import { openSpreadsheet } from './open.ts';
import { asRefusal, damaged, SpreadsheetRefusal, type RefusalCode, type RefusalDetails } from './problem.ts';
import type { Format, Row, Sheet } from './spreadsheet.ts';

/** How far a thread may go. */
export interface ThreadOptions {
  readonly limits?: Partial<Limits>;
  /** Sheets whose rows are wanted; all when not said. */
  readonly sheets?: readonly string[];
  /** Seconds after which the thread is ended. Default 30. */
  readonly seconds?: number;
  /** Memory of the thread's heap, in MB. Default 512. */
  readonly megabytes?: number;
}

/** A file read whole: the rows of its sheets by name. */
export interface ReadFile {
  readonly format: Format;
  readonly sheets: readonly Sheet[];
  readonly rows: ReadonlyMap<string, readonly Row[]>;
}

type Answer = { readonly file: ReadFile } | { readonly code: RefusalCode; readonly details: RefusalDetails };

interface Task {
  readonly task: 'dawra-spreadsheet';
  readonly bytes: Uint8Array;
  readonly options: ThreadOptions;
}

function answer({ bytes, options }: Task): Answer {
  try {
    const { format, sheets, rows } = openSpreadsheet(bytes, options);
    const wanted = sheets.filter(({ name }) => options.sheets?.includes(name) ?? true);
    return { file: { format, sheets, rows: new Map(wanted.map(({ name }) => [name, [...rows(name)]])) } };
  } catch (error) {
    const { code, details } = asRefusal(error);
    return { code, details };
  }
}

/**
 * Reads a file on a thread of its own (Node): whatever is in it, the program that asks goes on, and the thread is ended when it
 * takes too long or too much memory.
 *
 * @throws SpreadsheetRefusal: `too-large` with `what: 'time'` or `what: 'memory'` when the thread was ended
 */
export function readOnThread(bytes: Uint8Array, options: ThreadOptions = {}): Promise<ReadFile> {
  const { seconds = 30, megabytes = 512 } = options;
  return new Promise((resolve, reject) => {
    const data: Task = { task: 'dawra-spreadsheet', bytes, options };
    const thread = new Thread(new URL(import.meta.url), {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const refuse = (what: string, limit: string): void =>
      reject(new SpreadsheetRefusal('too-large', { what, found: `> ${limit}`, limit }));
    const timer = setTimeout(() => {
      refuse('time', `${seconds} s`);
      void thread.terminate();
    }, seconds * 1_000);
    thread.once('message', (given: Answer) => {
      if ('file' in given) resolve(given.file);
      else reject(new SpreadsheetRefusal(given.code, given.details));
    });
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('memory', `${megabytes} MB`);
      else reject(damaged(error.message));
    });
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(damaged('the thread ended without an answer'));
    });
  });
}

const given = workerData as Task | undefined;
if (parentPort && given?.task === 'dawra-spreadsheet') parentPort.postMessage(answer(given));
