/** Where rows come from. */
import type { Frame } from '../frame.ts';
import type { Variables } from '../spec.ts';

/**
 * A source of rows. `load` gives the declared columns in `needed`, in the order of the source; it refuses
 * `unknown-column` (declared, not in the source), `not-a-number`, `unknown-level`.
 */
export interface Source {
  readonly load: (variables: Variables, needed: ReadonlySet<string>) => Promise<Frame>;
}
