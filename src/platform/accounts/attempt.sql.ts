import { z } from 'zod';
import { row, run, sql, type Trx } from '../database/transaction.ts';
import { backoffSeconds, failureMemoryHours } from './account.ts';

const standing = z.object({ failures: z.int(), wait: z.coerce.number() });

/**
 * What has happened from this source (see `attemptSource`), and a lock on it until the transaction ends: tries that come at once are counted one after
 * the other. The row is made for every account, known or not. What a clock running ahead has noted does not count.
 * @returns failures so far and seconds still to wait
 */
export async function lockAttempts(trx: Trx, digest: Buffer): Promise<z.output<typeof standing>> {
  const found = await row(
    trx,
    standing,
    sql`
    insert into platform.attempt as t (digest) values (${digest})
    on conflict (digest) do update set failures = case
      when t.last_at < now() - make_interval(hours => ${failureMemoryHours}) or t.last_at > now() + interval '10 minutes' then 0
      else t.failures end, locked_until = case when t.last_at > now() + interval '10 minutes' then null else t.locked_until end
    returning failures, coalesce(greatest(0, ceil(extract(epoch from locked_until - clock_timestamp()))), 0) as wait`,
  );
  return found!;
}

/** Counts a failure and sets the time to wait. */
export const countFailure = (trx: Trx, digest: Buffer, failures: number): Promise<number> =>
  run(
    trx,
    // The clock, not the transaction's beginning: one that waited for the lock began before the failure that it waited for.
    sql`update platform.attempt set failures = ${failures}, last_at = now(),
    locked_until = clock_timestamp() + make_interval(secs => nullif(${backoffSeconds(failures)}, 0)::float8) where digest = ${digest}`,
  );

/** A success, or an administrator, clears the address; old ones are cleared on the way. */
export const clearAttempts = (trx: Trx, digest: Buffer): Promise<number> =>
  run(trx, sql`delete from platform.attempt where digest = ${digest}`);

/** Forgets failures that no longer count; rows in use are left alone. */
export const forgetOldAttempts = (trx: Trx): Promise<number> =>
  run(
    trx,
    sql`delete from platform.attempt where digest in (select digest from platform.attempt
    where last_at < now() - make_interval(hours => ${failureMemoryHours}) limit 1000 for update skip locked)`,
  );
