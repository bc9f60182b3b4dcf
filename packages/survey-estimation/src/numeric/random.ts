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

  /**
   * An integer from 0 to `size` - 1 (size below 2^21), each with the same probability.
   * Source: Lemire (2019), ACM Transactions on Modeling and Computer Simulation 29: high bits of a product, with rejection.
   */
  below(size: number): number {
    for (;;) {
      const product = this.bits() * size;
      const high = Math.floor(product / 4294967296);
      const low = product - high * 4294967296;
      if (low >= size || low >= 4294967296 % size) return high;
    }
  }

  /** `count` different numbers of 0 to `size` - 1. */
  sample(size: number, count: number): Uint32Array {
    const all = new Uint32Array(size);
    for (let i = 0; i < size; i++) all[i] = i;
    for (let i = 0; i < count; i++) {
      const j = i + this.below(size - i);
      [all[i], all[j]] = [all[j]!, all[i]!];
    }
    return all.subarray(0, count);
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
