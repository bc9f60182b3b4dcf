/** The script of a thread that sums rows of shared columns: in Node by `worker_threads`, in a browser as a module worker. */
import { addRows, type Pass } from './pass.ts';

/** A part of a pass: its rows `from` to `to`, added to `cells`, which nobody else writes. */
export interface PassPart {
  readonly id: number;
  readonly pass: Pass;
  readonly cells: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** Done, or what went wrong. */
export interface PassDone {
  readonly id: number;
  readonly error?: string;
}

function answer({ id, pass, cells, from, to }: PassPart): PassDone {
  try {
    addRows(pass, cells, from, to);
    return { id };
  } catch (e) {
    return { id, error: String(e) };
  }
}

/** What a browser's worker has and a thread of Node has not. */
interface BrowserScope {
  readonly postMessage?: (message: PassDone) => void;
  readonly addEventListener?: (type: 'message', listener: (event: { readonly data: PassPart }) => void) => void;
}

const { postMessage, addEventListener } = globalThis as BrowserScope;
if (postMessage && addEventListener) {
  addEventListener('message', ({ data }) => postMessage(answer(data)));
} else {
  const { parentPort } = await import('node:worker_threads');
  parentPort?.on('message', (part: PassPart) => parentPort.postMessage(answer(part)));
}
