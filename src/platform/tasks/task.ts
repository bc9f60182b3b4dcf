import type { RawBuilder } from 'kysely';
import type { Compartment } from '../database/transaction.ts';
import type { Localized } from '../language/locale.ts';

/** Things of one sort that are looked at for one person; beyond, it says "more than". */
export const taskLimit = 100;

/**
 * What can wait for a person, as a wing declares it: of which act, why, and where it stands. It holds what its reader may do now and nothing else; doing it
 * takes it away.
 */
export interface TaskSource {
  /** `answer.review` */
  readonly key: string;
  /** Which rows of the database may be looked at. */
  readonly compartment: Exclude<Compartment, 'public' | 'restricted'>;
  /** The act it is about: whoever may not do it has no such task. */
  readonly permission: string;
  /** Whoever holds this too has the same things among other tasks. */
  readonly unless?: string;
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
