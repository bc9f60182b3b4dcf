/**
 * Gile's successive-sampling estimator: respondents count with the inverse of their chance of being in the sample, which
 * for a sample that is no small part of a population of known size grows less than the network size.
 *
 * Source: Gile (2011), Improved inference for respondent-driven sampling data with application to HIV prevalence
 * estimation, JASA 106, 135-146. The inclusion probability of a person of network size d under sampling proportional to d
 * without replacement is taken in its limit, 1 - exp(-t d) (Rosen 1972, Annals of Mathematical Statistics 43, 373-397),
 * where Gile's algorithm simulates it; t makes the weights add up to the population.
 */
import { refuse } from '../core/refusal.ts';
import type { ReferralSample } from './recruitment.ts';

/** Inclusion probability of each respondent. Refuses `bad-spec` for a population smaller than the sample. */
export function inclusionProbabilities(degree: Float64Array, populationSize: number): Float64Array {
  const n = degree.length;
  if (!(populationSize >= n))
    refuse('bad-spec', `a population of ${populationSize} is smaller than the sample of ${n}`);
  if (populationSize === n) return new Float64Array(n).fill(1);
  const t = rateFor(degree, populationSize);
  return degree.map((d) => -Math.expm1(-t * d));
}

/** The t with sum of 1/(1 - exp(-t d)) = N: Newton steps on the logarithm, inside a bracket. */
function rateFor(degree: Float64Array, populationSize: number): number {
  const inverse = degree.reduce((s, d) => s + 1 / d, 0);
  let low = -Infinity;
  let high = Infinity;
  let log = Math.log(inverse / populationSize);
  for (let k = 0; k < 200; k++) {
    const t = Math.exp(log);
    let sum = 0;
    let slope = 0;
    for (const d of degree) {
      const inclusion = -Math.expm1(-t * d);
      sum += 1 / inclusion;
      slope -= (t * d * Math.exp(-t * d)) / inclusion ** 2;
    }
    if (sum > populationSize) low = log;
    else high = log;
    const newton = log - (sum - populationSize) / slope;
    const next = newton > low && newton < high ? newton : bisect(low, high, log);
    if (Math.abs(next - log) < 1e-15 * Math.max(1, Math.abs(log))) break;
    log = next;
  }
  return Math.exp(log);
}

function bisect(low: number, high: number, at: number): number {
  if (high === Infinity) return at + 1;
  return low === -Infinity ? at - 1 : 0.5 * (low + high);
}

/** Shares of the groups. */
export function successiveSampling({ groups, group, degree }: ReferralSample, populationSize: number): Float64Array {
  const inclusion = inclusionProbabilities(degree, populationSize);
  const weight = new Float64Array(groups.length);
  let total = 0;
  group.forEach((k, i) => {
    weight[k]! += 1 / inclusion[i]!;
    total += 1 / inclusion[i]!;
  });
  return weight.map((w) => w / total);
}
