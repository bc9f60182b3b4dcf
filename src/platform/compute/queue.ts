import { computeProblem } from './problems.ts';

export interface QueueLimits {
  /** Turns at once. */
  readonly running: number;
  /** Askers that may wait, over all owners. */
  readonly waiting: number;
  /** Turns and waits that one owner may have together. */
  readonly perOwner: number;
}

/** Who asks: an account, an address, or the application itself (`patient`: a job, which waits as long as it takes). */
export interface Asker {
  readonly owner: string;
  readonly patient?: boolean;
  readonly signal?: AbortSignal;
}

interface Waiting {
  readonly asker: Asker;
  readonly start: () => void;
}

/**
 * A bounded queue that no owner can fill: turns go to whoever has the fewest under way, in the order of asking among equals. One turn is always left
 * for others, so that nobody waits until somebody else's long work ends.
 */
export class FairQueue {
  #running = new Map<string, number>();
  #turns = 0;
  #waiting: Waiting[] = [];
  /** Seconds that a turn has lately taken. */
  #usual = 2;
  constructor(private readonly limits: QueueLimits) {}

  get size(): { running: number; waiting: number } {
    return { running: this.#turns, waiting: this.#waiting.length };
  }

  /**
   * Waits for a turn. @returns ends the turn
   * @throws Problem compute.busy when the queue or the owner's part of it is full; the signal's reason when raised while waiting
   */
  async turn(asker: Asker): Promise<() => void> {
    asker.signal?.throwIfAborted();
    const { owner, patient } = asker;
    const own = (this.#running.get(owner) ?? 0) + this.#waiting.filter((other) => other.asker.owner === owner).length;
    const waiting = this.#waiting.filter((other) => !other.asker.patient).length;
    const free = this.#turns < this.limits.running;
    if (!patient && (own >= this.limits.perOwner || (!free && waiting >= this.limits.waiting))) throw this.#busy();
    await new Promise<void>((start, refuse) => {
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== entry);
        refuse(asker.signal?.reason as Error);
      };
      const entry: Waiting = {
        asker,
        start: () => {
          asker.signal?.removeEventListener('abort', leave);
          start();
        },
      };
      asker.signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(entry);
      this.#next();
    });
    const since = performance.now();
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#usual = 0.8 * this.#usual + 0.2 * ((performance.now() - since) / 1000);
      this.#count(owner, -1);
      this.#next();
    };
  }

  #next(): void {
    while (this.#turns < this.limits.running && this.#waiting.length) {
      const under = ({ asker }: Waiting): number => this.#running.get(asker.owner) ?? 0;
      const most = Math.max(1, this.limits.running - 1);
      const [first, ...others] = this.#waiting.filter((one) => under(one) < most);
      if (!first) return;
      const chosen = others.reduce((best, other) => (under(other) < under(best) ? other : best), first);
      this.#waiting = this.#waiting.filter((other) => other !== chosen);
      this.#count(chosen.asker.owner, 1);
      chosen.start();
    }
  }

  #count(owner: string, by: 1 | -1): void {
    this.#turns += by;
    const now = (this.#running.get(owner) ?? 0) + by;
    if (now) this.#running.set(owner, now);
    else this.#running.delete(owner);
  }

  #busy() {
    const seconds = Math.ceil((this.#usual * (this.#waiting.length + 1)) / this.limits.running);
    return computeProblem('busy', { seconds: Math.min(120, Math.max(1, seconds)) });
  }
}
