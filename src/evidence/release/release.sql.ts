import { z } from 'zod';
import { row, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { releaseView, type ReleaseView } from './release.contract.ts';

/** What is released by two people: a result, or the public face (codebook, design) of a data version. */
export type Releasable = 'result' | 'data_version';

const table = (of: Releasable) => sql.table(`evidence.${of}`);
const hands = (of: Releasable) => sql.raw(of === 'result' ? 'evidence.hands_on_result' : 'evidence.hands_on_version');

/** How far a result or version is, seen by an account; undefined when there is none by that whole id. */
export const getRelease = (trx: Trx, of: Releasable, id: string, account: string): Promise<ReleaseView | undefined> =>
  row(
    trx,
    releaseView,
    sql`select case when released_at is not null then 'released' when release_asked_by is not null then 'asked' else 'inside' end as state,
        platform.display_name(release_asked_by) as "askedBy", release_asked_at as "askedAt",
        coalesce(release_asked_by = ${account} or ${account} = any (${hands(of)}(id)) or platform.let_in_by(${account}, ${hands(of)}(id) || release_asked_by), false) as "handsOn"
      from ${table(of)} where id = ${id}`,
  );

/** Asks that something be released. @returns false when that was asked, or done, before */
export const askRelease = async (trx: Trx, of: Releasable, id: string, account: string): Promise<boolean> =>
  (await run(
    trx,
    sql`update ${table(of)} set release_asked_by = ${account}, release_asked_at = now()
      where id = ${id} and release_asked_by is null and released_at is null`,
  )) === 1;

/** Releases what was asked for; the database refuses whoever had a hand in it. @returns false when it is not asked for, or released already */
export const release = async (trx: Trx, of: Releasable, id: string, account: string): Promise<boolean> =>
  (await run(
    trx,
    sql`update ${table(of)} set released_at = now(), released_by = ${account}
      where id = ${id} and released_at is null and release_asked_by is not null`,
  )) === 1;

/** Whether the account of the transaction reads what is not released (the rule of the database itself). */
export const worksWithData = async (trx: Trx): Promise<boolean> =>
  (await row(trx, z.object({ works: z.boolean() }), sql`select evidence.works_with_data() as works`))!.works;
