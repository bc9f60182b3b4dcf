/** Reproducible random numbers: the same seed gives the same sequence on every machine. */

/** xoshiro128** (Blackman and Vigna 2021, ACM Transactions on Mathematical Software 47), seeded by splitmix32. */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number) {
    let state = seed | 0;
    const next = () => {
      state = (state + 0x9e3779b9) | 0;
      let z = state ^ (state >>> 16);
      z = Math.imul(z, 0x21f0aaad);
      z ^= z >>> 15;
      z = Math.imul(z, 0x735a2d97);
      return z ^ (z >>> 15);
    };
    this.a = next();
    this.b = next();
    this.c = next();
    this.d = next() | 1;
  }

  /** 32 random bits, from 0 to 2^32 - 1. */
  bits(): number {
    const x = Math.imul(this.b, 5);
    const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
    const t = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= t;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** A number from 0 (included) to 1 (excluded), with 53 random bits. */
  uniform(): number {
    return ((this.bits() >>> 5) * 67108864 + (this.bits() >>> 6)) / 9007199254740992;
  }

  /** An integer from 0 to `size` - 1, each with the same probability (Lemire's rejection). */
  below(size: number): number {
    const limit = 4294967296 - (4294967296 % size);
    for (;;) {
      const x = this.bits();
      if (x < limit) return x % size;
    }
  }

  /** An index, each with probability proportional to its weight; the sum of the weights must be positive. */
  weighted(weights: ArrayLike<number>): number {
    let total = 0;
    for (let i = 0; i < weights.length; i++) total += weights[i]!;
    let left = this.uniform() * total;
    let last = 0;
    for (let i = 0; i < weights.length; i++) {
      if (!(weights[i]! > 0)) continue;
      last = i;
      left -= weights[i]!;
      if (left < 0) break;
    }
    return last;
  }
}
