/** Random designs with unequal probabilities, with two phases, and by referral. Their columns are added to the rows. */
import { shuffled, type RandomDesign } from './designs.ts';
import type { Dice } from './dice.ts';
import type { Row, Sample } from './population.ts';

/** Unequal probabilities without replacement, rows or clusters, one stage. */
export function ppsDesign(dice: Dice, { rows, strataColumns }: Sample): RandomDesign {
  const method = dice.pick(['brewer', 'overton', 'hartley-rao', 'joint'] as const);
  const byCluster = dice.chance(0.5) && method === 'brewer';
  const probability = new Map<string, number>();
  for (const row of rows) {
    const name = byCluster ? [...strataColumns, 'psu'].map((c) => row[c]).join('/') : String(row.i);
    probability.set(name, probability.get(name) ?? Number((0.05 + 0.4 * dice.uniform()).toFixed(3)));
    row.p = probability.get(name)!;
  }
  const p = rows.map((row) => Number(row.p));
  const joint = p.map((a, i) => p.map((b, j) => (i === j ? a : a * b * (0.9 + 0.05 * ((i + j) % 2)))));
  const estimator = method === 'brewer' ? {} : { estimator: dice.pick(['horvitz-thompson', 'yates-grundy']) };
  const given = method === 'joint' ? { joint, index: 'i' } : {};
  const strata = method === 'joint' ? {} : { strata: [[...strataColumns]] };
  return {
    kind: `probabilities by ${method}`,
    design: {
      ...strata,
      ...(byCluster ? { clusters: [[...strataColumns, 'psu']] } : {}),
      pps: { probability: 'p', method, ...estimator, ...given },
      lonelyPsu: 'remove',
    },
  };
}

/** Rows of a first phase of one or two stages, selected at random within strata. */
export function twoPhaseDesign(dice: Dice, sample: Sample): RandomDesign {
  const { rows, strataColumns } = sample;
  const stages = sample.late ? 1 : dice.between(1, 2);
  const cells = new Map<number, Row[]>();
  for (const row of rows) {
    row.cell = Number(row.e);
    cells.set(row.cell, [...(cells.get(row.cell) ?? []), row]);
  }
  for (const members of cells.values()) {
    const taken = Math.max(2, Math.floor(members.length * (0.3 + 0.5 * dice.uniform())));
    const order = shuffled(
      dice,
      members.map((_, k) => ({ k })),
    );
    order.forEach(({ k }, rank) => (members[Number(k)]!.sel = rank < taken ? 1 : 0));
  }
  return {
    kind: 'two phases',
    design: {
      strata: [[...strataColumns]],
      clusters: [[...strataColumns, 'psu'], 'ssu'].slice(0, stages),
      fpc: [{ count: 'n_psu' }, { count: 'n_ssu' }].slice(0, stages),
      phaseTwo: { selected: { eq: ['sel', 1] }, ...(dice.chance(0.8) ? { strata: 'cell' } : {}) },
      lonelyPsu: 'remove',
    },
  };
}

/** Links of recruitment between the rows: some seeds, network sizes, some rows without. */
export function referralDesign(dice: Dice, { rows }: Sample): RandomDesign {
  const seeds = dice.between(2, 6);
  rows.forEach((row, i) => {
    row.size = dice.chance(0.03) ? 0 : dice.between(1, 15);
    row.by = i < seeds ? '' : dice.between(1, i);
  });
  return { kind: 'referral', design: { rds: { id: 'i', recruiter: 'by', networkSize: 'size' } } };
}
