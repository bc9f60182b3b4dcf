/** Random calibrations to totals near those of the sample. */
import type { Dice } from './dice.ts';
import type { Row } from './population.ts';

/**
 * One or two steps; none of them meets a missing value. No trimming with replicates: `trimWeights` of survey 4.1 leaves the
 * weights of the full sample as they were there.
 */
export function randomCalibration(dice: Dice, rows: readonly Row[], replicates: boolean): object[] {
  const step = dice.pick([poststratify, rake, regression, regression, ratio]);
  const steps = [step(dice, rows, replicates)];
  if (dice.chance(0.2)) steps.push(poststratify(dice, rows));
  const mean = sum(rows, () => 1) / rows.length;
  const trim = { method: 'trim', lower: mean / 5, upper: (1.6 + 2 * dice.uniform()) * mean, strict: dice.chance(0.5) };
  if (!replicates && dice.chance(0.2)) steps.push(trim);
  return steps;
}

const near = (dice: Dice, total: number, spread: number) =>
  Number((total * (1 + spread * (2 * dice.uniform() - 1))).toFixed(3));
const sum = (rows: readonly Row[], value: (row: Row) => number) =>
  rows.reduce((total, row) => total + Number(row.w) * value(row), 0);

function totalsBy(dice: Dice, rows: readonly Row[], by: readonly string[]): object[] {
  const cells = new Map<string, Row[]>();
  for (const row of rows) {
    const key = by.map((name) => row[name]).join('\r');
    cells.set(key, [...(cells.get(key) ?? []), row]);
  }
  return [...cells.values()].map((members) => ({
    ...Object.fromEntries(by.map((name) => [name, String(members[0]![name])])),
    total: near(
      dice,
      sum(members, () => 1),
      0.3,
    ),
  }));
}

function poststratify(dice: Dice, rows: readonly Row[]): object {
  const by = dice.pick([['k'], ['area'], ['area', 'e'], ['region']]);
  return { method: 'poststratify', by, totals: totalsBy(dice, rows, by) };
}

/** Margins with one sum. */
function rake(dice: Dice, rows: readonly Row[]): object {
  const margins = dice.pick([
    [['k'], ['e']],
    [['area'], ['k']],
    [['area', 'e'], ['k']],
    [['region'], ['area'], ['e']],
  ]);
  const whole = sum(rows, () => 1);
  return {
    method: 'rake',
    margins: margins.map((by) => {
      const totals = totalsBy(dice, rows, by) as { total: number }[];
      const scale = whole / totals.reduce((t, { total }) => t + total, 0);
      return { by, totals: totals.map((line) => ({ ...line, total: line.total * scale })) };
    }),
  };
}

/** In replicates the limits are wide: survey goes on where a replicate cannot meet the totals inside them. */
function regression(dice: Dice, rows: readonly Row[], replicates: boolean): object {
  const method = dice.pick(['linear', 'raking', 'logit'] as const);
  const bounded = method === 'logit' || dice.chance(0.3);
  const narrow = dice.pick([
    [0.2, 4],
    [0.4, 2.5],
  ]);
  const bounds = replicates ? [0.02, 40] : narrow;
  const of = (value: (row: Row) => number) => near(dice, sum(rows, value), 0.08);
  const constraints = [
    { total: of(() => 1) },
    ...dice.some([
      { column: 'x', total: of((row) => Number(row.x)) },
      { column: 'k', total: of((row) => Number(row.k)) },
      { column: 'area', level: 'north', total: of((row) => (row.area === 'north' ? 1 : 0)) },
      { where: { gt: ['age', 50] }, total: of((row) => (Number(row.age) > 50 ? 1 : 0)) },
      { column: 'x', where: { eq: ['e', 1] }, total: of((row) => Number(row.x) * Number(row.e)) },
    ]),
  ];
  return {
    method,
    constraints,
    ...(bounded ? { bounds } : {}),
  };
}

/** The ratio estimator. */
function ratio(dice: Dice, rows: readonly Row[]): object {
  const total = near(
    dice,
    sum(rows, (row) => Number(row.x)),
    0.2,
  );
  return { method: 'linear', constraints: [{ column: 'x', total }], variance: 'x' };
}
