/** Random choices that a seed decides. */
import { Random } from '../../src/numeric/random.ts';

export class Dice {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  uniform(): number {
    return this.#random.uniform();
  }

  chance(p: number): boolean {
    return this.uniform() < p;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + this.#random.below(most - least + 1);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.#random.below(list.length)]!;
  }

  /** Some of a list, at least `least`, in their order. */
  some<T>(list: readonly T[], least = 1): T[] {
    const places = [...list.keys()];
    const chosen = new Set<number>();
    const size = this.between(least, list.length);
    while (chosen.size < size) chosen.add(this.pick(places));
    return places.filter((k) => chosen.has(k)).map((k) => list[k]!);
  }
}
