import type { RawBuilder } from 'kysely';
import type { Localized } from '../language/locale.ts';
import type { Shared } from '../wing/in-compartments.ts';

/** Rows of one source that a search looks at, the newest: beyond, it says so. Sealed texts are opened one by one, each with a key of its own. */
export const looksAt = { plain: 20_000, sealed: 1_000 } as const;

/** Letters that a search needs, and words that it takes. */
export const fewestLetters = 2;
export const mostWords = 8;

/**
 * What of a wing can be found, as the wing declares it: the rows that the account of the transaction may see by the wing's own rules, and no others. Sources with
 * one key stand together.
 */
export interface SearchSource extends Shared {
  /** `meeting` */
  readonly key: string;
  /** Heading over what is found. */
  readonly label: Localized;
  /** Whether the texts in `title` are sealed (platform/erasable): then they are opened here, what was erased is not found, and nothing else is searched. */
  readonly sealed?: boolean;
  /**
   * A query with the columns id (text), title (jsonb: texts by language, or null), name (text: what is in no language, or null), number (integer, or null),
   * words (text: whatever else is searched, or null), path (below `/app`) and at (timestamptz).
   */
  readonly rows: RawBuilder<unknown>;
}

/** Declares what can be found. */
export const defineSearch = (source: SearchSource): SearchSource => source;
