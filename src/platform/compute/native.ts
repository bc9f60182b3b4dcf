/** What both sides of a thread see of it: how many native calls are under way, and whether it is about to be ended. */
export class Gate {
  readonly #cells: Int32Array;
  constructor(readonly shared = new SharedArrayBuffer(8)) {
    this.#cells = new Int32Array(shared);
  }

  /** Nothing native begins any more. @returns whether nothing native is under way, so that the thread may be ended */
  shut(): boolean {
    Atomics.store(this.#cells, 1, 1);
    return Atomics.load(this.#cells, 0) === 0;
  }

  /** @throws when the gate is shut */
  async through<T>(work: () => Promise<T>): Promise<T> {
    Atomics.add(this.#cells, 0, 1);
    try {
      if (Atomics.load(this.#cells, 1)) throw new Error('the thread is being ended');
      return await work();
    } finally {
      Atomics.sub(this.#cells, 0, 1);
    }
  }
}

let gate: Gate | undefined;

/** Says which errand's gate the thread's native calls go through. */
export const standAt = (shared: SharedArrayBuffer): void => void (gate = new Gate(shared));

/**
 * Does something asynchronous of a native library. A thread that is ended while such a call is under way takes the whole process with it:
 * the library is called back in a thread that is no more. So a thread is ended between such calls only.
 */
export const native = <T>(work: () => Promise<T>): Promise<T> => (gate ? gate.through(work) : work());
