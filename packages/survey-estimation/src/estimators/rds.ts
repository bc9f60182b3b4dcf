/**
 * Shares of groups in the population behind a respondent-driven sample, with bootstrap intervals where asked for.
 *
 * Sources: RDS-II, Volz and Heckathorn (2008), Probability based estimation theory for respondent driven sampling, Journal
 * of Official Statistics 24, 79-97; RDS-I, Salganik and Heckathorn (2004), Sociological Methodology 34, 193-239; SS: see
 * successive-sampling.ts.
 */
import type { GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { levelOf, orNull, tidySe } from '../inference/output.ts';
import { Random } from '../numeric/random.ts';
import { Refusal, refuse } from '../core/refusal.ts';
import { chainBootstrap, populationBootstrap } from '../rds/bootstrap.ts';
import { meanDegrees, recruitmentMatrix, referralSample, type ReferralSample } from '../rds/recruitment.ts';
import { isConnected, stationaryShares } from '../rds/stationary.ts';
import { successiveSampling } from '../rds/successive-sampling.ts';
import { between, finite, objectOf, oneOf, optional, text, type Described } from '../core/describe.ts';
import { confidence } from '../core/confidence.ts';
import { defineEstimator, everyRow, type Asked } from '../inference/estimator.ts';
import { rowsOf } from '../core/result.ts';

const form = objectOf({
  kind: oneOf('rds'),
  /** `RDS-I`, `RDS-II` or successive sampling (`SS`). */
  estimator: optional(oneOf('RDS-I', 'RDS-II', 'SS')),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: text,
  /** Persons in the population, for successive sampling (SS). */
  populationSize: optional(finite),
  /** Errors by bootstrap. */
  bootstrap: optional(
    objectOf({
      /** Number of resamples. */
      replicates: between(2, 100_000),
      /** Seed of the draws. */
      seed: optional(finite),
    }),
  ),
  /** Level, method and degrees of freedom of the limits. Default 95 %, Wald, those of the used rows. */
  confidence: optional(confidence),
});
export type RdsSpec = Described<typeof form>;
const result = objectOf({ kind: oneOf('rds'), ...rowsOf });
type Result = Described<typeof result>;
const about = {
  method: 'respondent-driven sampling',
  source: 'Salganik and Heckathorn (2004); Volz and Heckathorn (2008); Gile (2011)',
};

/** * One row for each group: its share, number of rows and harmonic mean network size; with `bootstrap` also the standard deviation of the share over the bootstrap samples and limits from their quantiles. Refuses `no-recruits` (RDS-I, bootstrap), `bad-spec` (SS without a population size, too few usable bootstrap samples). */
export const rds = defineEstimator({
  kind: 'rds',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of }) => ({ measures: [of], divided: [of] }),
  needsRds: true,
  answer,
});

function answer(ctx: GroupedContext, spec: RdsSpec, { design }: Asked): Result {
  if (!design.rds) return refuse('bad-spec', 'kind "rds" needs design.rds: id, recruiter and network size');
  const sample = referralSample(ctx.frame, ctx.domain, design.rds, spec.of);
  const estimator = estimatorOf(spec);
  const shares = estimator(sample);
  const degrees = meanDegrees(sample);
  const drawn = spec.bootstrap ? bootstrapped(sample, spec, spec.bootstrap, estimator) : [];
  return {
    kind: 'rds',
    rows: sample.groups.map((level, k) => ({
      label: `${spec.of}=${level}`,
      estimate: shares[k]!,
      ...spreadOf(
        drawn.map((s) => s[k]!),
        levelOf(spec.confidence),
      ),
      n: sample.group.reduce((n, g) => (g === k ? n + 1 : n), 0),
      meanDegree: degrees[k]!,
    })),
    explanation: { ...explain(ctx, about), variance: spec.bootstrap ? BOOTSTRAP : 'none', df: 'none' },
  };
}

/** What the solving of successive sampling leaves, relative to a share. */
const SOLVED = 1e-10;

const BOOTSTRAP = 'bootstrap of the recruitment (Salganik 2006; SS: Gile 2011); limits are quantiles';

type Estimator = (sample: ReferralSample) => Float64Array;

function estimatorOf(spec: RdsSpec): Estimator {
  if (spec.estimator === 'RDS-I') return rdsOne;
  if (spec.estimator !== 'SS') return rdsTwo;
  const size = spec.populationSize ?? refuse('bad-spec', 'successive sampling needs the size of the population');
  return (sample) => successiveSampling(sample, size);
}

/** Shares of the groups in each usable bootstrap sample; RDS-I does not exist in samples that do not connect the groups. */
function bootstrapped(
  sample: ReferralSample,
  spec: RdsSpec,
  { replicates, seed }: NonNullable<RdsSpec['bootstrap']>,
  estimator: Estimator,
): Float64Array[] {
  const draw = spec.estimator === 'SS' ? populationBootstrap(sample, spec.populationSize!) : chainBootstrap(sample);
  const random = new Random(seed ?? 1);
  const out: Float64Array[] = [];
  for (let r = 0; r < replicates; r++) {
    try {
      out.push(estimator(draw(random)));
    } catch (e) {
      if (!(e instanceof Refusal)) throw e;
    }
  }
  if (out.length < replicates / 2)
    refuse('bad-spec', `only ${out.length} of ${replicates} bootstrap samples give an estimate`);
  return out;
}

/** Standard deviation and quantiles (linear between order statistics) of the bootstrap estimates. */
function spreadOf(values: readonly number[], level: number): { se: number | null; ci: (number | null)[] } {
  if (values.length < 2) return { se: null, ci: [null, null] };
  const mean = values.reduce((s, v) => s + v, 0) / values.length;
  const squares = values.reduce((s, v) => s + (v - mean) ** 2, 0);
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (p: number) => {
    const at = p * (sorted.length - 1);
    const low = sorted[Math.floor(at)]!;
    return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
  };
  const tail = (1 - level) / 2;
  const se = tidySe(Math.sqrt(squares / (values.length - 1)), mean, SOLVED);
  return { se: orNull(se), ci: [quantile(tail), quantile(1 - tail)] };
}

/** RDS-II: a respondent counts with the inverse of the network size. */
export function rdsTwo({ groups, group, degree }: ReferralSample): Float64Array {
  const weight = new Float64Array(groups.length);
  let total = 0;
  group.forEach((k, i) => {
    weight[k]! += 1 / degree[i]!;
    total += 1 / degree[i]!;
  });
  return weight.map((w) => w / total);
}

/** RDS-I: long-run shares of the recruitment between groups, divided by the groups' mean network size. */
function rdsOne(sample: ReferralSample): Float64Array {
  const flow = recruitmentMatrix(sample);
  const silent = flow.findIndex((row) => row.every((count) => count === 0));
  if (silent >= 0) refuse('no-recruits', `"${sample.groups[silent]}" recruited nobody`);
  if (!isConnected(flow)) refuse('no-recruits', 'recruitment does not lead from every group to every other');
  const degrees = meanDegrees(sample);
  const share = stationaryShares(flow).map((s, k) => s / degrees[k]!);
  const total = share.reduce((a, s) => a + s, 0);
  return share.map((s) => s / total);
}
