/** Refusals: what cannot be estimated is said, by code, naming the variable, stratum or cell. */

export type RefusalCode =
  | 'unknown-column'
  | 'unknown-level'
  | 'wrong-type'
  | 'not-a-number'
  | 'bad-spec'
  | 'missing-design-value'
  | 'missing-weights'
  | 'missing-rscales'
  | 'missing-scale'
  | 'clusters-not-nested'
  | 'one-cluster'
  | 'bad-fpc'
  | 'fpc-too-small'
  | 'lonely-psu'
  | 'missing-calibration-value'
  | 'calibration-mismatch'
  | 'calibration-failed'
  | 'empty-domain'
  | 'too-few-levels'
  | 'no-terms'
  | 'unknown-term'
  | 'unknown-row'
  | 'negative-weight'
  | 'no-recruits'
  | 'not-converged'
  | 'separation'
  | 'singular';

/** Thrown inside the engine; `estimate` turns it into a result `{error: {code, message}}`. */
export class Refusal extends Error {
  /** What is wrong, as a word for programs. */
  readonly code: RefusalCode;
  constructor(code: RefusalCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** A spec, or a part of one, that is not in the format; `path` is a JSON pointer into it. */
export class SpecError extends Refusal {
  /** A JSON pointer into the spec. */
  readonly path: string;
  constructor(code: RefusalCode, message: string, path: string) {
    super(code, message);
    this.name = 'SpecError';
    this.path = path;
  }
}

/** Refuses: never returns. */
export function refuse(code: RefusalCode, message: string): never {
  throw new Refusal(code, message);
}
