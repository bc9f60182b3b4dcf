/** What is worked out from few rows is what all clusters give, whatever is done with lonely strata. */
import { expect, it } from 'vitest';
import type { Statistic } from '../core/context.ts';
import { Refusal } from '../core/refusal.ts';
import { fromColumns, type Design, type Variables } from '../index.ts';
import { Random } from '../numeric/random.ts';
import { covarianceOfFew } from './few-rows.ts';
import { influenceTotals } from './influence-totals.ts';
import { buildSkeleton } from './stages.ts';
import { covarianceOfTotals } from './variance.ts';

const random = new Random(5);
const size = 400;
const column = (f: (i: number) => number) => Float64Array.from({ length: size }, (_, i) => f(i));
/** Strata of 1 to 7 clusters of some rows each. */
const h = column((i) => Math.floor(Math.sqrt(i)));
const data = { h, c: column((i) => h[i]! * 10 + (i % Math.max(1, h[i]! % 8))), N: h.map((x) => 3 + (x % 8)) };
const number = { type: 'number' } as const;
const variables: Variables = { h: number, c: number, N: number };
const weights = column(() => 1 + random.uniform());

const designs: readonly Design[] = [
  { strata: ['h'], clusters: ['c'] },
  { strata: ['h'], clusters: ['c'], fpc: [{ count: 'N' }] },
  { strata: ['h'] },
];
const cases = designs.flatMap((design) =>
  (['fail', 'remove', 'certainty', 'adjust', 'average'] as const).flatMap((policy) =>
    [false, true].map(
      (inDomain) => [JSON.stringify({ ...design, policy, inDomain }), design, { policy, inDomain }] as const,
    ),
  ),
);

function attempt<T>(act: () => T): T | string {
  try {
    return act();
  } catch (e) {
    if (e instanceof Refusal) return e.message;
    throw e;
  }
}

it.each(cases)('%s', async (_, design, lonely) => {
  const frame = await fromColumns(data).load(variables, new Set(Object.keys(variables)));
  const { stages } = buildSkeleton(design, frame);
  for (let k = 0; k < 20; k++) {
    const from = random.below(size - 30);
    const rows = Uint32Array.from({ length: 1 + random.below(25) }, (_row, r) => from + r);
    const columns = [0, 1].map(() => Float64Array.from(rows, () => random.uniform() - 0.3));
    const used = new Uint8Array(size);
    for (const i of rows) used[i] = 1;
    const statistic: Statistic = {
      estimate: [0, 0],
      used,
      influence: () => [],
      sparse: () => [{ rows, columns }],
      refit: () => [],
    };
    const few = attempt(() => covarianceOfFew(statistic, weights, stages[0]!, [], lonely)!);
    const all = attempt(() =>
      covarianceOfTotals(stages, 2, ({ clusters }) => influenceTotals(statistic, weights, clusters), used, lonely),
    );
    if (typeof few === 'string' || typeof all === 'string') expect(few).toBe(all);
    else
      few.forEach((row, a) =>
        row.forEach((x, b) =>
          Number.isNaN(x) ? expect(all[a]![b]).toBeNaN() : expect(x).toBeCloseTo(all[a]![b]!, 10),
        ),
      );
  }
});
