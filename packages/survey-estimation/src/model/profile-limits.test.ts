/** Limits by the profile of the likelihood, beside those of R 4.2.2 with survey 4.1.1: `confint(m, method = "likelihood")`, and solved for exactly. */
import { describe, expect, it } from 'vitest';
import { estimate, fromColumns, fromCsv, type ResultOf } from '../index.ts';
import { textOf, variablesOf } from '../testing/read.ts';

const variables = variablesOf('returnees.csv');
const design = { strata: ['stratum'], clusters: ['psu'], weights: 'weight', nest: true, lonelyPsu: 'adjust' };
const source = fromCsv(textOf('returnees.csv'));

async function ask(model: object, more: object = {}) {
  const { results } = await estimate(
    {
      variables,
      design,
      ...more,
      estimates: [{ kind: 'glm', family: 'quasibinomial', limits: 'likelihood', ...model }],
    } as never,
    source,
  );
  return results[0]!;
}
const limitsOf = (result: unknown) => (result as ResultOf<'glm'>).terms.map(({ ci }) => ci);

const employed = { column: 'employed', level: 'yes' };
const trained = { column: 'trained_abroad', level: 'yes' };

/** Model, the limits of R as it interpolates them, and the same equation solved by uniroot to 1e-13. */
const cases = [
  {
    name: 'logit',
    model: { response: employed, terms: ['sex', 'age'] },
    more: {},
    r: [
      [0.3970151050182325, 3.5822457318282881],
      [-1.2173400886722501, 0.3673422673002286],
      [-0.0271181212446957, 0.0303760769143549],
    ],
    exact: [
      [0.3970238269716101, 3.5821805131100666],
      [-1.2172481866579976, 0.3673704988946794],
      [-0.0271181456627884, 0.0303748169045792],
    ],
  },
  {
    name: 'probit in a domain, 90 %',
    model: { response: employed, terms: ['age'], link: 'probit', confidence: { level: 0.9 } },
    more: { domain: { eq: ['sex', 'woman'] } },
    r: [
      [-0.706844796763392, 1.7423846673881995],
      [-0.010767780655491, 0.0429851110071047],
    ],
    exact: [
      [-0.7068128926478809, 1.7423682190839613],
      [-0.0107678975673725, 0.0429832094420898],
    ],
  },
  {
    name: 'categories, normal',
    model: { response: trained, terms: ['sex', 'country'], confidence: { df: 'infinite' } },
    more: {},
    // Of the rows that have answered: with others R scales its residuals by the mean weight of all.
    r: [
      [-0.418590573018321, 0.57510792714991],
      [-0.161690963860991, 0.932644396433539],
      [-0.769420517971836, 0.273840890878787],
      [-0.716124113654353, 0.275051444579467],
    ],
    exact: [
      [-0.418584711864123, 0.575098862653359],
      [-0.161686999501333, 0.932633722862976],
      [-0.769415443244844, 0.273838937562819],
      [-0.716120078262623, 0.275049148796465],
    ],
  },
];

describe.each(cases)('$name', ({ model, more, r, exact }) => {
  it('solves the equation that R interpolates', async () => {
    const found = limitsOf(await ask(model, more));
    found.forEach((ci, k) =>
      ci.forEach((limit, side) => {
        const width = exact[k]![1]! - exact[k]![0]!;
        expect(Math.abs(limit! - exact[k]![side]!) / width).toBeLessThan(1e-7);
        expect(Math.abs(limit! - r[k]![side]!) / width).toBeLessThan(1e-3);
      }),
    );
  });
});

it('agrees with Wald where the likelihood is nearly a parabola, and is said in the explanation', async () => {
  const rows = 4000;
  const column = (f: (i: number) => number) => Float64Array.from({ length: rows }, (_, i) => f(i));
  const data = fromColumns({
    c: column((i) => i % 200),
    w: column(() => 1),
    y: column((i) => (i * 7919) % 5),
    x: column((i) => (i * 31) % 17),
  });
  const number = { type: 'number' } as const;
  const spec = (limits: 'wald' | 'likelihood') => ({
    variables: { c: number, w: number, y: number, x: number },
    design: { clusters: ['c'], weights: 'w' },
    estimates: [{ kind: 'glm' as const, family: 'poisson' as const, response: 'y', terms: ['x'], limits }],
  });
  const [wald, profile] = (await Promise.all([spec('wald'), spec('likelihood')].map((one) => estimate(one, data)))).map(
    ({ results }) => results[0] as ResultOf<'glm'>,
  );
  const spread = Math.sqrt(profile!.dispersion!);
  wald!.terms.forEach(({ estimate: b, ci }, k) =>
    ci.forEach((limit, side) => {
      const half = Math.abs(limit! - b!) * spread;
      expect(Math.abs(profile!.terms[k]!.ci[side]! - b!) / half).toBeCloseTo(1, 1);
    }),
  );
  expect(profile!.explanation!.method).toContain('limits by its profile');
});

it.each([
  [{ family: 'gaussian', response: 'income', terms: ['age'] }, 'limits by likelihood are for the families binomial'],
  [{ response: employed, terms: ['sex'], errors: 'bell-mccaffrey' }, 'do not go with errors'],
])('refuses %o', async (model, message) => {
  expect(JSON.stringify(await ask(model))).toContain(message);
});

it('has no upper limit where the likelihood never falls so far', async () => {
  const y = [0, 1, 1, 1, 1, 1, 1, 1, 0, 1];
  const data = fromColumns({ y, x: [1, 1, 1, 1, 1, 1, 0, 0, 0, 0], w: y.map(() => 1) });
  const number = { type: 'number' } as const;
  const { results } = await estimate(
    {
      variables: { y: number, x: number, w: number },
      design: { weights: 'w' },
      estimates: [
        {
          kind: 'glm',
          family: 'binomial',
          response: 'y',
          terms: ['x'],
          limits: 'likelihood',
          confidence: { level: 0.999999 },
        },
      ],
    },
    data,
  );
  const [, slope] = limitsOf(results[0]);
  expect(slope!.every((x) => x === null || Number.isFinite(x))).toBe(true);
});
