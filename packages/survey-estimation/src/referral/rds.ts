/**
 * Shares of groups in the population behind a respondent-driven sample.
 *
 * Sources: RDS-II, Volz and Heckathorn (2008), Probability based estimation theory for respondent driven sampling, Journal
 * of Official Statistics 24, 79-97; RDS-I, Salganik and Heckathorn (2004), Sociological Methodology 34, 193-239.
 */
import type { GroupedContext } from '../context.ts';
import { explain } from '../estimate/explain.ts';
import { refuse } from '../refusal.ts';
import type { RdsSpec, ResultOf } from '../spec.ts';
import { meanDegrees, recruitmentMatrix, referralSample, type RdsDesign, type ReferralSample } from './recruitment.ts';
import { isConnected, stationaryShares } from './stationary.ts';

/** One row for each group: its share, number of rows and harmonic mean network size. Refuses `no-recruits` (RDS-I). */
export function rds(
  ctx: Pick<GroupedContext, 'frame' | 'domain' | 'varianceMethod' | 'replicates'>,
  spec: RdsSpec,
  design: RdsDesign | undefined,
): ResultOf<'rds'> {
  if (!design) return refuse('bad-spec', 'kind "rds" needs design.rds: id, recruiter and network size');
  const sample = referralSample(ctx.frame, ctx.domain, design, spec.of);
  const shares = spec.estimator === 'RDS-I' ? rdsOne(sample) : rdsTwo(sample);
  const degrees = meanDegrees(sample);
  return {
    kind: 'rds',
    rows: sample.groups.map((level, k) => ({
      label: `${spec.of}=${level}`,
      estimate: shares[k]!,
      se: null,
      ci: [null, null],
      n: sample.group.reduce((n, g) => (g === k ? n + 1 : n), 0),
      meanDegree: degrees[k]!,
    })),
    explanation: { ...explain(ctx, 'rds'), variance: 'none', df: 'none' },
  };
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
export function rdsOne(sample: ReferralSample): Float64Array {
  const flow = recruitmentMatrix(sample);
  const silent = flow.findIndex((row) => row.every((count) => count === 0));
  if (silent >= 0) refuse('no-recruits', `"${sample.groups[silent]}" recruited nobody`);
  if (!isConnected(flow)) refuse('no-recruits', 'recruitment does not lead from every group to every other');
  const degrees = meanDegrees(sample);
  const share = stationaryShares(flow).map((s, k) => s / degrees[k]!);
  const total = share.reduce((a, s) => a + s, 0);
  return share.map((s) => s / total);
}
