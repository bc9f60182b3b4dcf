/** Random designs for a sample. Columns that a design needs (replicate weights, probabilities, phases) are added to the rows. */
import type { Dice } from './dice.ts';
import type { Row, Sample } from './population.ts';

export interface RandomDesign {
  readonly kind: string;
  readonly design: { readonly [key: string]: unknown };
}

const POLICIES = ['fail', 'remove', 'certainty', 'adjust', 'average'] as const;

/** Strata, clusters, weights and finite populations of one to three stages. */
export function stagedDesign(dice: Dice, { strataColumns, repeated, late }: Sample): RandomDesign {
  const stages = dice.pick([0, 1, 1, 2, 2, 3]);
  const clusters = ['psu', 'ssu', 'tsu'].slice(0, stages);
  const first = strataColumns.length > 1 ? [...strataColumns] : strataColumns[0];
  const stratified = repeated || dice.chance(0.85);
  const strata = [
    ...(stratified ? [first] : late && stages > 1 ? ['n_all'] : []),
    ...(late && stages > 1 ? ['late'] : []),
  ];
  const named = repeated && !dice.chance(0.2) ? clusters : clusters.map((c, k) => (k === 0 && repeated ? allOf(c) : c));
  const fpc = dice.chance(0.6) ? corrections(dice, [stratified ? 'psu' : 'all', ...clusters.slice(1)]) : null;
  const implied = fpc !== null && stages > 0 && fpc.every((f) => f !== null) && dice.chance(0.2);
  const policy = dice.pick(POLICIES);
  return {
    kind: `${stages} stages${fpc ? ', finite' : ''}`,
    design: {
      ...(strata.length > 0 ? { strata } : {}),
      ...(named.length > 0 ? { clusters: named } : {}),
      ...(implied ? {} : { weights: 'w' }),
      ...(fpc && stages > 0 ? { fpc } : {}),
      ...(named.every((c) => typeof c === 'string') && repeated ? { nest: true } : {}),
      lonelyPsu: policy,
      ...(dice.chance(0.2) ? { lonelyInDomain: true } : {}),
    },
  };
}

const allOf = (column: string) => ['region', 'zone', column];

function corrections(dice: Dice, clusters: readonly string[]): (object | null)[] {
  const kind = dice.pick(['count', 'fraction', 'mixed'] as const);
  return clusters.map((name, stage) => {
    if (stage > 0 && dice.chance(0.1)) return null;
    const fraction = kind === 'fraction' || (kind === 'mixed' && dice.chance(0.5));
    return fraction ? { fraction: `f_${name}` } : { count: `n_${name}` };
  });
}

/** The jackknife of the first-stage clusters, made by the package. */
export function jackknifeDesign(dice: Dice, sample: Sample): RandomDesign {
  const { design } = stagedDesign(dice, sample);
  const type = design.strata ? 'JKn' : 'JK1';
  const mse = dice.chance(0.5);
  const policy = dice.pick(['fail', 'remove', 'adjust', 'average'] as const);
  return { kind: `made ${type}`, design: { ...design, lonelyPsu: policy, replicates: { type, mse } } };
}

/** Replicate weights in the file: of every type, as weights or factors. */
export function replicateDesign(dice: Dice, { rows, strataColumns }: Sample): RandomDesign {
  const type = dice.pick(['JK1', 'JKn', 'BRR', 'Fay', 'bootstrap', 'other'] as const);
  const count = dice.between(6, 16);
  const combined = dice.chance(0.5);
  const fay = dice.pick([0.3, 0.5]);
  const half = (factor: number) => (type === 'BRR' ? 2 * factor : 1 + (2 * factor - 1) * (1 - fay));
  for (let r = 0; r < count; r++) {
    const factors = new Map<string, number>();
    for (const row of rows) {
      const cluster = [...strataColumns, 'psu'].map((name) => row[name]).join('/');
      const drawn = type === 'BRR' || type === 'Fay' ? half(dice.between(0, 1)) : dice.pick([0, 1, 1, 1, 2]);
      const factor = factors.get(cluster) ?? drawn;
      factors.set(cluster, factor);
      row[`r${r + 1}_`] = combined ? (Number(row.w) * factor).toFixed(5) : factor;
    }
  }
  const names = Array.from({ length: count }, (_, r) => `r${r + 1}_`);
  const rscales = names.map(() => (dice.chance(0.1) ? 0 : 0.2 + dice.uniform()));
  const scaled = type !== 'BRR' && type !== 'Fay';
  return {
    kind: `given ${type}`,
    design: {
      weights: 'w',
      replicates: {
        type,
        weights: dice.chance(0.3) ? { prefix: 'r' } : names,
        ...(dice.chance(0.5) && combined ? {} : { combined }),
        ...(dice.chance(0.5) ? { mse: dice.chance(0.7) } : {}),
        ...(scaled && dice.chance(0.5) ? { scale: 0.1 + dice.uniform() } : {}),
        ...(type === 'JKn' || (scaled && dice.chance(0.3)) ? { rscales: dice.chance(0.3) ? 0.4 : rscales } : {}),
        ...(type === 'Fay' ? { fay } : {}),
        ...(dice.chance(0.2) ? { df: dice.between(3, 20) } : {}),
      },
    },
  };
}

/** The rows under a design whose strata have another order, so that nothing rests on the order of the file. */
export function shuffled(dice: Dice, rows: readonly Row[]): Row[] {
  const left = [...rows];
  const out: Row[] = [];
  while (left.length > 0) out.push(...left.splice(dice.between(0, left.length - 1), 1));
  return out.map((row, i) => ({ ...row, i: i + 1 }));
}
