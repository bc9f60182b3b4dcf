import { z } from 'zod';
import { moment } from '../record/record.ts';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';

const found = z.object({ id: z.uuid(), account: z.uuid(), email: z.string() });

/** The link of a person at a provider to an account that may enter. */
export const findLink = (trx: Trx, issuer: string, subject: string): Promise<z.output<typeof found> | undefined> =>
  row(
    trx,
    found,
    sql`select l.id, l.account, a.email from platform.provider_link l join platform.account a on a.id = l.account and a.disabled_at is null
      where l.issuer = ${issuer} and l.subject = ${subject}`,
  );

/** Connects an account with a person at a provider; false when either is connected already. */
export const insertLink = async (trx: Trx, account: string, issuer: string, subject: string): Promise<boolean> =>
  (await run(
    trx,
    sql`insert into platform.provider_link (account, issuer, subject) values (${account}, ${issuer}, ${subject}) on conflict do nothing`,
  )) === 1;

/** Whether the account is still connected by this link. */
export const linkStands = async (trx: Trx, link: string, account: string): Promise<boolean> =>
  (
    await rows(
      trx,
      z.object({ id: z.uuid() }),
      sql`select id from platform.provider_link where id = ${link} and account = ${account} for share`,
    )
  ).length === 1;

export const useLink = (trx: Trx, link: string): Promise<number> =>
  run(trx, sql`update platform.provider_link set used_at = now() where id = ${link}`);

/** Cuts one link of the account; sessions that were opened through it end. Undefined when there is none. */
export async function removeLink(trx: Trx, account: string, link: string, keep: string | null): Promise<boolean> {
  await run(
    trx,
    sql`update platform.session set ended_at = now()
      where account = ${account} and link = ${link} and ended_at is null and id is distinct from ${keep}::uuid`,
  );
  return (await run(trx, sql`delete from platform.provider_link where id = ${link} and account = ${account}`)) === 1;
}

/** Cuts every link of the account. */
export const removeLinks = (trx: Trx, account: string): Promise<number> =>
  run(trx, sql`delete from platform.provider_link where account = ${account}`);

const listed = z.object({ id: z.uuid(), issuer: z.string(), createdAt: moment, usedAt: moment.nullable() });

/** The account's links, the oldest first. */
export const listLinks = (trx: Trx, account: string): Promise<z.output<typeof listed>[]> =>
  rows(
    trx,
    listed,
    sql`select id, issuer, created_at as "createdAt", used_at as "usedAt" from platform.provider_link where account = ${account} order by created_at, id`,
  );
