/** Threads that make a pass together, each over a part of the rows. */
import { cellCount, cellWidth, type Pass } from '../resident/pass.ts';
import { allSettled } from '../settled.ts';
import type { PassDone, PassPart } from './part.ts';

/** A worker of Node or of a browser, as far as it is needed here. */
export interface WorkerLike {
  /** Sends a message to the worker. */
  postMessage(message: unknown): void;
  /** Ends the worker. */
  terminate(): unknown;
  /** Node: the listener is given the message or the error. */
  on?(event: string, listener: (value: unknown) => void): unknown;
  /** Node: whether the thread keeps the program from ending. */
  ref?(): unknown;
  /** Lets the process end while the worker waits (Node). */
  unref?(): unknown;
  /** Browser. */
  addEventListener?(
    event: string,
    listener: (event: { readonly data?: unknown; readonly message?: string }) => void,
  ): unknown;
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Fewer rows than this for a thread are not worth a message. */
const LEAST_ROWS = 16_384;

/** A number of workers; the cells of their parts are added up, which is exact, so their number changes no bit. */
export class WorkerPool {
  readonly #workers: readonly WorkerLike[];
  readonly #waiting = new Map<number, Waiting>();
  readonly #copies = new WeakMap<ArrayBufferView, ArrayBufferView>();
  #next = 0;
  #failure: Error | undefined;

  constructor(workers: readonly WorkerLike[]) {
    this.#workers = workers;
    for (const worker of workers) this.#listen(worker);
  }

  /** The cells of all rows. Rejects where a worker failed or the pool was closed. */
  async cells(pass: Pass): Promise<Float64Array> {
    const shared: Pass = {
      ...pass,
      keys: pass.keys.map(({ codes, size }) => ({ codes: this.#shared(codes), size })),
      weights: this.#shared(pass.weights),
      products: pass.products.map(({ factors: [first, ...others], slices }) => ({
        factors: [this.#shared(first), ...others.map((one) => this.#shared(one))] as const,
        slices,
      })),
    };
    const rows = pass.weights.length;
    const threads = Math.max(1, Math.min(this.#workers.length, Math.ceil(rows / LEAST_ROWS)));
    const size = cellCount(pass) * cellWidth(pass);
    const parts = await allSettled(
      this.#workers.slice(0, threads).map(async (worker, k) => {
        const cells = new Float64Array(sharedBuffer(size * 8));
        const from = Math.floor((rows * k) / threads);
        const to = Math.floor((rows * (k + 1)) / threads);
        await this.#ask(worker, { id: this.#next++, pass: shared, cells, from, to });
        return cells;
      }),
    );
    const [first, ...others] = parts;
    for (const part of others) for (let i = 0; i < size; i++) first![i] = first![i]! + part[i]!;
    return first!;
  }

  /** Ends the threads. What is still asked is rejected. */
  async close(): Promise<void> {
    this.#fail(new Error('the threads of this source were closed'));
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }

  #ask(worker: WorkerLike, part: PassPart): Promise<void> {
    if (this.#failure) return Promise.reject(this.#failure);
    const done = new Promise<void>((resolve, reject) => this.#waiting.set(part.id, { resolve, reject }));
    worker.ref?.();
    worker.postMessage(part);
    return done.finally(() => this.#waiting.size === 0 && this.#workers.forEach((one) => one.unref?.()));
  }

  #listen(worker: WorkerLike): void {
    const done = (answer: unknown) => {
      const { id, error } = answer as PassDone;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve();
      else waiting?.reject(new Error(error));
    };
    if (worker.on) {
      worker.on('message', done);
      worker.on('error', (error) => this.#fail(error instanceof Error ? error : new Error(String(error))));
      worker.unref?.();
    } else {
      worker.addEventListener?.('message', ({ data }) => done(data));
      worker.addEventListener?.('error', ({ message }) => this.#fail(new Error(message ?? 'a worker did not start')));
    }
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /** The array itself where its memory is shared, else a shared copy, made once. */
  #shared<T extends Float64Array | Int32Array | Uint16Array | Uint8Array>(array: T): T {
    if (array.buffer instanceof SharedArrayBuffer) return array;
    const known = this.#copies.get(array) ?? sharedCopy(array);
    this.#copies.set(array, known);
    return known as T;
  }
}

/** A copy in shared memory. */
export function sharedCopy<T extends Float64Array | Int32Array | Uint16Array | Uint8Array>(array: T): T {
  const Kind = array.constructor as new (buffer: ArrayBufferLike) => T;
  const copy = new Kind(sharedBuffer(array.byteLength));
  copy.set(array);
  return copy;
}

function sharedBuffer(bytes: number): SharedArrayBuffer {
  if (typeof SharedArrayBuffer === 'undefined')
    throw new Error('no shared memory here: a page must be cross-origin isolated (COOP and COEP headers)');
  return new SharedArrayBuffer(bytes);
}
