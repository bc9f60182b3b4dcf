/** Link functions of generalised linear models. */
import { dnorm, pnorm, qnorm } from '../numeric/normal.ts';

export type LinkName =
  'identity' | 'log' | 'logit' | 'probit' | 'cloglog' | 'loglog' | 'cauchit' | 'inverse' | 'sqrt' | '1/mu^2';

export interface Link {
  readonly name: LinkName;
  /** Writes mu, 1 - mu (without cancellation, for links to probabilities) and d mu / d eta into `out`. */
  readonly mean: (eta: number, out: Float64Array) => void;
  /** The predictor of a mean inside the range. */
  readonly predictor: (mu: number) => number;
}

function write(out: Float64Array, mu: number, rest: number, slope: number): void {
  out[0] = mu;
  out[1] = rest;
  out[2] = slope;
}

const LINKS: readonly Link[] = [
  {
    name: 'identity',
    predictor: (mu) => mu,
    mean: (eta, out) => write(out, eta, 1 - eta, 1),
  },
  {
    name: 'log',
    predictor: Math.log,
    mean: (eta, out) => {
      const mu = Math.exp(eta);
      write(out, mu, -Math.expm1(eta), mu);
    },
  },
  {
    name: 'logit',
    predictor: (mu) => Math.log(mu / (1 - mu)),
    mean: (eta, out) => {
      const e = Math.exp(-Math.abs(eta));
      const small = e / (1 + e);
      const large = 1 / (1 + e);
      if (eta < 0) write(out, small, large, small * large);
      else write(out, large, small, small * large);
    },
  },
  {
    name: 'probit',
    predictor: (mu) => qnorm(mu),
    mean: (eta, out) => write(out, pnorm(eta), pnorm(eta, true), dnorm(eta)),
  },
  {
    name: 'cloglog',
    predictor: (mu) => Math.log(-Math.log1p(-mu)),
    mean: (eta, out) => {
      const e = Math.exp(eta);
      write(out, -Math.expm1(-e), Math.exp(-e), Math.exp(eta - e));
    },
  },
  {
    name: 'loglog',
    predictor: (mu) => -Math.log(-Math.log(mu)),
    mean: (eta, out) => {
      const e = Math.exp(-eta);
      write(out, Math.exp(-e), -Math.expm1(-e), Math.exp(-eta - e));
    },
  },
  {
    name: 'cauchit',
    predictor: (mu) => Math.tan(Math.PI * (mu - 0.5)),
    mean: (eta, out) =>
      write(out, Math.atan2(1, -eta) / Math.PI, Math.atan2(1, eta) / Math.PI, 1 / (Math.PI * (1 + eta * eta))),
  },
  {
    name: 'inverse',
    predictor: (mu) => 1 / mu,
    mean: (eta, out) => write(out, 1 / eta, 1 - 1 / eta, -1 / (eta * eta)),
  },
  {
    name: 'sqrt',
    predictor: Math.sqrt,
    mean: (eta, out) => write(out, eta * eta, 1 - eta * eta, 2 * eta),
  },
  {
    name: '1/mu^2',
    predictor: (mu) => 1 / (mu * mu),
    mean: (eta, out) => write(out, 1 / Math.sqrt(eta), 1 - 1 / Math.sqrt(eta), -0.5 * eta ** -1.5),
  },
];

/** The link of that name. */
export function linkOf(name: LinkName): Link {
  return LINKS.find((link) => link.name === name)!;
}
