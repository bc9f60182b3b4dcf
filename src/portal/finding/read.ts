import type { Trx } from '../../platform/database/transaction.ts';
import {
  getReleasedResult,
  releasedVersions,
  viewOf,
  type ReleasedVersion,
  type ResultView,
} from '../../evidence/index.ts';

/** Reads released results; the versions of the data are read once for a page. */
export class ReleasedResults {
  private versions: Promise<ReleasedVersion[]> | undefined;
  constructor(private readonly trx: Trx) {}

  /** A released result on a released version, by its id or the beginning of it; undefined for everything else. */
  async read(id: string): Promise<ResultView | undefined> {
    const found = await getReleasedResult(this.trx, id);
    if (!found) return undefined;
    this.versions ??= releasedVersions(this.trx);
    const version = (await this.versions).find((candidate) => candidate.id === found.data);
    return version && viewOf(version, found);
  }
}

/** Whether any result under an answer or a citation was computed from synthetic data. */
export const restsOnSynthetic = ({
  results,
}: {
  readonly results: readonly { readonly synthetic: boolean }[];
}): boolean => results.some(({ synthetic }) => synthetic);
