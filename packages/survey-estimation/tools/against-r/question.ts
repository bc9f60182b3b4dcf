/** One random question: a sample, a design, a calibration, a domain, and what is asked; the seed decides all of it. */
import { randomCalibration } from './calibrations.ts';
import { jackknifeDesign, type RandomDesign, replicateDesign, shuffled, stagedDesign } from './designs.ts';
import { Dice } from './dice.ts';
import { ppsDesign, referralDesign, twoPhaseDesign } from './special-designs.ts';
import { csvOf, drawSample, variablesOf, type Row } from './population.ts';
import { descriptive } from './descriptive.ts';
import { further, models } from './models.ts';
import { randomCondition } from './parts.ts';

export interface AskedSpec {
  readonly [key: string]: unknown;
  readonly design: object;
  readonly estimates: readonly { readonly kind: string }[];
}

export interface Asked {
  readonly seed: number;
  readonly kind: string;
  readonly csv: string;
  readonly spec: AskedSpec;
}

const DESIGNS = [
  stagedDesign,
  stagedDesign,
  stagedDesign,
  stagedDesign,
  replicateDesign,
  jackknifeDesign,
  ppsDesign,
  twoPhaseDesign,
  referralDesign,
];

/** The question of a seed. */
export function randomQuestion(seed: number): Asked {
  const dice = new Dice(seed);
  const made = dice.pick(DESIGNS);
  const drawn = drawSample(dice, made === twoPhaseDesign ? 0 : dice.pick([0, 0.05, 0.15]));
  const sample = dice.chance(0.5) ? drawn : { ...drawn, rows: shuffled(dice, drawn.rows) };
  const { kind: name, design } = made(dice, sample);
  const calibrated =
    dice.chance(0.35) && design.lonelyPsu !== 'adjust' && design.weights !== undefined && !design.phaseTwo;
  const calibration = calibrated
    ? { calibration: randomCalibration(dice, sample.rows, design.replicates !== undefined) }
    : {};
  const domain = dice.chance(0.4) ? { domain: randomCondition(dice) } : {};
  const plain = !calibrated && !design.replicates && !design.pps && !design.phaseTwo && !design.rds;
  const imputed = plain && dice.chance(0.08);
  const rows = imputed ? imputations(dice, sample.rows) : sample.rows;
  const spec = {
    variables: variablesOf(rows),
    design,
    ...calibration,
    ...domain,
    ...(imputed ? { imputations: { column: 'm', completeDf: dice.pick(['used', 'infinite']) } } : {}),
    estimates: imputed ? pooled(dice) : askedOf(dice, design, calibrated),
  };
  const kind = `${name}${calibrated ? ', calibrated' : ''}${imputed ? ', imputed' : ''}`;
  return { seed, kind, csv: csvOf(rows), spec };
}

/**
 * What R answers for the design: little for two phases; with unequal probabilities its design effects exchange `wr` and
 * `wor`; its rank tests and correlations with replicates are linearised, ours computed again; its models of a domain of a
 * calibrated design scale the weights by the rows outside.
 */
function askedOf(dice: Dice, design: RandomDesign['design'], calibrated: boolean): AskedSpec['estimates'] {
  if (design.rds) return referrals;
  if (design.phaseTwo) return descriptive(dice).filter((e) => TWO_PHASE.has(e.kind) && e.deff === undefined);
  const common = [
    ...descriptive(dice, design.lonelyPsu === 'adjust', design.replicates !== undefined),
    ...models(dice),
  ];
  if (design.pps) return common.filter(({ kind, deff }) => LINEAR.has(kind) && deff === undefined);
  return design.replicates || calibrated ? common : [...common, ...further(dice)];
}

const referrals = ['RDS-I', 'RDS-II'].flatMap((estimator) =>
  ['sex', 'school', 'area'].map((of) => ({ kind: 'rds', estimator, of })),
);
const TWO_PHASE = new Set(['mean', 'total', 'ratio']);
const LINEAR = new Set([
  'mean',
  'total',
  'proportion',
  'ratio',
  'variance',
  'difference',
  'contrast',
  'glm',
  'degf',
  'weights',
]);

/** The file three times over, the gaps of y filled anew each time. */
function imputations(dice: Dice, rows: readonly Row[]): Row[] {
  return [1, 2, 3].flatMap((m) => rows.map((row) => ({ ...row, m, y: row.y === '' ? dice.between(50, 200) : row.y! })));
}

const POOLED = new Set(['mean', 'total', 'proportion', 'ratio', 'variance', 'difference', 'contrast', 'glm', 'cox']);

function pooled(dice: Dice): AskedSpec['estimates'] {
  return [...descriptive(dice), ...models(dice)].filter(({ kind }) => POOLED.has(kind));
}
