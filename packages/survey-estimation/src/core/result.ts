/** The parts of results, as they are written. Infinite and non-existent numbers are null. */
import { anyOf, finite, ownListOf, nothing, objectOf, optional, recordOf, text, type Described } from './describe.ts';
import { scalar } from './circumstances.ts';

/** A number, or null where it is infinite or does not exist. */
export const value = anyOf(finite, nothing);
/** Lower and upper limit. */
export const limits = ownListOf(value, 2, 2);
export const matrix = ownListOf(ownListOf(value));

export const row = objectOf({
  label: optional(text),
  levels: optional(recordOf(text)),
  by: optional(recordOf(scalar)),
  prob: optional(finite),
  time: optional(finite),
  estimate: value,
  se: value,
  ci: limits,
  df: optional(value),
  deff: optional(value),
  t: optional(value),
  p: optional(value),
  fmi: optional(value),
  n: optional(finite),
  sumw: optional(finite),
  meanDegree: optional(value),
});
export type Row = Described<typeof row>;

export const termRow = objectOf({
  name: text,
  estimate: value,
  se: value,
  t: value,
  p: value,
  ci: limits,
  df: optional(value),
  fmi: optional(value),
});
export type TermRow = Described<typeof termRow>;

/** How a result was made: what a reader needs to judge it, in plain words. */
export const explanation = objectOf({
  method: text,
  source: text,
  variance: optional(text),
  df: optional(text),
  missing: optional(text),
  warnings: optional(ownListOf(text)),
});
export type Explanation = Described<typeof explanation>;

/** Rows used and the sum of their weights. */
export const counts = { n: finite, sumw: finite };
export const explained = { explanation: optional(explanation), imputations: optional(finite) };
/** A result of rows. */
export const rowsOf = { rows: ownListOf(row), vcov: optional(matrix), ...explained };
/** A result of coefficients. */
export const termsOf = {
  terms: ownListOf(termRow),
  df: optional(value),
  ...counts,
  vcov: optional(matrix),
  ...explained,
};

/** A result of a test. */
export const testOf = {
  estimate: optional(value),
  se: optional(value),
  ci: optional(limits),
  statistic: value,
  ndf: optional(value),
  ddf: value,
  p: value,
  ...counts,
  ...explained,
};

export const refusal = objectOf({ error: objectOf({ code: text, message: text, path: optional(text) }) });
/** A refused estimate. */
export type RefusalResult = Described<typeof refusal>;

/** What results of any kind may hold in common. */
export interface AnyResult {
  kind: string;
  rows?: Row[];
  terms?: TermRow[];
  vcov?: (number | null)[][];
  df?: number | null;
  explanation?: Explanation;
  imputations?: number;
}
