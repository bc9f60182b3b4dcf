import type { RawBuilder } from 'kysely';
import type { Localized } from '../language/locale.ts';
import type { Shared } from '../wing/in-compartments.ts';

/** Things of one sort that are counted; beyond, it says "more than". */
export const changeLimit = 100;
/** Things of one sort that are shown, the newest. */
export const changesShown = 20;

/**
 * What can have changed since somebody was here last, as a wing declares it: rows that the account of the transaction may see by the wing's own rules, with the
 * last act on each, and no others. What they did themselves is left out by the room.
 */
export interface ChangeSource extends Shared {
  /** `question.moved` */
  readonly key: string;
  /** Heading over what changed. */
  readonly label: Localized;
  /** What became of it, by the column `state`. Absent where the heading says it. */
  readonly states?: Readonly<Record<string, { readonly label: Localized }>>;
  /**
   * A query with the columns id (text), at (timestamptz), actor (uuid, or null where nobody did it), path (below `/app`), title (jsonb by language, or null),
   * name (text, or null), number (integer, or null) and state (text, or null). A title never holds what people wrote about themselves.
   */
  readonly rows: RawBuilder<unknown>;
}

/** Declares what can have changed. */
export const defineChange = (source: ChangeSource): ChangeSource => source;
