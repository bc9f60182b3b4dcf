/** Counts agreements by kind and prints what disagrees. */
import type { Asked } from './question.ts';

/** Relative; where R's own search or integral stops earlier, what it can give. */
const TOLERANCE = 1e-9;
const ROUGH: { readonly [kind: string]: number } = { termTest: 1e-6, compareModels: 1e-6, margins: 1e-6 };
const ROUGH_LINKS = new Set(['cauchit', 'inverse', 'sqrt', 'identity', 'log']);

type Compare = (actual: unknown, expected: unknown, tolerance: number) => string[];

interface Count {
  asked: number;
  /** Neither side has a number to compare: R stopped, or the data are separated. */
  without: number;
  bad: number;
  /** The largest relative difference of an answer that agrees, rounded up to a power of ten. */
  worst: number;
}

const none = (): Count => ({ asked: 0, without: 0, bad: 0, worst: 0 });

export class Tally {
  readonly #kinds = new Map<string, Count>();
  readonly #designs = new Map<string, number>();
  disagreed = 0;

  add({ seed, kind, spec }: Asked, k: number, expected: object, actual: unknown, compare: Compare): void {
    const asked = spec.estimates[k]!;
    const tolerance = toleranceOf(asked);
    const name = tolerance === TOLERANCE ? asked.kind : `${asked.kind}, as far as R goes`;
    const count = this.#kinds.get(name) ?? none();
    this.#kinds.set(name, count);
    if (k === 0) this.#designs.set(kind, (this.#designs.get(kind) ?? 0) + 1);
    count.asked++;
    if ('crash' in expected || separated(actual)) {
      count.without++;
      if ('crash' in expected) console.log(`seed ${seed} ${kind}: R stopped: ${String(expected.crash)}`);
      return;
    }
    const found = compare(actual, expected, tolerance);
    if (found.length === 0) {
      let least = 1e-16;
      while (compare(actual, expected, least).length > 0) least *= 10;
      count.worst = Math.max(count.worst, least);
      return;
    }
    count.bad++;
    this.disagreed++;
    const { design, calibration, domain } = spec;
    console.log(`seed ${seed} ${kind} ${JSON.stringify({ design, calibration, domain })}`);
    console.log(`  ${JSON.stringify(asked)}\n  ${found.slice(0, 3).join('\n  ')}`);
  }

  print(designs: number): void {
    for (const [kind, count] of [...this.#designs].sort()) console.log(`${count} designs: ${kind}`);
    const total = none();
    for (const [kind, count] of [...this.#kinds].sort()) {
      console.log(`${kind}: ${lineOf(count)}`);
      for (const key of ['asked', 'without', 'bad'] as const) total[key] += count[key];
      total.worst = Math.max(total.worst, count.worst);
    }
    console.log(`${designs} random designs: ${lineOf(total)}`);
  }
}

/** Where the data are separated R's answer is a point on the way to infinity. */
function separated(actual: unknown): boolean {
  const { error } = actual as { error?: { code?: string } };
  return error?.code === 'separation';
}

function toleranceOf(asked: { readonly kind: string; readonly link?: unknown; readonly family?: unknown }): number {
  const rough =
    asked.kind === 'glm' && (ROUGH_LINKS.has(String(asked.link)) || /quasi|inverse/.test(String(asked.family)));
  return rough ? 1e-6 : (ROUGH[asked.kind] ?? TOLERANCE);
}

function lineOf({ asked, without, bad, worst }: Count): string {
  const compared = asked - without;
  const within = worst > 0 ? ` within ${worst.toExponential(0)}` : '';
  return `${compared - bad} of ${compared} agree${within}; ${without} without an answer of R`;
}
