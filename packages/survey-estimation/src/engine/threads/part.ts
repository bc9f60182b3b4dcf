/** What a pool of threads and its threads tell each other. */
import { addRows, type Pass } from '../resident/pass.ts';

/** A part of a pass: its rows `from` to `to`, added to `cells`, which nobody else writes. */
export interface PassPart {
  readonly id: number;
  readonly pass: Pass;
  readonly cells: Float64Array;
  readonly from: number;
  readonly to: number;
}

/** Done, or what went wrong. */
export interface PassDone {
  readonly id: number;
  readonly error?: string;
}

/** Makes the part. */
export function answer({ id, pass, cells, from, to }: PassPart): PassDone {
  try {
    addRows(pass, cells, from, to);
    return { id };
  } catch (e) {
    return { id, error: String(e) };
  }
}
