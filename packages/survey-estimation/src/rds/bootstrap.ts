/**
 * Bootstrap samples of a referral sample.
 *
 * Sources: for RDS-I and RDS-II, Salganik (2006), Variance estimation, design effects, and sample size calculations for
 * respondent-driven sampling, Journal of Urban Health 83, i98-i112: a chain in which each next person is drawn from those
 * recruited by the group of the last. For successive sampling, Gile (2011): recruitment repeated without replacement in a
 * population made of the respondents as often as they stand for others, with the flow between groups that was observed.
 */
import type { Random } from '../numeric/random.ts';
import { refuse } from '../core/refusal.ts';
import { recruitmentMatrix, type ReferralSample } from './recruitment.ts';
import { inclusionProbabilities } from './successive-sampling.ts';

/** Draws one sample of the same size. */
export type Draw = (random: Random) => ReferralSample;

/** Salganik's chain. Refuses `no-recruits` where a group has recruited nobody. */
export function chainBootstrap(sample: ReferralSample): Draw {
  const { groups, group, recruiter } = sample;
  const recruitedBy = groups.map((): number[] => []);
  recruiter.forEach((from, to) => {
    if (from >= 0) recruitedBy[group[from]!]!.push(to);
  });
  const silent = recruitedBy.findIndex((list) => list.length === 0);
  if (silent >= 0) refuse('no-recruits', `"${groups[silent]}" recruited nobody: no chain can leave it`);
  return (random) => {
    const chosen = new Int32Array(group.length);
    chosen[0] = random.below(group.length);
    for (let i = 1; i < chosen.length; i++) {
      const list = recruitedBy[group[chosen[i - 1]!]!]!;
      chosen[i] = list[random.below(list.length)]!;
    }
    return picked(sample, chosen, (i) => i - 1);
  };
}

/** Recruitment repeated in a finite population. Refuses `no-recruits` where a group has recruited nobody, `bad-spec` for its size. */
export function populationBootstrap(sample: ReferralSample, populationSize: number): Draw {
  const { groups, group, degree, recruiter } = sample;
  const flow = recruitmentMatrix(sample);
  const silent = flow.findIndex((row) => row.every((count) => count === 0));
  if (silent >= 0) refuse('no-recruits', `"${groups[silent]}" recruited nobody: its recruitment cannot be repeated`);
  const copies = inclusionProbabilities(degree, populationSize).map((p) => 1 / p);
  const offspring = new Int32Array(group.length);
  recruiter.forEach((from) => {
    if (from >= 0) offspring[from]! += 1;
  });
  const seeds = [...recruiter.keys()].filter((i) => recruiter[i]! < 0);
  const members = groups.map((_, g) => [...group.keys()].filter((i) => group[i] === g));
  const degreesOf = members.map((list) => Float64Array.from(list, (i) => copies[i]! * degree[i]!));
  const whole = degreesOf.map((list) => list.reduce((s, d) => s + d, 0));
  return (random) => {
    const left = degreesOf.map((list) => list.slice());
    const remaining = Float64Array.from(whole);
    const chosen = new Int32Array(group.length);
    const from = new Int32Array(group.length);
    let count = 0;
    const take = (g: number, by: number) => {
      const k = random.weighted(left[g]!);
      const i = members[g]![k]!;
      const used = Math.min(degree[i]!, left[g]![k]!);
      left[g]![k]! -= used;
      remaining[g]! -= used;
      chosen[count] = i;
      from[count++] = by;
    };
    const plant = () => {
      const wanted = group[seeds[random.below(seeds.length)]!]!;
      take(remaining[wanted]! > 0 ? wanted : random.weighted(remaining), -1);
    };
    while (count < seeds.length) plant();
    for (let next = 0; count < chosen.length; next++) {
      if (next === count) plant();
      const recruits = Math.min(offspring[random.below(offspring.length)]!, chosen.length - count);
      const flowFrom = flow[group[chosen[next]!]!]!;
      for (let k = 0; k < recruits; k++) {
        const ties = flowFrom.map((f, g) => (f * Math.max(0, remaining[g]!)) / whole[g]!);
        take(random.weighted(ties.some((f) => f > 0) ? ties : remaining), next);
      }
    }
    return picked(sample, chosen, (i) => from[i]!);
  };
}

function picked(
  { groups, group, degree }: ReferralSample,
  rows: Int32Array,
  recruiter: (i: number) => number,
): ReferralSample {
  return {
    groups,
    group: rows.map((i) => group[i]!),
    degree: Float64Array.from(rows, (i) => degree[i]!),
    recruiter: rows.map((_, i) => recruiter(i)),
  };
}
