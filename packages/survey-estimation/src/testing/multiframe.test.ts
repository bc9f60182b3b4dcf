/**
 * Two overlapping frames: Hartley's and Kalton and Anderson's estimators by their own formulas, worked out from sums over each sample, and beside
 * R's survey (4.1.1 has no `multiframe`: a stacked design, strata within frames, weights by the published rule).
 */
import { describe, expect, it } from 'vitest';
import { fromRows, multiframeSurvey, Refusal } from '../index.ts';

type Unit = {
  readonly w: number;
  readonly y: number;
  readonly both: string;
  readonly other: number;
};
// A simple random sample of 6 landlines out of 60, and of 8 mobiles out of 40.
const landline: Unit[] = [3, 5, 8, 2, 9, 4].map((y, i) => ({ w: 10, y, both: i % 2 ? 'yes' : 'no', other: 5 }));
const mobile: Unit[] = [7, 1, 6, 6, 3, 8, 2, 5].map((y, i) => ({ w: 5, y, both: i < 5 ? 'yes' : 'no', other: 10 }));
const variables = {
  w: { type: 'number' },
  y: { type: 'number' },
  both: { type: 'category', levels: ['no', 'yes'] },
  other: { type: 'number' },
} as const;
const overlap = { eq: ['both', 'yes'] } as const;
const frames = [
  { data: fromRows(landline), overlap, otherWeight: 'other' },
  { data: fromRows(mobile), overlap, otherWeight: 'other' },
] as const;

/** Total and variance of a sample of n with replacement: n/(n-1) sum (u - mean u)^2 of the weighted values u. */
function sampled(units: readonly Unit[], share: (unit: Unit) => number): [total: number, variance: number] {
  const u = units.map((unit) => share(unit) * unit.w * unit.y);
  const total = u.reduce((a, b) => a + b, 0);
  const n = u.length;
  return [total, (n / (n - 1)) * u.reduce((sum, x) => sum + (x - total / n) ** 2, 0)];
}

const hartley = (theta: number) =>
  [(unit: Unit) => (unit.both === 'yes' ? theta : 1), (unit: Unit) => (unit.both === 'yes' ? 1 - theta : 1)] as const;
const expected = [
  (unit: Unit) => (unit.both === 'yes' ? 1 / unit.w / (1 / unit.w + 1 / unit.other) : 1),
  (unit: Unit) => (unit.both === 'yes' ? 1 / unit.w / (1 / unit.w + 1 / unit.other) : 1),
] as const;

describe.each([
  ['Hartley, half of the overlap from each', {}, hartley(0.5)],
  ['Hartley, a third from the first', { theta: 1 / 3 }, hartley(1 / 3)],
  ['Hartley, screened: none from the first', { theta: 0 }, hartley(0)],
  ['Kalton and Anderson', { estimator: 'expected' }, expected],
] as const)('%s', (_, rule, [first, second]) => {
  it('adds the totals and the variances of the frames', async () => {
    const survey = multiframeSurvey({ frames, variables, weights: 'w', ...rule });
    const [row] = (await survey.total('y')).rows;
    const [a, va] = sampled(landline, first);
    const [b, vb] = sampled(mobile, second);
    expect(row!.estimate).toBeCloseTo(a + b, 10);
    expect(row!.se).toBeCloseTo(Math.sqrt(va + vb), 10);
    // Who is counted in the other frame alone has no weight here, and is no cluster that is used.
    expect(row!.df).toBe(landline.filter((unit) => first(unit) > 0).length + 8 - 2);
  });
});

it('has the means, domains and clusters of a stacked design in R', async () => {
  const villages = (units: readonly Unit[]) =>
    units.map((unit, i) => ({ ...unit, village: i >> 1, region: i < 4 ? 'n' : 's' }));
  const survey = multiframeSurvey({
    frames: [
      { data: fromRows(villages(landline)), overlap },
      { data: fromRows(villages(mobile)), overlap },
    ],
    variables: { ...variables, village: { type: 'number' }, region: { type: 'category' } },
    weights: 'w',
    clusters: ['village'],
    theta: 0.4,
  });
  const [row] = (await survey.mean('y')).rows;
  expect([row!.estimate, row!.se]).toEqual(R_MEAN.map((x) => expect.closeTo(x, 12) as number));
  const rows = (await survey.mean('y').by('both')).rows;
  expect(rows.map((one) => [one.estimate, one.se])).toEqual(
    R_BY.map((pair) => pair.map((x) => expect.closeTo(x, 12) as number)),
  );
});

/** From R. */
const R_MEAN = [5.388888888888889, 0.758241794589387];
const R_BY = [
  [6.11111111111111, 1.411660601063021],
  [4.18518518518519, 0.614956747113801],
];

const number = { type: 'number' } as const;
it.each([
  ['one frame', { frames: [frames[0]] }, 'two samples'],
  ['no condition of overlap', { frames: [{ data: frames[0].data }, frames[1]] }, 'overlap'],
  ['an unknown word', { estimater: 'expected' }, 'did you mean "estimator"'],
  ['an unknown estimator', { estimator: 'optimal' }, 'constant or expected'],
  ['a share beyond 1', { theta: 1.2 }, 'share from 0 to 1'],
  ['a share that is no number', { theta: NaN }, 'share from 0 to 1'],
  ['no weights', { weights: 'both' }, 'column of numbers'],
  [
    'expected without the other weight',
    { estimator: 'expected', frames: [{ data: frames[0].data, overlap }, frames[1]] },
    '"otherWeight"',
  ],
  ['a reserved name', { variables: { ...variables, frame: number } }, 'made here'],
  ['replicates', { replicates: { type: 'JK1' } }, 'no option "replicates"'],
])('refuses %s', (_, more, message) => {
  expect(() => multiframeSurvey({ frames, variables, weights: 'w', ...more } as never)).toThrow(message);
  expect(() => multiframeSurvey({ frames, variables, weights: 'w', ...more } as never)).toThrow(Refusal);
});

it('refuses a unit of which it is unknown whether it is in both', async () => {
  const data = fromRows([...landline, { w: 10, y: 1, both: null, other: 5 }]);
  const survey = multiframeSurvey({ frames: [{ data, overlap }, frames[1]], variables, weights: 'w' });
  await expect(survey.total('y')).rejects.toThrow('in both frames is unknown in data line 7 of frame 1');
});
