/** Random numbers that a seed decides: xoshiro128** (Blackman and Vigna 2021), seeded by splitmix32. */
export class Random {
  readonly #state = new Uint32Array(4);

  constructor(seed: number) {
    let s = seed >>> 0;
    for (let k = 0; k < 4; k++) {
      s = (s + 0x9e3779b9) >>> 0;
      let z = s;
      z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
      z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
      this.#state[k] = z ^ (z >>> 15);
    }
  }

  #next(): number {
    const s = this.#state;
    const x = Math.imul(s[1]!, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = s[1]! << 9;
    s[2]! ^= s[0]!;
    s[3]! ^= s[1]!;
    s[1]! ^= s[2]!;
    s[0]! ^= s[3]!;
    s[2]! ^= t;
    s[3] = (s[3]! << 11) | (s[3]! >>> 21);
    return result;
  }

  /** A whole number from 0 to n - 1, each with the same probability. */
  below(n: number): number {
    const limit = 4294967296 - (4294967296 % n);
    for (;;) {
      const x = this.#next();
      if (x < limit) return x % n;
    }
  }

  /** m different numbers of 0 to n - 1. */
  sample(n: number, m: number): Uint32Array {
    const all = Uint32Array.from({ length: n }, (_, i) => i);
    for (let i = 0; i < m; i++) {
      const j = i + this.below(n - i);
      [all[i], all[j]] = [all[j]!, all[i]!];
    }
    return all.subarray(0, m);
  }
}
