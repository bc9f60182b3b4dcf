import type { FileStore } from '../files/store.ts';
import type { Localized } from '../language/locale.ts';
import type { Trx } from '../database/transaction.ts';

/** What a room is given to do its part with. */
export interface Restored {
  /** As the owner of the database, in the transaction that ends the restore: what fails here undoes the whole restore. */
  readonly trx: Trx;
  readonly files: FileStore;
  /** The installation's secret as the archive carried it; null when it did not: what was encrypted under it is lost. */
  readonly secret: Uint8Array | null;
}

/**
 * What a room does once an archive is loaded and migrated, before anybody may enter the installation: end what must not outlive a restore,
 * forget again what was erased since. `src/main/after-restore.ts` lists them in their order.
 */
export interface AfterRestore {
  /** Room and act, for messages about its failure. */
  readonly name: string;
  /** Gives sentences that whoever restores must read; none when there is nothing to say. */
  readonly run: (restored: Restored) => Promise<readonly Localized[]>;
}
