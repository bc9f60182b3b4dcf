/**
 * Families of generalised linear models (McCullagh and Nelder 1989): variance function, range of the response and the
 * quasi-likelihood. Design-based standard errors make `binomial` and `quasibinomial`, `poisson` and `quasipoisson` the same.
 */
import type { LinkName } from './link.ts';

export type FamilyName =
  'gaussian' | 'binomial' | 'quasibinomial' | 'poisson' | 'quasipoisson' | 'gamma' | 'inverse-gaussian';

export interface Family {
  /** Links that make sense, the default first. */
  readonly links: readonly LinkName[];
  /** Variance as a function of the mean; `rest` = 1 - mean. */
  readonly variance: (mu: number, rest: number) => number;
  /** Quasi-likelihood of summed weight w and summed weight times response s; -Infinity where mu is out of range. */
  readonly likelihood: (w: number, s: number, mu: number, rest: number) => number;
  readonly inRange: (y: number) => boolean;
  /** What the response must be, in words. */
  readonly range: string;
  /** Does the likelihood have a bound as the mean goes to 0, or to 1, with all responses there? */
  readonly separable: 'none' | 'below' | 'both';
}

const outside = Number.NEGATIVE_INFINITY;
/** s log mu, 0 where s is 0. */
const timesLog = (s: number, mu: number) => (s === 0 ? 0 : s * Math.log(mu));

const gaussian: Family = {
  links: ['identity', 'log', 'inverse'],
  variance: () => 1,
  likelihood: (w, s, mu) => mu * (s - 0.5 * w * mu),
  inRange: Number.isFinite,
  range: 'a number',
  separable: 'none',
};
const binomial: Family = {
  links: ['logit', 'probit', 'cloglog', 'loglog', 'cauchit', 'log', 'identity'],
  variance: (mu, rest) => mu * rest,
  likelihood: (w, s, mu, rest) => (mu >= 0 && rest >= 0 ? timesLog(s, mu) + timesLog(w - s, rest) : outside),
  inRange: (y) => y >= 0 && y <= 1,
  range: 'from 0 to 1',
  separable: 'both',
};
const poisson: Family = {
  links: ['log', 'identity', 'sqrt'],
  variance: (mu) => mu,
  likelihood: (w, s, mu) => (mu >= 0 ? timesLog(s, mu) - w * mu : outside),
  inRange: (y) => y >= 0 && Number.isFinite(y),
  range: 'not negative',
  separable: 'below',
};
const gamma: Family = {
  links: ['log', 'inverse', 'identity'],
  variance: (mu) => mu * mu,
  likelihood: (w, s, mu) => (mu > 0 ? -s / mu - w * Math.log(mu) : outside),
  inRange: (y) => y > 0 && Number.isFinite(y),
  range: 'greater than 0',
  separable: 'none',
};
const inverseGaussian: Family = {
  links: ['1/mu^2', 'inverse', 'log', 'identity'],
  variance: (mu) => mu ** 3,
  likelihood: (w, s, mu) => (mu > 0 ? w / mu - s / (2 * mu * mu) : outside),
  inRange: (y) => y > 0 && Number.isFinite(y),
  range: 'greater than 0',
  separable: 'none',
};

export const FAMILIES: { readonly [name in FamilyName]: Family } = {
  gaussian,
  binomial,
  quasibinomial: binomial,
  poisson,
  quasipoisson: poisson,
  gamma,
  'inverse-gaussian': inverseGaussian,
};
