/**
 * Answers that were computed, one a thing, as of how many votes: the newest of each, for no more than so many things. Kept in the process; every process
 * computes for itself.
 * @param most things of which an answer is kept; the one that was asked for longest ago goes
 */
export class Latest<T> {
  readonly #kept = new Map<string, { readonly votes: string; readonly count: number; readonly value: Promise<T> }>();
  constructor(private readonly most = 32) {}

  /**
   * The answer for a thing as it stands, computed once however many ask for it.
   * @param as.votes names what it was computed from  @param as.count how many votes that is
   * @param slack an answer with so many votes fewer will do
   */
  async of(
    key: string,
    as: { readonly votes: string; readonly count: number },
    compute: () => Promise<T>,
    slack = 0,
  ): Promise<T> {
    const kept = this.#kept.get(key);
    const fits = kept && (kept.votes === as.votes || (slack > 0 && Math.abs(as.count - kept.count) <= slack));
    const entry = fits ? kept : { ...as, value: compute() };
    this.#kept.delete(key);
    this.#kept.set(key, entry);
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value!);
    try {
      return await entry.value;
    } catch (cause) {
      if (this.#kept.get(key) === entry) this.#kept.delete(key);
      throw cause;
    }
  }
}
