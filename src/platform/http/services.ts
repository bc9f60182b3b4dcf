import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { Compute } from '../compute/compute.ts';
import type { Db, Trx } from '../database/transaction.ts';
import type { FileStore } from '../files/store.ts';
import type { Locale } from '../language/locale.ts';
import type { Readiness } from '../process/readiness.ts';
import type { Settings } from '../settings/settings.ts';
import type { Contributions } from '../wing/contributions.ts';
import type { Holder, NarrowGrant, Permission, Role } from './permission.ts';

/** A signed-in person as the routes see them. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  /** Roles held everywhere today. What is held in a scope is in `narrow`: who forgets to look at it lets nobody in. */
  readonly roles: readonly Role[];
  readonly narrow: readonly NarrowGrant[];
  readonly institution: string | null;
  readonly side: 'origin' | 'destination' | 'both_or_neither' | 'international' | null;
  readonly family: string | null;
  /** False when one of the roles needs two-factor authentication and the account has none: then the person reaches their own account and what anyone may see. */
  readonly complete: boolean;
}

/** What a person holds, for `permitted`. */
export const holderOf = (actor: Actor | null): Holder => ({
  signedIn: actor !== null,
  roles: actor?.roles ?? [],
  narrow: actor?.narrow ?? [],
});

/** What the routes are given to work with; assembled once in `main`. */
export interface Services {
  readonly db: Db;
  readonly databaseUrl: string;
  readonly files: FileStore;
  /** Threads for whatever takes long. */
  readonly compute: Compute;
  readonly settings: Settings;
  /** Whether this process takes work. */
  readonly readiness: Readiness;
  readonly secret: Uint8Array;
  readonly permissions: readonly Permission[];
  /** What the wings bring to the rooms that all share: notices, tasks, what can be searched. */
  readonly contributions: Contributions;
  /** Finds who a request comes from; runs in the request's transaction as `administration`. */
  readonly identify: (trx: Trx, request: FastifyRequest) => Promise<Actor | null>;
  readonly log: FastifyBaseLogger;
}
