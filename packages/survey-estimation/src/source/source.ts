/** Where rows come from. */
import { refuse } from '../core/refusal.ts';
import type { Frame } from '../core/frame.ts';
import type { LooseColumns } from '../core/loose.ts';
import type { Plan } from '../core/plan.ts';
import type { Variables } from '../core/circumstances.ts';

/**
 * A source of rows. `load` gives the declared columns in `needed`, in the order of the source; it refuses
 * `unknown-column` (declared, not in the source), `not-a-number`, `unknown-level`.
 */
export interface Source {
  /** The needed columns, in the order of the source. */
  readonly load: (variables: Variables, needed: ReadonlySet<string>) => Promise<Frame>;
  /**
   * The groups of a plan, computed where the data are (the `sums` of an engine); null where rows must be loaded instead.
   * Absent: rows are loaded and put together in memory.
   */
  readonly groups?: (variables: Variables, plan: Plan) => Promise<Frame | null>;
  /** The columns in few bytes, for what looks at rows block by block; absent: those of `load`. Refuses as `load`. */
  readonly loose?: (variables: Variables, needed: ReadonlySet<string>) => Promise<LooseColumns>;
}

/** Refuses `bad-spec` for what is no source. */
export function refuseNoSource(source: unknown, what: string): void {
  if (typeof (source as Partial<Source> | null | undefined)?.load !== 'function')
    refuse('bad-spec', `${what} is a source: fromRows(...), fromColumns(...), fromCsv(...), fromParquet(...)`);
}

/** A source that keeps what it has loaded, for the variables last asked for. */
export function kept(load: (variables: Variables) => Frame): Source {
  let known: { readonly key: string; readonly frame: Frame } | undefined;
  return {
    load: async (variables) => {
      const key = JSON.stringify(variables);
      if (known?.key !== key) known = { key, frame: load(variables) };
      return known.frame;
    },
  };
}
