import type { RawBuilder } from 'kysely';
import type { Localized } from '../language/locale.ts';

/** Published texts of people that a public search opens, the newest; one key each. Beyond, it says so. */
export const opensAtMost = 5_000;

/** Texts of people that stay sealed in the database. */
export interface SealedFace {
  /**
   * Every published text that is not erased, the newest first, with the columns id (of the entry, text), path, number (integer), at (timestamptz), locale, text (the
   * id of the erasable text) and key (the name of its key).
   */
  readonly listed: RawBuilder<unknown>;
  /** Rows id and content (sealed, as platform/erasable opens it) of some of these texts. */
  readonly contentOf: (texts: readonly string[]) => RawBuilder<unknown>;
}

/** One kind of thing that anyone finds on the public pages, as its wing declares it. */
export interface Findable {
  /** `answer`; the kind of its rows in platform.findable. */
  readonly key: string;
  /** Where it stands among entries that fit as well: lower first. */
  readonly order: number;
  /** Its name, in the plural, as a filter. */
  readonly label: Localized;
  /**
   * The view over released faces that platform.findable follows (`platform.keep_findable` in the wing's migration); of sealed texts, which stand in no index, how
   * they are listed and opened.
   */
  readonly face: string | SealedFace;
}

/** Declares what the public finds. */
export const defineFindable = (of: Findable): Findable => of;
