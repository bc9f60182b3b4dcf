/** Counts agreements by kind and prints what disagrees. */
import type { Asked } from './question.ts';

/** Relative; where R's own search or integral stops earlier, what it can give. */
const TOLERANCE = 1e-9;
const ROUGH: { readonly [kind: string]: number } = { termTest: 1e-6, compareModels: 1e-6 };
const ROUGH_LINKS = new Set(['cauchit', 'inverse', 'sqrt', 'identity', 'log']);

type Compare = (actual: unknown, expected: unknown, tolerance: number) => string[];

export class Tally {
  readonly #kinds = new Map<string, { asked: number; answered: number; stopped: number; bad: number }>();
  disagreed = 0;

  add({ seed, kind, spec }: Asked, k: number, expected: object, actual: unknown, compare: Compare): void {
    const asked = spec.estimates[k]!;
    const count = this.#kinds.get(asked.kind) ?? { asked: 0, answered: 0, stopped: 0, bad: 0 };
    this.#kinds.set(asked.kind, count);
    count.asked++;
    if ('crash' in expected) {
      count.stopped++;
      console.log(`seed ${seed} ${kind}: R stopped: ${String(expected.crash)}\n  ${JSON.stringify(asked)}`);
      return;
    }
    if (!('error' in expected)) count.answered++;
    const found = compare(actual, expected, toleranceOf(asked));
    if (found.length === 0) return;
    count.bad++;
    this.disagreed++;
    const { design, calibration, domain } = spec;
    console.log(`seed ${seed} ${kind} ${JSON.stringify({ design, calibration, domain })}`);
    console.log(`  ${JSON.stringify(asked)}\n  ${found.slice(0, 3).join('\n  ')}`);
  }

  print(designs: number): void {
    const total = { asked: 0, answered: 0, stopped: 0, bad: 0 };
    for (const [kind, count] of [...this.#kinds].sort()) {
      console.log(`${kind}: ${lineOf(count)}`);
      for (const key of ['asked', 'answered', 'stopped', 'bad'] as const) total[key] += count[key];
    }
    console.log(`${designs} random designs: ${lineOf(total)}`);
  }
}

function toleranceOf(asked: { readonly kind: string; readonly link?: unknown; readonly family?: unknown }): number {
  const rough =
    asked.kind === 'glm' && (ROUGH_LINKS.has(String(asked.link)) || /quasi|inverse/.test(String(asked.family)));
  return rough ? 1e-6 : (ROUGH[asked.kind] ?? TOLERANCE);
}

function lineOf(count: { asked: number; answered: number; stopped: number; bad: number }): string {
  const { asked, answered, stopped, bad } = count;
  return `${asked - stopped - bad} of ${asked - stopped} agree (${answered} numbers, the others refused by both); R stopped at ${stopped}`;
}
