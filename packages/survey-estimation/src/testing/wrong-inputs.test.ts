/**
 * What a user of plain JavaScript may give by mistake, at every entrance: refused as `Refusal` with a word that helps, or answered with a warning.
 * Never a TypeError of the engine's own, never a number without a word.
 */
import { describe, expect, it } from 'vitest';
import { fromSharedColumns as shared } from '../engine/workers.ts';
import * as library from '../index.ts';
import { Refusal } from '../index.ts';

// Plain JavaScript has no types.
const {
  estimate,
  evaluate,
  fayHerriot,
  finalWeights,
  fromColumns,
  fromImputations,
  fromRows,
  functionOf,
  imputedSurvey,
  peopleBehind,
  predict,
  printed,
  Question,
  ratiosOf,
  survey,
  testAgainst,
  variationOf,
} = library as unknown as { readonly [name: string]: new (...given: unknown[]) => unknown } as Loose;
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Loose = any;
const fromSharedColumns = shared as Loose;

function circle(): Loose {
  const out: Loose = {};
  out.not = out;
  return out;
}
const deep = (levels: number): Loose => {
  let out: Loose = { eq: ['y', 1] };
  for (let k = 0; k < levels; k++) out = { not: out };
  return out;
};

const number = { type: 'number' };
const category = { type: 'category' };
const variables = {
  h: number,
  c: number,
  w: number,
  y: number,
  z: number,
  s: category,
  k: category,
  e: number,
  t: number,
};
const row = (i: number) => ({
  h: i % 3,
  c: Math.floor(i / 3),
  w: 1 + (i % 4),
  y: (i * 7) % 11,
  z: 3 + (i % 5),
  s: i % 2 ? 'a' : 'b',
  k: ['p', 'q', 'r'][i % 3],
  e: (i * 3) % 4 === 0 ? 1 : 0,
  t: 1 + (i % 9),
});
const rows = Array.from({ length: 60 }, (_, i) => row(i));
const like = (more: object, data: readonly object[] = rows) =>
  survey({ data: fromRows(data), variables, clusters: ['c'], weights: 'w', ...more });
const sample = like({});
const changed = (more: (one: (typeof rows)[number], i: number) => object) =>
  like(
    {},
    rows.map((one, i) => ({ ...one, ...more(one, i) })),
  );
const columns = (data: object, own: object) => survey({ data: fromColumns(data), variables: own, weights: 'w' });
const logistic = { kind: 'glm', family: 'binomial', response: 'e', terms: ['y', 'k'] };
const model = () => sample.glm('e', 'y', 'k').with({ family: 'binomial' }).withCovariance();
const means = () => sample.mean('y', 'z').withCovariance();
const jackknifed = () => like({ replicates: { type: 'JK1' } });
const areas = (more: (i: number) => object) =>
  Array.from({ length: 6 }, (_, i) => ({ label: `${i}`, estimate: (i * i) % 5, se: 1, ...more(i) }));

type Case = readonly [what: string, act: () => unknown, message: string];
const refused: { readonly [entrance: string]: readonly Case[] } = {
  survey: [
    ['nothing', () => survey(), 'survey({ data, variables, weights, ... }) takes an object'],
    ['null', () => survey(null), 'takes an object'],
    ['a promise of data', () => survey({ data: Promise.resolve(1), variables }), '"data" is a source'],
    ['a list of variables', () => like({ variables: [] }), '/variables should be an object'],
    ['a type as a word', () => like({ variables: { y: 'number' } }), '/variables/y should be an object'],
    [
      'no levels',
      () => like({ variables: { s: { type: 'category', levels: [] } } }),
      '/variables/s/levels is a list of 0; it should have at least 1',
    ],
    [
      'NaN as a code',
      () => like({ variables: { y: { type: 'number', missing: [NaN] } } }),
      '/variables/y/missing/0 should be a number',
    ],
    ['an object of clusters', () => like({ clusters: { c: 1 } }), '/design/clusters should be text or a list'],
    ['a word for yes', () => like({ nest: 'yes' }), 'true or false'],
    ['a bare column as fpc', () => like({ fpc: ['z'] }), '/design/fpc/0 should be an object'],
    ['a fraction beyond 1', () => like({ fpc: [{ fraction: 'z' }] }).mean('y'), 'a fraction lies in (0, 1]'],
    ['a word of Stata', () => like({ lonelyPsu: 'centered' }), '"adjust"'],
    ['a fraction of a seed', () => like({ replicates: { type: 'bootstrap', seed: 1.5 } }), 'a whole number'],
    [
      'a count of jackknifes',
      () => like({ replicates: { type: 'JK1', count: 5 } }).mean('y'),
      '"count" is for replicates of type bootstrap',
    ],
    [
      'an order of bootstraps',
      () => like({ replicates: { type: 'bootstrap', order: 'y' } }).mean('y'),
      '"order" is for replicates of type successive',
    ],
    [
      'a method of jackknifes',
      () => like({ replicates: { type: 'JK1', method: 'rao-wu-yue' } }).mean('y'),
      '"method" is for',
    ],
    [
      'a seed of given weights',
      () => like({ replicates: { type: 'bootstrap', weights: ['y', 'z'], seed: 1 } }).mean('y'),
      'not for given weights',
    ],
    ['weights of 0', () => changed(() => ({ w: 0 })).mean('y'), 'weight other than 0'],
    ['an infinite weight', () => changed((_, i) => ({ w: i ? 1 : Infinity })).mean('y'), '"Infinity" in data line 1'],
    ['one row', () => like({}, rows.slice(0, 1)).mean('y'), 'one cluster'],
    ['no rows', () => like({}, []).mean('y'), 'no rows'],
    ['identifiers beyond 2^53', () => changed(({ c }) => ({ c: 2 ** 53 + c })).mean('y'), 'declare it a category'],
    ['sums beyond doubles', () => changed(({ y }) => ({ y: (1 + y) * 1e307 })).total('y'), 'beyond the range'],
  ],
  data: [
    ['a row of null', () => like({}, [null as never, ...rows]).mean('y'), 'row 1 is no object'],
    ['true and false', () => changed(({ y }) => ({ y: y > 4 })).mean('y'), '"false" in data line 1'],
    [
      'a symbol',
      () => changed(() => ({ s: Symbol('x') })).proportion('s'),
      'a level is a text or a number, not symbol',
    ],
    [
      'a whole number that doubles do not hold',
      () => changed(() => ({ y: 2n ** 60n + 1n })).mean('y'),
      'which doubles do not hold',
    ],
    ['a column of null', () => columns({ y: null, w: [1] }, { y: number, w: number }), 'column "y" is no typed array'],
    ['a number as a column', () => columns({ w: 1 }, { w: number }), 'column "w" is no typed array'],
    [
      'a text as a column',
      () => columns({ y: '123', w: [1] }, { y: number, w: number }),
      'column "y" is no typed array',
    ],
    [
      'codes without levels',
      () => columns({ s: { codes: new Int8Array(3) } }, { s: category }),
      'levels of column "s"',
    ],
    [
      'a level twice',
      () => columns({ s: { codes: [0, 1], levels: ['a', 'a'] } }, { s: category }),
      'levels of column "s"',
    ],
    [
      'a code of NaN',
      () => columns({ s: { codes: [0, NaN], levels: ['a'] }, w: [1, 1] }, { s: category, w: number }).proportion('s'),
      'the code NaN in data line 2',
    ],
    [
      'a code of -5',
      () =>
        columns({ s: { codes: Int8Array.of(0, -5), levels: ['a'] }, w: [1, 1] }, { s: category, w: number }).proportion(
          's',
        ),
      'the code -5',
    ],
    [
      'a source that gives a number',
      () => estimate({ variables, design: { weights: 'w' }, estimate: logistic }, { load: () => 3 }),
      'gives no rows',
    ],
    [
      'a source that gives null',
      () => estimate({ variables, design: { weights: 'w' }, estimate: logistic }, { load: async () => null }),
      'gives no rows',
    ],
    ['no imputations', () => fromImputations(), 'a list of sources'],
    [
      'numbers as imputations',
      () => imputedSurvey({ data: [1, 2], variables, weights: 'w' }),
      'an imputed data set is a source',
    ],
    ['an imputed survey of nothing', () => imputedSurvey(), 'takes an object'],
  ],
  'domain and calibration': [
    ['no condition', () => sample.where(), '/domain should be an object, but is nothing'],
    ['a function', () => sample.where(() => true), '/domain should be an object'],
    ['an unknown operator', () => sample.where({ equals: ['y', 1] }), 'known are and, or, not, eq'],
    ['NaN', () => sample.where({ gt: ['y', NaN] }), '/domain/gt/1 should be text or a number'],
    ['no step', () => sample.calibrated(), 'needs a step'],
    ['an unknown step', () => sample.calibrated({ method: 'ipf' }), 'poststratify or rake'],
    [
      'a total of NaN',
      () => sample.calibrated({ method: 'poststratify', by: 's', totals: [{ s: 'a', total: NaN }] }),
      'total should be',
    ],
    [
      'bounds the wrong way round',
      () => sample.calibrated({ method: 'linear', constraints: [{ total: 100 }], bounds: [2, 0.5] }).mean('y'),
      'both sides of 1',
    ],
  ],
  questions: [
    ['of nothing', () => sample.mean(), '/of'],
    ['null for keys', () => sample.mean('y').with(null), 'takes keys'],
    ['another kind', () => sample.mean('y').with({ kind: 'total' }), 'stays of its kind, "mean"'],
    ['no confidence', () => sample.mean('y').confidence(), 'options of confidence'],
    ['a level in per cent', () => sample.mean('y').confidence({ level: 95 }), '0.95 for 95 per cent'],
    ['no degrees of freedom', () => sample.mean('y').confidence({ df: 0 }), '/confidence/df should be'],
    ['a quantile in per cent', () => sample.quantile('y', 50), '0.5 for 50 per cent'],
    ['a test of a column by itself', () => sample.independence('s', 's'), 'rows and columns are both "s"'],
    [
      'a difference of a group from itself',
      () => sample.difference(sample.mean('y').by('s'), { s: 'a' }, { s: 'a' }),
      'are the same',
    ],
    ['a difference of null', () => sample.difference(null, { s: 'a' }, { s: 'b' }), 'a question is what'],
    ['a correlation with itself', () => sample.correlation('y', 'y'), 'stands twice'],
    ['null options', () => sample.relativePoverty('y', null), 'options of relativePoverty'],
    ['a line of NaN', () => sample.poverty('y', NaN), '/line should be a number'],
    ['a test against nothing', () => sample.tTest('y'), 'the number to hold the mean against'],
    ['a model of itself', () => sample.glm('y', 'y'), 'among the terms'],
    ['the reference of a number', () => sample.glm('y', { column: 'z', reference: '3' }), 'not a category'],
    ['an unknown limit', () => sample.glm('e', 'y').with({ limits: 'profile' }), '"wald" or "likelihood"'],
    ['times before the beginning', () => changed(({ t }) => ({ t: -t })).cox('t', 'e', 'z'), 'a time is not negative'],
    [
      'a curve before the beginning',
      () => changed(({ t }) => ({ t: -t })).survival('t', 'e', 3),
      'a time is not negative',
    ],
    ['survival before the beginning', () => sample.survival('t', 'e', -1), '/at/0'],
    ['a test of null', () => sample.waldTest(null, 'k'), 'a question is what'],
    ['a comparison of null', () => sample.compareModels(null), '/models'],
    ['margins of null', () => sample.margins(null, 'k'), 'a question is what'],
    ['an answer to null', () => sample.answer(null), 'a question is what'],
    ['a spec of null', () => sample.spec(null), 'a question is what'],
    ['a question of nobody', () => new Question(null, { kind: 'mean', of: 'y' }), 'belongs to a survey'],
    ['a name of all objects', () => sample.ask({ kind: 'toString' }), '/kind should be mean'],
  ],
  'what follows': [
    ['ratios of nothing', () => ratiosOf(), 'result of a model'],
    ['ratios of means', async () => ratiosOf(await means()), 'result of a model'],
    ['variation of nothing', () => variationOf(), 'a row of a result'],
    ['variation of a result', async () => variationOf(await means()), 'a row of a result'],
    ['a test of {}', () => testAgainst({}), 'a row of a result'],
    ['a test against NaN', () => testAgainst({ estimate: 1, se: 1 }, NaN), 'against a number'],
    ['a test against a text', () => testAgainst({ estimate: 1, se: 1 }, '1'), 'against a number'],
    ['a function of nothing', () => functionOf(), 'takes a result'],
    ['no function', async () => functionOf(await means()), 'the function threw'],
    ['a function that gives a text', async () => functionOf(await means(), () => 'a'), 'a number or a list'],
    ['a function that gives nothing', async () => functionOf(await means(), () => undefined), 'a number or a list'],
    ['a function that gives NaN', async () => functionOf(await means(), () => NaN), 'no number at the estimates'],
    ['a function that throws', async () => functionOf(await means(), ([a]: Loose) => a.b.c), 'threw TypeError'],
    ['a text of labels', async () => functionOf(await means(), () => 1, { labels: 'x' }), 'a list of texts'],
    ['an option misspelt', async () => functionOf(await means(), () => 1, { label: ['x'] }), 'did you mean "labels"'],
    [
      'per cent in a function',
      async () => functionOf(await means(), () => 1, { confidence: { level: 95 } }),
      '0.95 for 95',
    ],
    ['predictions of nothing', () => predict(), 'the spec should be an object'],
    ['no rows to predict', async () => predict(await model(), logistic), 'a list of objects'],
    ['a row of null to predict', async () => predict(await model(), logistic, [null]), 'is no object'],
    [
      'an unknown level to predict',
      async () => predict(await model(), logistic, [{ y: 3, k: 'x' }]),
      '"k" has no level "x"',
    ],
    ['a level of other letters', async () => predict(await model(), logistic, [{ y: 3, k: 'P' }]), 'did you mean "p"'],
    ['a text for a number', async () => predict(await model(), logistic, [{ y: 'many', k: 'p' }]), 'not a number'],
    ['null for a number', async () => predict(await model(), logistic, [{ y: null, k: 'p' }]), 'not a number'],
    [
      'an unknown scale',
      async () => predict(await model(), logistic, [{ y: 1, k: 'p' }], 'odds'),
      '"response" or "link"',
    ],
    [
      'the spec of a mean',
      async () => predict(await model(), { kind: 'mean', of: 'y' }, [{ y: 1, k: 'p' }]),
      '"of" is not known here',
    ],
    [
      'a family misspelt',
      async () => predict(await model(), { ...logistic, family: 'gauss' }, [{ y: 1, k: 'p' }]),
      '/family',
    ],
    ['the result of a mean', async () => predict(await means(), logistic, [{ y: 1, k: 'p' }]), 'result of a model'],
    ['printing nothing', () => printed(), 'an answered result'],
    ['printing an error', () => printed({ error: { code: 'x', message: 'y' } }), 'an answered result'],
    ['no digits', async () => printed(await means(), { digits: 0 }), 'from 1 to 17'],
    ['too many digits', async () => printed(await means(), { digits: 500 }), 'from 1 to 17'],
    ['a print option misspelt', async () => printed(await means(), { digit: 3 }), 'did you mean "digits"'],
    ['ratios of printed means', async () => printed(await means(), { ratios: true }), 'of models'],
    ['areas of nothing', () => fayHerriot(), 'a list of'],
    ['an area of null', () => fayHerriot([null]), 'a label of its own'],
    ['areas in text', () => fayHerriot(areas((i) => ({ estimate: `${i}` }))), 'finite estimate'],
    ['a negative error', () => fayHerriot(areas(() => ({ se: -1 }))), 'finite estimate'],
    ['an infinite error', () => fayHerriot(areas(() => ({ se: Infinity }))), 'finite estimate'],
    ['areas of one name', () => fayHerriot(areas(() => ({ label: 'a' }))), 'a label of its own'],
    ['covariates of null', () => fayHerriot(areas(() => ({ x: null }))), 'a list of finite numbers'],
  ],
  'statistics and weights of one’s own': [
    ['no source', () => finalWeights({ variables, design: { weights: 'w' } }), 'the second argument is a source'],
    ['no statistic', () => jackknifed().withReplicates(), 'is a function'],
    ['a text', () => jackknifed().withReplicates(() => 'a'), 'a number or a list'],
    ['a promise', () => jackknifed().withReplicates(async () => 3), 'no promise'],
    ['an empty list', () => jackknifed().withReplicates(() => []), 'a number or a list'],
    ['NaN', () => jackknifed().withReplicates(() => NaN), 'no number with the full weights'],
    ['a fault of its own', () => jackknifed().withReplicates((_w: unknown, c: Loose) => c.nope[0]), 'threw TypeError'],
    [
      'lists of unlike lengths',
      () => {
        let times = 0;
        return jackknifed().withReplicates(() => (times++ === 0 ? [1, 2] : [1]));
      },
      '1 numbers in a replicate, and 2 at first',
    ],
    ['an option misspelt', () => jackknifed().withReplicates(() => 1, { label: 'x' }), 'did you mean "labels"'],
    ['per cent', () => jackknifed().withReplicates(() => 1, { confidence: { level: 95 } }), '0.95 for 95'],
    ['a condition of nothing', () => evaluate(), 'should be an object'],
    ['a condition on no frame', () => evaluate({ eq: ['y', 1] }, {}), 'a frame'],
    ['ratios of coefficients without limits', () => ratiosOf({ terms: [{}] }), 'has its limits'],
    ['coefficients without limits', () => printed({ kind: 'glm', terms: [{}] }), 'has its limits'],
    ['coefficients that are no list', () => printed({ kind: 'glm', terms: 3 }), 'are a list'],
    ['a covariance of a text', () => sample.mean('y').withCovariance('no'), 'takes true or false'],
    ['keys in a list', () => sample.mean('y').with(['vcov']), 'takes keys'],
    ['a condition that lies in itself', () => sample.where(circle()), 'nested too deeply'],
    ['a condition without bottom', () => sample.where(deep(50_000)), 'nested too deeply'],
    ['infinite levels', () => changed((_, i) => ({ s: i % 2 ? 'a' : Infinity })).proportion('s'), 'not Infinity'],
    ['levels that are numbers', () => fromColumns({ s: { codes: [0, 1], levels: [1, 2] } }), 'different texts'],
    ['an empty level', () => fromColumns({ s: { codes: [0, 1], levels: ['', 'a'] } }), 'none of them empty'],
    ...[0, -1, 1.5, NaN, '2', 1e6].map((threads): Case => [
      `${String(threads)} threads`,
      () => fromSharedColumns({ y: Float64Array.of(1) }, { threads }),
      'a whole number from 1',
    ]),
    ['people behind nothing', () => peopleBehind(), 'should be an object'],
    ['people behind a mean of nothing', () => peopleBehind({ kind: 'mean' }), '"of" is missing'],
  ],
};

describe.each(Object.entries(refused))('%s refuses', (_, cases) => {
  it.each(cases)('%s', async (_what, act, message) => {
    const outcome = await Promise.resolve()
      .then(act)
      .then(
        (answer: Loose) => answer?.results?.[0]?.error ?? { answered: answer },
        (e: unknown) => e,
      );
    expect(outcome).toMatchObject({
      code: expect.any(String) as string,
      message: expect.stringContaining(message) as string,
    });
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal);
    expect(outcome.message).not.toContain('\u0000');
  });
});

const told: readonly Case[] = [
  ['weights that cancel', () => changed((_, i) => ({ w: i % 2 ? 1 : -1 })).mean('y'), 'no estimate'],
  ['a ratio by 0', () => changed(() => ({ z: 0 })).ratio('y', 'z'), 'no estimate, since what it is divided by is 0'],
  ['a correlation of a constant', () => changed(() => ({ y: 4 })).correlation('y', 'z'), 'no estimate'],
  ['a test without variation', () => changed(() => ({ y: 4 })).tTest('y', 's'), 'no test statistic'],
  [
    'a coefficient of a constant',
    () => changed(() => ({ y: 4 })).glm('z', 'y'),
    'no coefficient, since others determine the column: y',
  ],
  ['a term twice', () => sample.glm('y', 'z', 'z'), 'no coefficient'],
  ['more coefficients than clusters', () => like({}, rows.slice(0, 6)).glm('y', 'z', 't'), 'no degrees of freedom'],
  ['numbers without squares', () => changed(({ y }) => ({ y: y * 1e300 })).mean('y'), 'take another unit'],
  ['numbers whose squares vanish', () => changed(({ y }) => ({ y: y * 1e-300 })).mean('y'), 'take another unit'],
  ['a Gini index of nothing', () => changed(() => ({ y: 0 })).gini('y'), 'no estimate'],
];

it('takes NaN for no level, and no for no covariance', async () => {
  const { rows: shares } = (await changed((_, i) => ({ s: i % 5 ? 'a' : NaN })).proportion('s')) as Loose;
  expect(shares.map(({ label }: Loose) => label)).toEqual(['s=a']);
  expect(await sample.mean('y').withCovariance(false)).not.toHaveProperty('vcov');
});

it.each(told)('%s are answered with a word', async (_, act, message) => {
  const { explanation } = (await act()) as Loose;
  expect(explanation.warnings.join('; ')).toContain(message);
});
