import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { estimate, fromColumns, validateSpec, type DataColumns } from '../index.ts';
import { Random } from '../numeric/random.ts';
import { fromSharedColumns, type SharedSource } from './workers.ts';

/** The worker's source, read through tsx. */
const script = `import('tsx/esm/api').then((tsx) => (tsx.register(), import(${JSON.stringify(
  new URL('./threads/thread.ts', import.meta.url).href,
)})))`;
const worker = () => new Worker(script, { eval: true });

/** 70,000 rows: more than two threads' least parts. */
function sample(): DataColumns {
  const random = new Random(5);
  const rows = 70_000;
  const numbers = (value: (i: number) => number) => Float64Array.from({ length: rows }, (_, i) => value(i));
  const codes = (levels: number) => Uint8Array.from({ length: rows }, () => random.below(levels));
  return {
    stratum: { codes: Uint8Array.from({ length: rows }, (_, i) => i % 3), levels: ['a', 'b', 'c'] },
    psu: numbers(() => random.below(40)),
    w: numbers(() => 1 / (0.01 + random.uniform())),
    school: { codes: codes(4), levels: ['none', 'primary', 'secondary', 'more'] },
    sex: { codes: codes(2), levels: ['woman', 'man'] },
    y: numbers(() => (random.uniform() < 0.01 ? NaN : Math.exp(3 * random.uniform()))),
    employed: numbers(() => random.below(2)),
  };
}

const category = { type: 'category' };
const number = { type: 'number' };
const variables = {
  stratum: category,
  psu: number,
  w: number,
  school: category,
  sex: category,
  y: number,
  employed: number,
};
const design = { strata: ['stratum'], clusters: ['psu'], weights: 'w', nest: true };
const estimates = [
  { kind: 'proportion', of: 'school', by: ['sex'], vcov: true },
  { kind: 'mean', of: ['y'], by: ['school'] },
  { kind: 'total', of: ['y'] },
  { kind: 'crosstabTest', rows: 'school', columns: 'sex' },
  { kind: 'quantile', of: 'y', probs: [0.1, 0.5, 0.9] },
  { kind: 'glm', family: 'binomial', response: 'employed', terms: ['school', 'sex'] },
  { kind: 'variance', of: ['y'] },
];
const spec = validateSpec({ variables, design, domain: { gt: ['y', 1.5] }, estimates });

describe('columns in shared memory', () => {
  let source: SharedSource | undefined;
  afterEach(() => source?.close());

  it.each([1, 2, 3])('give the bits of one thread with %i threads', async (threads) => {
    const data = sample();
    source = await fromSharedColumns(data, { threads, worker });
    const alone = await estimate(spec, fromColumns(data));
    expect(alone.results.some((result) => 'error' in result)).toBe(false);
    expect(await estimate(spec, source)).toEqual(alone);
  });

  it('are used where they are when they are shared already', async () => {
    const y = new Float64Array(new SharedArrayBuffer(8 * 40_000)).map((_, i) => i % 7);
    const shared = new Float64Array(new SharedArrayBuffer(y.byteLength));
    shared.set(y);
    source = await fromSharedColumns({ y: shared, psu: y, w: y.map((x) => x + 1) }, { threads: 2, worker });
    const frame = await source.load({ y: number as never, psu: number as never, w: number as never }, new Set());
    const column = frame.columns.get('y')!;
    expect(column.type === 'number' && column.values).toBe(shared);
  });

  it('answer questions asked at once, each its own', async () => {
    source = await fromSharedColumns(sample(), { threads: 2, worker });
    const shared = source;
    const one = (of: string) => validateSpec({ variables, design, estimate: { kind: 'proportion', of } });
    const [school, sex] = await Promise.all([estimate(one('school'), shared), estimate(one('sex'), shared)]);
    expect(school).toEqual(await estimate(one('school'), fromColumns(sample())));
    expect(sex).toEqual(await estimate(one('sex'), fromColumns(sample())));
  });

  it('reject what is asked after the threads have ended, or when a thread cannot start', async () => {
    source = await fromSharedColumns(sample(), { threads: 2, worker });
    await source.close();
    await expect(estimate(spec, source)).rejects.toThrow('closed');
    source = await fromSharedColumns(sample(), {
      threads: 1,
      worker: () => new Worker(new URL('./no-such-worker.js', import.meta.url)),
    });
    await expect(estimate(spec, source)).rejects.toThrow('no-such-worker');
  });
});
