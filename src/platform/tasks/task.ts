import type { RawBuilder } from 'kysely';
import type { Localized } from '../language/locale.ts';
import type { Shared } from '../wing/in-compartments.ts';

/** Things of one sort that are looked at for one person; beyond, it says "more than". */
export const taskLimit = 100;

/**
 * What can wait for a person, as a wing declares it: of which act, why, and where it stands. It holds what its reader may do now and nothing else; doing it
 * takes it away.
 */
export interface TaskSource extends Shared {
  /** `answer.review` */
  readonly key: string;
  /** What is to be done, of one thing: "Review an answer". */
  readonly label: Localized;
  /** Why it waits for this person. */
  readonly why: Localized;
  /**
   * A query with the columns id (text), since (timestamptz), until (timestamptz or null), path (below `/app`), title (jsonb by language, or null), name (text, or
   * null) and number (integer, or null): the rows that wait for `platform.current_account()`.
   */
  readonly rows: RawBuilder<unknown>;
}

/** Declares what can wait. */
export const defineTask = (source: TaskSource): TaskSource => source;
