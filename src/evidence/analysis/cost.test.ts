import { describe, expect, it } from 'vitest';
import { specSchema, validateSpec, type Spec } from '@dawra/survey-estimation';
import type { Codebook } from '../codebook/codebook.contract.ts';
import { checkCost, costLimits, costOf, sizesOf } from './cost.ts';

const name = (size: number, at = 0): string => `c${size}_${at}`;
const sizes = [2, 5, 100];
const variables = [
  ...sizes.flatMap((size) =>
    [0, 1, 2, 3].map((at) => ({
      name: name(size, at),
      type: 'category',
      levels: Array.from({ length: size }, (_, code) => ({ code: String(code) })),
    })),
  ),
  { name: 'y', type: 'number' },
  { name: 'x', type: 'number' },
];
const codebook = { variables } as unknown as Codebook;
const spec = (estimates: unknown[], design: object = {}): Spec =>
  validateSpec({
    variables: Object.fromEntries(
      variables.map(({ name: of, type }) => [of, { type: type === 'number' ? 'number' : 'category' }]),
    ),
    design: { weights: 'x', ...design },
    estimates,
  });
const refused = (estimates: unknown[], rows = 1000, design: object = {}): string | undefined => {
  try {
    checkCost(spec(estimates, design), codebook, rows);
    return undefined;
  } catch (cause) {
    const { code, details } = cause as { code: string; details: { cost: number; limit: number } };
    expect(details.cost).toBeGreaterThan(details.limit);
    return code;
  }
};

const c2 = name(2);
const c5 = name(5);
const [h0, h1, h2, h3] = [0, 1, 2, 3].map((at) => name(100, at));
const glm = (terms: unknown[]) => ({ kind: 'glm', response: 'y', terms });
/** Each kind of the library: an ordinary question, and one that nobody can answer. */
const kinds: Record<string, [ordinary: object, heavy: object]> = {
  mean: [
    { of: 'y', by: [c2, c5] },
    { of: 'y', by: [h0, h1] },
  ],
  total: [
    { of: 'y', by: c5 },
    { of: 'y', by: [h0, h1, h2, h3] },
  ],
  proportion: [
    { of: c5, by: c2 },
    { of: h0, by: h1 },
  ],
  ratio: [
    { numerator: 'y', denominator: 'x', by: c5 },
    { numerator: 'y', denominator: 'x', by: [h0, h1] },
  ],
  quantile: [
    { of: 'y', probs: [0.5] },
    { of: 'y', probs: [0.25, 0.5, 0.75], by: [h0, h1] },
  ],
  variance: [{ of: 'y' }, { of: 'y', by: [h0, h1] }],
  table: [
    { rows: c5, columns: c2 },
    { rows: h0, columns: h1 },
  ],
  crosstabTest: [
    { rows: c5, columns: c2 },
    { rows: h0, columns: h1 },
  ],
  difference: [
    { of: { kind: 'mean', of: 'y', by: c2 }, between: [{ [c2]: '0' }, { [c2]: '1' }] },
    { of: { kind: 'mean', of: 'y', by: [h0, h1] }, between: [{ [h0!]: '0' }, { [h0!]: '1' }] },
  ],
  contrast: [
    { of: { kind: 'mean', of: 'y', by: c2 }, contrasts: [{ label: 'a', terms: [{ row: {}, weight: 1 }] }] },
    { of: { kind: 'mean', of: 'y', by: [h0, h1] }, contrasts: [{ label: 'a', terms: [{ row: {}, weight: 1 }] }] },
  ],
  gini: [{ of: 'y' }, { of: 'y', by: [h0, h1] }],
  shareRatio: [{ of: 'y' }, { of: 'y', by: [h0, h1] }],
  poverty: [
    { of: 'y', line: 1 },
    { of: 'y', line: 1, by: [h0, h1] },
  ],
  relativePoverty: [{ of: 'y' }, { of: 'y', by: [h0, h1] }],
  standardised: [
    { of: 'y', over: c2, shares: [{ levels: { [c2]: '0' }, share: 1 }] },
    { of: 'y', over: c2, shares: [{ levels: { [c2]: '0' }, share: 1 }], by: [h0, h1] },
  ],
  glm: [
    { response: 'y', terms: [c5, 'x'] },
    { response: 'y', terms: [{ interaction: [h0, h1] }] },
  ],
  ordinal: [
    { response: c5, terms: ['x'] },
    { response: c5, terms: [{ interaction: [h0, h1] }] },
  ],
  multinomial: [
    { response: c5, terms: ['x'] },
    { response: h0, terms: [h1] },
  ],
  cox: [
    { time: 'y', event: 'x', terms: [c5] },
    { time: 'y', event: 'x', terms: [{ interaction: [h0, h1] }] },
  ],
  km: [
    { time: 'y', event: 'x', at: [1, 2] },
    { time: 'y', event: 'x', at: [1, 2], by: [h0, h1] },
  ],
  waldTest: [
    { model: glm([c5]), terms: [c5] },
    { model: glm([{ interaction: [h0, h1] }]), terms: [h0] },
  ],
  termTest: [
    { model: glm([c5]), terms: [c5] },
    { model: glm([{ interaction: [h0, h1] }]), terms: [h0] },
  ],
  compareModels: [
    { models: [{ label: 'a', model: glm([c5]) }] },
    { models: [{ label: 'a', model: glm([{ interaction: [h0, h1] }]) }] },
  ],
  margins: [
    { model: glm([c5]), of: c5 },
    { model: glm([{ interaction: [h0, h1] }]), of: h0 },
  ],
  logrankTest: [
    { time: 'y', event: 'x', by: c2 },
    { time: 'y', event: 'x', by: 'x' },
  ],
  correlation: [{ of: ['y', 'x'] }, { of: ['y', 'x'], by: [h0, h1] }],
  rds: [{ of: c2 }, { of: 'y' }],
  rdsDiagnostics: [{ of: c2 }, { of: h0 }],
  weights: [{ rows: [1, 2] }, {}],
};
/** Kinds whose cost does not grow with anything that is asked. */
const bounded = ['tTest', 'rankTest', 'degf'];

describe('the cost of a question', () => {
  it.each(Object.entries(kinds))(
    '%s: an ordinary one is taken, a heavy one refused before it runs',
    (kind, [one, much]) => {
      expect(refused([{ kind, ...one }], 10_000)).toBeUndefined();
      expect(refused([{ kind, ...much }], 10_000)).toMatch(/^evidence\.too-many-(figures|steps)$/);
    },
  );

  it('is known for every kind of the library', () => {
    const { estimate } = (
      specSchema as { $defs: { estimate: { anyOf: { properties: { kind: { const: string } } }[] } } }
    ).$defs;
    const all = estimate.anyOf.map(({ properties }) => properties.kind.const);
    expect([...Object.keys(kinds), ...bounded].sort()).toEqual([...all].sort());
  });

  it('counts all estimates of a question together, and replicate weights', () => {
    const table = { kind: 'proportion', of: c5, by: [c2, c5] };
    expect(costOf(spec([table, table]), sizesOf(codebook, 100)).figures).toBe(100);
    expect(refused(Array.from({ length: 101 }, () => table))).toBe('evidence.too-many-estimates');
    expect(refused(Array.from({ length: 90 }, () => table))).toBe('evidence.too-many-figures');
    const heavy = [glm([h0])].map((model) => ({ ...model }));
    expect(refused(heavy, 10_000)).toBeUndefined();
    expect(refused(heavy, 10_000, { replicates: { type: 'bootstrap', count: 1000 } })).toBe('evidence.too-many-steps');
  });

  it('takes a column without levels for as many groups as there are rows', () => {
    expect(refused([{ kind: 'mean', of: 'y', by: 'x' }], 100_000)).toBe('evidence.too-many-figures');
    expect(costLimits.figures).toBeLessThan(100 * 100);
  });
});
