import { transact, type Compartment, type Trx } from '../database/transaction.ts';
import { permitted } from '../http/permission.ts';
import { holderOf, type Actor, type Services } from '../http/services.ts';
import type { Locale } from '../language/locale.ts';

/** Something that a wing brings to a room which all share, to be read in the wing's own compartment by whoever holds its permission. */
export interface Shared {
  readonly compartment: Exclude<Compartment, 'public' | 'restricted'>;
  readonly permission: string;
  /** Whoever holds this too finds the same elsewhere. */
  readonly unless?: string;
}

/**
 * Asks each compartment for what a person may see of `sources`, in a read-only transaction of its own and on behalf of that person: every compartment shows
 * what its rules let them see, none sees another, and only the answers come together.
 */
export async function inCompartments<S extends Shared, T>(
  { db, permissions }: Services,
  actor: Actor,
  locale: Locale,
  sources: readonly S[],
  ask: (trx: Trx, sources: readonly S[]) => Promise<T>,
): Promise<T[]> {
  const holds = (name: string) => permitted(permissions, name, holderOf(actor)) !== undefined;
  const open = sources.filter(({ permission, unless }) => holds(permission) && !(unless && holds(unless)));
  const compartments = [...new Set(open.map(({ compartment }) => compartment))];
  return Promise.all(
    compartments.map((compartment) =>
      transact(db, { compartment, account: actor.id, locale, awaited: true, reading: true }, (trx) =>
        ask(
          trx,
          open.filter((source) => source.compartment === compartment),
        ),
      ),
    ),
  );
}
