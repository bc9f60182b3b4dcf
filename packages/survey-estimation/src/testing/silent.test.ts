/** What must not be answered without a word: inputs that once were, from fixtures/silent and beside them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  estimate,
  estimateJson,
  fromColumns,
  fromCsv,
  fromRows,
  Refusal,
  survey,
  type EstimateResult,
  type Result,
  type Source,
  type SpecInput,
} from '../index.ts';
import { fromCsvFile } from '../engine/duckdb.ts';

const directory = new URL('../../fixtures/silent/', import.meta.url);
const specOf = (name: string) => JSON.parse(readFileSync(new URL(`${name}.json`, directory), 'utf8')) as SpecInput;
const textOf = (name: string) => readFileSync(new URL(`${name}.csv`, directory), 'utf8');
const sources = (name: string): [string, Source][] => [
  ['memory', fromCsv(textOf(name))],
  ['DuckDB', fromCsvFile(new URL(`${name}.csv`, directory).pathname, { sumsFrom: 0 })],
];
const answers = (name: string, change: object = {}) =>
  Promise.all(
    sources(name).map(async ([, source]) => (await estimateJson({ ...specOf(name), ...change }, source)).results),
  );
type Rows = Extract<EstimateResult, { kind: 'mean' }>;
const rowsOf = (result: Result | undefined) => {
  if (!result || 'error' in result) throw new Error(JSON.stringify(result));
  return (result as Rows).rows;
};
const refusalIn = (result: Result | undefined) => {
  if (!result || !('error' in result)) throw new Error(`answered: ${JSON.stringify(result)}`);
  return result.error;
};
const warningsOf = (result: Result | undefined) =>
  (result && 'explanation' in result && result.explanation?.warnings?.join('; ')) || '';

const number = { type: 'number' } as const;
const category = { type: 'category' } as const;
const people = Array.from({ length: 60 }, (_, i) => ({
  h: Math.floor(i / 30),
  psu: Math.floor(i / 6),
  w: 1 + (i % 3),
  y: Math.floor(i / 6) * 3 + (i % 2),
  N: 12,
  sex: i % 2 ? 'man' : 'woman',
}));
const variables = {
  h: number,
  psu: number,
  w: number,
  y: number,
  N: number,
  sex: { ...category, levels: ['woman', 'man'] },
};
const data = fromRows(people);
const design = { clusters: ['psu'], weights: 'w' };
const loose = (change: object) =>
  survey({ data, variables, ...design, ...change } as never) as ReturnType<typeof sample>;
const sample = () => survey({ data, variables, ...design });

describe('every entrance checks what it is given', () => {
  it.each([
    ['cluster', 'clusters', { cluster: ['psu'] }],
    ['stratum', 'strata', { stratum: ['h'] }],
    ['skip', 'lonelyPsu', { lonelyPsu: 'skip' }],
    ['removed', 'remove', { lonelyPsu: 'removed' }],
    ['fpc', 'a list', { fpc: { count: 'N' } }],
    ['fpc', 'a list', { fpc: 12 }],
    ['catgory', 'category', { variables: { ...variables, sex: { type: 'catgory' } } }],
    ['variables', 'an object', { variables: { y: 'number' } }],
    ['data', 'source', { data: people }],
    ['data', 'source', { data: undefined }],
  ])('survey({%s}) is refused and names %s', (_, named, change) => {
    expect(() => loose(change)).toThrow(Refusal);
    expect(() => loose(change)).toThrow(named);
  });

  it.each([
    [
      'confidence method',
      () =>
        sample()
          .proportion('sex')
          .confidence({ method: 'clopper-pearson' as never }),
      /beta/,
    ],
    ['confidence level', () => sample().mean('y').confidence({ level: 95 }), /0.95/],
    ['quantile in hundredths', () => sample().quantile('y', 50), /0.5/],
    ['family', () => sample().glm('y', 'w').with({ family: 'logistic' }), /binomial/],
    ['key', () => sample().mean('y').with({ conf: 0.9 }), /confidence/],
    ['measure', () => sample().mean(7 as never), /text/],
    ['calibration', () => sample().calibrated({ method: 'rakes', margins: [] } as never), /rake/],
    ['totals', () => sample().calibrated({ method: 'poststratify', by: 'h', total: [] } as never), /totals/],
    ['condition', () => sample().where({ equals: ['sex', 'man'] } as never), /eq/],
    ['imputations', () => sample().imputed(3 as never), /column/],
    ['percent', () => sample().table('sex', 'sex', 'rows' as never), /row/],
    ['method that is not of this kind', () => sample().mean('y').confidence({ method: 'beta' }), /proportion/],
  ])('the fluent interface refuses a wrong %s at once', (_, call, word) => {
    expect(call).toThrow(Refusal);
    expect(call).toThrow(word);
  });

  it.each([
    ['design key', { design: { cluster: ['psu'], weights: 'w' } }],
    ['top key', { domian: { eq: ['sex', 'man'] } }],
    ['estimate', { estimates: [{ kind: 'mean', off: 'y' }] }],
  ])('estimate() refuses a wrong %s', async (_, change) => {
    const spec = { variables, design, estimates: [{ kind: 'mean', of: 'y' }], ...change };
    await expect(estimate(spec as never, data)).rejects.toThrow(Refusal);
    await expect(estimate(spec as never, data)).rejects.toThrow(/did you mean/);
  });

  it('sources refuse what is no data', () => {
    expect(() => fromRows('y' as never)).toThrow(Refusal);
    expect(() => fromCsv(12 as never)).toThrow(Refusal);
    expect(() => fromColumns(null as never)).toThrow(Refusal);
    expect(() => fromCsvFile('x.csv', { sumFrom: 3 } as never)).toThrow(/sumsFrom/);
  });
});

describe('replicate weights', () => {
  it('successive differences have the scale 4/R', async () => {
    for (const [result] of await answers('sdr80')) {
      const [other] = (
        await estimateJson(
          {
            ...specOf('sdr80'),
            design: { ...specOf('sdr80').design, replicates: { ...specOf('sdr80').design.replicates, scale: 4 / 80 } },
          },
          fromCsv(textOf('sdr80')),
        )
      ).results;
      expect(rowsOf(result)[0]!.se).toBeGreaterThan(0);
      expect(rowsOf(result)[0]!.se).toBe(rowsOf(other)[0]!.se);
    }
  });
  it('of type other need a scale', async () => {
    const replicates = { ...specOf('sdr80').design.replicates, type: 'other' as const };
    for (const [result] of await answers('sdr80', { design: { weights: 'w', replicates } }))
      expect(refusalIn(result)).toMatchObject({ code: 'missing-scale' });
  });
  it('that look like factors are refused unless said to be', async () => {
    for (const [result] of await answers('factors')) expect(refusalIn(result).message).toMatch(/combined: false/);
    const replicates = { ...specOf('factors').design.replicates, combined: false };
    for (const [result] of await answers('factors', { design: { weights: 'w', replicates } }))
      expect(rowsOf(result)[0]!.se).toBeGreaterThan(0);
  });
  it('that look combined are refused as factors', async () => {
    const replicates = { ...specOf('sdr80').design.replicates, combined: false };
    const spec = { ...specOf('sdr80'), design: { weights: 'w', replicates } } as SpecInput;
    const [result] = (
      await estimateJson(
        spec,
        fromCsv(
          textOf('sdr80')
            .split('\n')
            .map((line, i) =>
              i === 0 || line === ''
                ? line
                : line
                    .split(',')
                    .map((x, k) => (k === 1 ? x : String(50 * Number(x))))
                    .join(','),
            )
            .join('\n'),
        ),
      )
    ).results;
    expect(refusalIn(result).message).toMatch(/combined/);
  });
});

describe('numbers', () => {
  it('a fill value outside the domain takes no digit of those inside', async () => {
    for (const [result] of await answers('fill-value')) {
      const lines = textOf('fill-value')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',').map(Number));
      const inside = lines.filter(([, , y]) => y! < 1e14);
      const mean = inside.reduce((s, [, w, y]) => s + w! * y!, 0) / inside.reduce((s, [, w]) => s + w!, 0);
      expect(rowsOf(result)[0]!.estimate! / mean).toBeCloseTo(1, 13);
      expect(rowsOf(result)[0]!.se).toBeGreaterThan(0);
    }
  });
  it('a group of small numbers beside one of huge ones keeps its digits, at a million rows too', async () => {
    const rows = 300_000;
    const column = (f: (i: number) => number) => Float64Array.from({ length: rows }, (_, i) => f(i));
    const huge = fromColumns({
      c: column((i) => i % 50),
      w: column(() => 1),
      y: column((i) => (i % 2 ? 1e20 : 1 + (i % 7))),
      g: { codes: Uint8Array.from({ length: rows }, (_, i) => i % 2), levels: ['small', 'huge'] },
    });
    const { rows: found } = await survey({
      data: huge,
      variables: { c: number, w: number, y: number, g: category },
      clusters: ['c'],
      weights: 'w',
    })
      .mean('y')
      .by('g');
    expect(found.find(({ by }) => by!.g === 'small')!.estimate).toBeCloseTo(4, 3);
    expect(found.find(({ by }) => by!.g === 'small')!.se).toBeGreaterThan(0);
  });
  it('errors of numbers far from zero are not taken for rounding', async () => {
    for (const [mean, difference] of await answers('epoch-ms')) {
      expect(rowsOf(mean)[0]!.se).toBeGreaterThan(1);
      expect(rowsOf(difference)[0]!.se).toBeGreaterThan(1);
    }
    const rows = people.map((row, i) => ({ ...row, y: 1e13 + (i % 6) }));
    const { rows: found } = await survey({ data: fromRows(rows), variables, ...design, clusters: [] }).mean('y');
    expect(found[0]!.se).toBeGreaterThan(0.1);
  });
  it('identifiers that doubles cannot tell apart are refused', async () => {
    for (const [result] of await answers('ids-beyond-2-53')) expect(refusalIn(result).message).toMatch(/category/);
    const { variables: declared } = specOf('ids-beyond-2-53');
    for (const [result] of await answers('ids-beyond-2-53', { variables: { ...declared, c: category } }))
      expect(rowsOf(result)[0]!.se).toBeGreaterThan(0);
    for (const [result] of await answers('ids-beyond-2-53', {
      design: { weights: 'w' },
      estimate: { kind: 'mean', of: 'y', by: 'c' },
    }))
      expect(refusalIn(result).message).toMatch(/category/);
  });
  it('infinite numbers in typed arrays are refused', async () => {
    const source = fromColumns({ y: Float64Array.of(1, Infinity), w: Float64Array.of(1, 1) });
    await expect(survey({ data: source, variables: { y: number, w: number }, weights: 'w' }).mean('y')).rejects.toThrow(
      /not a number|finite/,
    );
  });
});

describe('calibration', () => {
  it('raking says which margin cannot be met', async () => {
    for (const [result] of await answers('rake-unreachable'))
      expect(refusalIn(result)).toMatchObject({
        code: 'calibration-failed',
        message: expect.stringContaining('sex') as string,
      });
  });
  it('negative known totals are refused', async () => {
    for (const [result] of await answers('negative-total')) expect(refusalIn(result).message).toMatch(/negative/);
  });
  it('negative calibrated weights are told', async () => {
    const step = { method: 'linear' as const, constraints: [{ total: 120 }, { column: 'y', total: 200 }] };
    const result = await sample().calibrated(step).mean('y');
    expect(warningsOf(result)).toMatch(/negative/);
  });
});

describe('names and levels', () => {
  it('a column may bear any name', async () => {
    for (const [result] of await answers('reserved-name')) expect(rowsOf(result)[0]!.estimate).toBeCloseTo(14 / 3, 14);
    for (const name of ['__proto__', 'constructor', '#bin', 'kind', 'where', ' ', 'ع']) {
      const csv = `c,w,${name}\n1,1,1\n2,1,4\n`;
      const spec = JSON.parse(
        `{"variables":{"c":{"type":"number"},"w":{"type":"number"},${JSON.stringify(name)}:{"type":"number"}},"design":{"clusters":["c"],"weights":"w"},"domain":{"gt":["c",0]},"estimates":[{"kind":"mean","of":${JSON.stringify(name)}},{"kind":"quantile","of":${JSON.stringify(name)},"probs":[0.5]}]}`,
      ) as SpecInput;
      const { results } = await estimateJson(spec, fromCsv(csv));
      expect(rowsOf(results[0])[0]!.estimate, name).toBe(2.5);
      expect(rowsOf(results[1])[0]!.estimate, name).toBe(1);
    }
  });
  it.each([
    [
      'domain',
      () =>
        sample()
          .where({ eq: ['sex', 'femal'] })
          .mean('y'),
    ],
    [
      'list',
      () =>
        sample()
          .where({ in: ['sex', ['woman', 'men']] })
          .mean('y'),
    ],
    ['measure', () => sample().proportion({ where: { ne: ['sex', 'Man'] } })],
    [
      'undeclared levels',
      () =>
        survey({ data, variables: { ...variables, sex: category }, ...design })
          .where({ eq: ['sex', 'womn'] })
          .mean('y'),
    ],
  ])('a level that is not there is refused in a condition: %s', async (_, ask) => {
    await expect(ask()).rejects.toThrow(/has no level/);
  });
  it('a difference, a margin and a share name the nearest level', async () => {
    const gap = sample().difference(sample().mean('y').by('sex'), { sex: 'man' }, { sex: 'wman' });
    await expect(gap).rejects.toThrow(/wman/);
    await expect(sample().proportion({ column: 'sex', level: 'mann' })).rejects.toThrow(/did you mean "man"/);
  });
  it('a declared level without rows is told', async () => {
    const levels = ['woman', 'man', 'other'];
    const result = await survey({ data, variables: { ...variables, sex: { ...category, levels } }, ...design })
      .mean('y')
      .by('sex');
    expect(result.rows).toHaveLength(2);
    expect(warningsOf(result)).toMatch(/other/);
  });
});

describe('shares of 0 and 1', () => {
  const all = { where: { ge: ['y', 0] as [string, number] } };
  const none = { where: { lt: ['y', 0] as [string, number] } };
  it.each(['beta', 'wilson'] as const)('have limits with width by %s', async (method) => {
    const low = (
      await sample()
        .proportion({ ...none })
        .confidence({ method })
    ).rows[0]!;
    const high = (
      await sample()
        .proportion({ ...all })
        .confidence({ method })
    ).rows[0]!;
    expect(low.ci[0]).toBe(0);
    expect(high.ci[1]).toBe(1);
    expect(low.ci[1]).toBeGreaterThan(0.01);
    expect(low.ci[1]! + high.ci[0]!).toBeCloseTo(1, 12);
  });
  it.each(['wald', 'mean', 'logit', 'xlogit', 'asin'] as const)('say that %s has none', async (method) => {
    const result = await sample()
      .proportion({ ...none })
      .confidence({ method });
    expect(warningsOf(result)).toMatch(/beta|wilson/);
  });
});

describe('bits', () => {
  it('do not depend on the neighbours in a spec', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => ({
      w: 1 + ((i * 37) % 11) / 7,
      y: Math.sqrt(i * 1.7),
      x: Math.cos(i),
      z: Math.sin(i * 3),
    }));
    const base = { variables: { w: number, y: number, x: number, z: number }, design: { weights: 'w' } };
    const glm = { kind: 'glm', response: 'y', terms: ['x'] } as const;
    const alone = await estimate({ ...base, estimates: [{ ...glm, terms: [...glm.terms] }] }, fromRows(rows));
    const beside = await estimate(
      {
        ...base,
        estimates: [
          { kind: 'gini', of: 'z' },
          { ...glm, terms: [...glm.terms] },
        ],
      },
      fromRows(rows),
    );
    expect(JSON.stringify(beside.results[1])).toBe(JSON.stringify(alone.results[0]));
  });
});
