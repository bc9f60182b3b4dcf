import type { ReleasedTerm, ReleasedWording } from '../../dialogue/face.ts';

/** The wording of a term in an edition of the terms, or the newest one. */
export const wordingAt = ({ versions }: ReleasedTerm, edition?: number): ReleasedWording | undefined =>
  versions.findLast((one) => edition === undefined || one.edition <= edition);

/** The newest edition of the terms; 0 where no wording was ever settled. */
export const newestEdition = (terms: readonly ReleasedTerm[]): number =>
  Math.max(0, ...terms.flatMap(({ versions }) => versions.map(({ edition }) => edition)));
