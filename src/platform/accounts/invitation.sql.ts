import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import type { Role } from '../http/permission.ts';
import type { Locale } from '../language/locale.ts';
import { localeSchema } from '../language/text3.contract.ts';
import { roleSchema } from './account.contract.ts';
import { moment } from './moment.sql.ts';

export interface NewInvitation {
  readonly tokenHash: Buffer;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly Role[];
  readonly institution: string | null;
  readonly renews: string | null;
  readonly invitedBy: string | null;
  readonly hours: number;
}

/** Keeps an invitation; an earlier open one to the same address is withdrawn. */
export async function insertInvitation(trx: Trx, given: NewInvitation): Promise<{ id: string; expiresAt: string }> {
  await run(
    trx,
    sql`update platform.invitation set withdrawn_at = now()
    where email = ${given.email} and used_at is null and withdrawn_at is null`,
  );
  const kept = await row(
    trx,
    z.object({ id: z.uuid(), expiresAt: moment }),
    sql`
    insert into platform.invitation (token_hash, email, name, locale, roles, institution, renews, invited_by, expires_at)
    values (${given.tokenHash}, ${given.email}, ${given.name}, ${given.locale}, ${[...given.roles]}::text[], ${given.institution},
      ${given.renews}, ${given.invitedBy}, now() + make_interval(hours => ${given.hours}))
    returning id, expires_at as "expiresAt"`,
  );
  return kept!;
}

const open = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  locale: localeSchema,
  roles: z.array(roleSchema),
  institution: z.uuid().nullable(),
  renews: z.uuid().nullable(),
  invitedBy: z.uuid().nullable(),
  createdAt: moment,
  expiresAt: moment,
});
export type OpenInvitation = z.output<typeof open>;

const columns = sql`v.id, v.email, v.name, v.locale, v.roles, v.institution, v.renews, v.invited_by as "invitedBy",
  v.created_at as "createdAt", v.expires_at as "expiresAt" from platform.invitation v`;
const isOpen = sql`v.used_at is null and v.withdrawn_at is null and v.expires_at > now()`;

/** The invitation that a link stands for, locked until the end of the transaction; undefined when it is worth nothing any more. */
export const findInvitation = (trx: Trx, tokenHash: Buffer): Promise<OpenInvitation | undefined> =>
  row(trx, open, sql`select ${columns} where v.token_hash = ${tokenHash} and ${isOpen} for update`);

export const listInvitations = (trx: Trx): Promise<OpenInvitation[]> =>
  rows(trx, open, sql`select ${columns} where ${isOpen} order by v.created_at desc`);

export const useInvitation = (trx: Trx, id: string): Promise<number> =>
  run(trx, sql`update platform.invitation set used_at = now() where id = ${id}`);

/** Withdraws open links to a person or by number; gives how many. */
export const withdrawInvitation = (trx: Trx, id: string): Promise<number> =>
  run(
    trx,
    sql`update platform.invitation set withdrawn_at = now() where id = ${id} and used_at is null and withdrawn_at is null`,
  );
export const withdrawRenewals = (trx: Trx, account: string): Promise<number> =>
  run(
    trx,
    sql`update platform.invitation set withdrawn_at = now() where renews = ${account} and used_at is null and withdrawn_at is null`,
  );
