/** A turn at opening a file and sending it. Either may be ended more than once. */
export interface Turn {
  readonly opened: () => void;
  readonly sent: () => void;
}

/** Counts what is opened and sent at once in this process, whose memory it lies in: whoever comes beyond is told to come again, and nobody waits. */
export class Turns {
  #opening = 0;
  #sending = 0;
  readonly #payers = new Map<string, number>();
  /** @param most openings at once, files under way at once, and of them those of one account or address */
  constructor(
    private readonly most: { readonly opening: number; readonly sending: number; readonly perPayer: number },
  ) {}

  /** @returns undefined where there is none */
  take(payer: string): Turn | undefined {
    const own = this.#payers.get(payer) ?? 0;
    const { opening, sending, perPayer } = this.most;
    if (this.#opening >= opening || this.#sending >= sending || own >= perPayer) return undefined;
    this.#opening += 1;
    this.#sending += 1;
    this.#payers.set(payer, own + 1);
    return { opened: once(() => (this.#opening -= 1)), sent: once(() => this.#leave(payer)) };
  }

  #leave(payer: string): void {
    this.#sending -= 1;
    const left = (this.#payers.get(payer) ?? 1) - 1;
    if (left) this.#payers.set(payer, left);
    else this.#payers.delete(payer);
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
