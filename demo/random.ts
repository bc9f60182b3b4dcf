/**
 * Deterministic pseudo-random numbers for the demonstration data: sfc32 (Doty-Humphrey, public domain) seeded by a 32-bit FNV-1a hash
 * of a name. Only 32-bit integer operations and exact divisions by 2^32 are used, so every machine draws the same people.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** @param name the stream's name; the same name gives the same stream, different names give unrelated ones */
  constructor(name: string) {
    this.#a = fnv1a(`${name}/a`);
    this.#b = fnv1a(`${name}/b`);
    this.#c = fnv1a(`${name}/c`);
    for (let i = 0; i < 16; i += 1) this.next();
  }

  /** A number in [0, 1) with 32 random bits. */
  next(): number {
    const t = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + t;
    this.#c |= 0;
    return (t >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** True with the given probability. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** One of the codes, with probability proportional to its weight. */
  weighted<T extends string>(weights: Readonly<Partial<Record<T, number>>>): T {
    const entries = Object.entries(weights) as [T, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [code, weight] of entries) {
      left -= weight;
      if (left < 0) return code;
    }
    const last = entries.at(-1);
    if (!last) throw new RangeError('no weights given');
    return last[0];
  }

  /** Noise around zero, between -1.5 and 1.5, standard deviation 0.5: the sum of three uniform numbers, centred. */
  noise(): number {
    return this.next() + this.next() + this.next() - 1.5;
  }
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * The `count` items of highest score, in their original order; ties go to the earlier item. This is how a fixed number of people is
 * chosen so that a published count comes out exactly while the choice still leans towards those whom the score favours.
 */
export function choose<T>(items: readonly T[], count: number, score: (item: T) => number): T[] {
  if (count > items.length) throw new RangeError(`cannot choose ${count} of ${items.length}`);
  const ranked = items.map((item, index) => ({ item, index, score: score(item) }));
  ranked.sort((x, y) => y.score - x.score || x.index - y.index);
  return ranked
    .slice(0, count)
    .sort((x, y) => x.index - y.index)
    .map((entry) => entry.item);
}

/** Gives every item one of the codes, exactly as often as `counts` says; each code in turn takes the items its score favours. */
export function allot<T, C extends string>(
  items: readonly T[],
  counts: readonly (readonly [C, number])[],
  score: (item: T, code: C) => number,
): Map<T, C> {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total !== items.length) throw new RangeError(`${total} places for ${items.length} items`);
  const given = new Map<T, C>();
  let free = items;
  for (const [code, count] of counts) {
    for (const item of choose(free, count, (candidate) => score(candidate, code))) given.set(item, code);
    free = free.filter((item) => !given.has(item));
  }
  return given;
}
