/**
 * How far a referral sample can be trusted: homophily, convergence of the estimates over the waves, bottlenecks between
 * the trees of the seeds, and the waves that recruitment needs to forget its seeds.
 *
 * Sources: Gile, Johnston and Salganik (2015), Diagnostics for respondent-driven sampling, Journal of the Royal Statistical
 * Society A 178, 241-269; homophily and equilibrium: Heckathorn (2002), Social Problems 49, 11-34.
 */
import type { GroupedContext } from '../core/context.ts';
import { explain } from '../inference/explain.ts';
import { orNull } from '../inference/output.ts';
import type { Matrix } from '../numeric/matrix.ts';
import { refuse } from '../core/refusal.ts';
import { chainsOf } from '../rds/chains.ts';
import { rdsTwo } from './rds.ts';
import { recruitmentMatrix, referralSample, type ReferralSample } from '../rds/recruitment.ts';
import { isConnected, stationaryShares } from '../rds/stationary.ts';
import { finite, ownListOf, objectOf, oneOf, text, type Described } from '../core/describe.ts';
import { value, explained } from '../core/result.ts';
import { defineEstimator, everyRow, type Asked } from '../inference/estimator.ts';

const form = objectOf({
  kind: oneOf('rdsDiagnostics'),
  /** What is estimated: a column, a level, or a condition; or several. */
  of: text,
});
export type RdsDiagnosticsSpec = Described<typeof form>;
const result = objectOf({
  kind: oneOf('rdsDiagnostics'),
  /** The levels. */
  groups: ownListOf(text),
  /** Number of rows, unweighted. */
  n: finite,
  /** Number of seeds. */
  seeds: finite,
  /** Longest chain. */
  waves: finite,
  /** Referrals from each group (rows) to each (columns). */
  recruitment: ownListOf(ownListOf(finite)),
  /** For each group, how far it refers to itself. */
  homophily: ownListOf(
    objectOf({
      /** Name of the figure. */
      label: text,
      /** Its referrals. */
      recruits: finite,
      /** Share of them within the group. */
      within: value,
      /** Homophily, 1 where referrals are at random. */
      index: value,
    }),
  ),
  /** The same over all groups. */
  recruitmentHomophily: value,
  /** Waves until the shares settle. */
  wavesToEquilibrium: value,
  /** Shares wave by wave. */
  convergence: ownListOf(
    objectOf({
      /** Number of the wave. */
      wave: finite,
      /** Number of rows, unweighted. */
      n: finite,
      /** Shares of the groups, from 0 to 1. */
      shares: ownListOf(finite),
    }),
  ),
  /** Shares seed by seed. */
  bottleneck: ownListOf(
    objectOf({
      /** Number of the seed. */
      seed: finite,
      /** Group of the seed. */
      group: text,
      /** Number of rows, unweighted. */
      n: finite,
      /** Shares of the groups, from 0 to 1. */
      shares: ownListOf(finite),
    }),
  ),
  ...explained,
});
type Result = Described<typeof result>;
const about = { method: 'diagnostics of recruitment', source: 'Gile, Johnston and Salganik (2015); Heckathorn (2002)' };

/** Shares are RDS-II throughout. */
export const rdsDiagnostics = defineEstimator({
  kind: 'rdsDiagnostics',
  spec: form,
  result,
  explain: about,
  plan: everyRow,
  people: ({ of }) => ({ measures: [of], divided: [of], single: true }),
  needsRds: true,
  answer,
});

function answer(ctx: GroupedContext, spec: RdsDiagnosticsSpec, { design }: Asked): Result {
  if (!design.rds) return refuse('bad-spec', 'kind "rdsDiagnostics" needs design.rds: id, recruiter and network size');
  const sample = referralSample(ctx.frame, ctx.domain, design.rds, spec.of);
  const { seed, wave } = chainsOf(sample);
  const flow = recruitmentMatrix(sample);
  const shares = rdsTwo(sample);
  const lastWave = wave.reduce((m, w) => Math.max(m, w), 0);
  const seeds = [...seed.keys()].filter((i) => seed[i] === i);
  const part = (keep: (i: number) => boolean) => {
    const rows = [...sample.group.keys()].filter(keep);
    return { n: rows.length, shares: Array.from(rdsTwo(subset(sample, rows))) };
  };
  return {
    kind: 'rdsDiagnostics',
    groups: [...sample.groups],
    n: sample.group.length,
    seeds: seeds.length,
    waves: lastWave,
    recruitment: flow.map((row) => [...row]),
    homophily: sample.groups.map((label, k) => ({ label, ...homophily(flow, shares, k) })),
    recruitmentHomophily: orNull(recruitmentHomophily(flow)),
    wavesToEquilibrium: orNull(wavesToEquilibrium(sample, flow, seeds)),
    convergence: Array.from({ length: lastWave + 1 }, (_, w) => ({ wave: w, ...part((i) => wave[i]! <= w) })),
    bottleneck: seeds.map((s, k) => ({
      seed: k + 1,
      group: sample.groups[sample.group[s]!]!,
      ...part((i) => seed[i] === s),
    })),
    explanation: { ...explain(ctx, about), variance: 'none', df: 'none' },
  };
}

function subset({ groups, group, degree }: ReferralSample, rows: readonly number[]): ReferralSample {
  return {
    groups,
    group: Int32Array.from(rows, (i) => group[i]!),
    degree: Float64Array.from(rows, (i) => degree[i]!),
    recruiter: new Int32Array(rows.length).fill(-1),
  };
}

/** Share of the recruits of a group that are of it, and Heckathorn's index: 1 all, 0 as if at random, -1 none. */
function homophily(flow: Matrix, shares: Float64Array, k: number) {
  const recruits = flow[k]!.reduce((s, x) => s + x, 0);
  const within = flow[k]![k]! / recruits;
  const share = shares[k]!;
  const index = within >= share ? (within - share) / (1 - share) : (within - share) / share;
  return { recruits, within: orNull(within), index: orNull(index) };
}

/** Recruits like their recruiter, over the number expected if recruits went to groups at random. */
function recruitmentHomophily(flow: Matrix): number {
  const byRecruiter = flow.map((row) => row.reduce((s, x) => s + x, 0));
  const total = byRecruiter.reduce((s, x) => s + x, 0);
  let alike = 0;
  let expected = 0;
  flow.forEach((row, k) => {
    alike += row[k]!;
    expected += (byRecruiter[k]! * flow.reduce((s, r) => s + r[k]!, 0)) / total;
  });
  return alike / expected;
}

/** Waves until shares that begin at any seed's group stay within 0.02 of those in the long run; NaN where there is none. */
function wavesToEquilibrium(sample: ReferralSample, flow: Matrix, seeds: readonly number[]): number {
  const active = flow.every((row) => row.some((x) => x > 0));
  if (!active || !isConnected(flow)) return NaN;
  const target = stationaryShares(flow);
  const p = flow.map((row) => row.map((x) => x / row.reduce((s, v) => s + v, 0)));
  const starts = [...new Set(seeds.map((i) => sample.group[i]!))];
  let worst = 0;
  for (const start of starts) {
    let at: Float64Array = target.map((_, k) => (k === start ? 1 : 0));
    let wave = 0;
    while (at.some((x, k) => Math.abs(x - target[k]!) >= 0.02)) {
      if (++wave > 1000) return NaN;
      at = at.map((_, k) => p.reduce((s, row, from) => s + at[from]! * row[k]!, 0));
    }
    worst = Math.max(worst, wave);
  }
  return worst;
}
