import type { RawBuilder } from 'kysely';
import type { Shared } from '../wing/in-compartments.ts';

/** Spaces of a wing (meetings) for which a role can be given. */
export interface SpaceSource extends Shared {
  /** A query with the columns id (uuid) and label (jsonb by language): the spaces that the reader sees, newest first. */
  readonly rows: RawBuilder<unknown>;
}

/** Declares spaces. */
export const defineSpaces = (source: SpaceSource): SpaceSource => source;
