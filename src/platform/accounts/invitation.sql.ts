import { moment } from '../record/record.ts';
import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import type { Locale } from '../language/locale.ts';
import { localeSchema } from '../language/localized.contract.ts';
import { heldScopeOf } from '../scope/scope.sql.ts';
import { heldRoleSchema, type GivenRole } from './grant.contract.ts';

export interface NewInvitation {
  readonly tokenHash: Buffer;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** With `of` as it is kept (`keptScope`). */
  readonly roles: readonly GivenRole[];
  readonly institution: string | null;
  readonly renews: string | null;
  readonly invitedBy: string | null;
  /** Whether the owner of the account asked for it. Such a link leaves those of the administration as they are, and the other way round. */
  readonly byOwner?: boolean;
  readonly hours: number;
  /** Hours before the link is worth something, when it takes a second factor away; 0 otherwise. */
  readonly waitHours: number;
}

/** Keeps an invitation; an earlier open one to the same address is withdrawn. */
export async function insertInvitation(
  trx: Trx,
  given: NewInvitation,
): Promise<{ id: string; effectiveAt: string; expiresAt: string }> {
  const byOwner = given.byOwner ?? false;
  if (!byOwner)
    await run(
      trx,
      sql`update platform.invitation set withdrawn_at = now()
      where email = ${given.email} and used_at is null and withdrawn_at is null and not by_owner`,
    );
  const kept = await row(
    trx,
    z.object({ id: z.uuid(), effectiveAt: moment, expiresAt: moment }),
    sql`
    insert into platform.invitation (token_hash, email, name, locale, grants, institution, renews, invited_by,
      by_owner, removes_factor, effective_at, expires_at)
    values (${given.tokenHash}, ${given.email}, ${given.name}, ${given.locale}, ${JSON.stringify(given.roles.map(({ role, scope }) => ({ role, scope: scope.kind, scope_of: scope.of })))}::jsonb, ${given.institution},
      ${given.renews}, ${given.invitedBy}, ${byOwner}, ${given.waitHours > 0}, now() + make_interval(hours => ${given.waitHours}),
      now() + make_interval(hours => ${given.hours + given.waitHours}))
    returning id, effective_at as "effectiveAt", expires_at as "expiresAt"`,
  );
  return kept!;
}

const open = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  locale: localeSchema,
  roles: z.array(heldRoleSchema),
  institution: z.uuid().nullable(),
  renews: z.uuid().nullable(),
  invitedBy: z.uuid().nullable(),
  createdAt: moment,
  removesFactor: z.boolean(),
  byOwner: z.boolean(),
  /** Whether the account has a second factor that the link leaves in place: then its code is asked for. */
  asksCode: z.boolean(),
  effectiveAt: moment,
  waiting: z.boolean(),
  waitingHours: z.coerce.number(),
  expiresAt: moment,
});
export type OpenInvitation = z.output<typeof open>;

const columns = sql`v.id, v.email, v.name, v.locale, v.institution,
  coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'scope', ${heldScopeOf(sql`g`)}) order by g.at)
    from rows from (jsonb_to_recordset(v.grants) as (role text, scope text, scope_of text)) with ordinality as g (role, scope, scope_of, at)), '[]') as roles, v.renews, v.invited_by as "invitedBy",
  v.created_at as "createdAt",
  v.removes_factor as "removesFactor", v.by_owner as "byOwner",
  v.by_owner and platform.has_own_factor(v.renews) as "asksCode", v.effective_at as "effectiveAt", v.effective_at > now() as waiting,
  greatest(0, ceil(extract(epoch from v.effective_at - now()) / 3600)) as "waitingHours", v.expires_at as "expiresAt" from platform.invitation v`;
/** What an administrator made is worth nothing once they are none any more, or their account is disabled. */
const isOpen = sql`v.used_at is null and v.withdrawn_at is null and v.expires_at > now() and v.created_at <= now() + interval '10 minutes'
  and (v.invited_by is null or platform.is_administrator(v.invited_by))`;

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
/** Links that the owner of an account asked for are worth nothing once its password is another. */
export const withdrawOwnRenewals = (trx: Trx, account: string): Promise<number> =>
  run(
    trx,
    sql`update platform.invitation set withdrawn_at = now() where renews = ${account} and by_owner and used_at is null and withdrawn_at is null`,
  );
export const withdrawRenewals = (trx: Trx, account: string): Promise<number> =>
  run(
    trx,
    sql`update platform.invitation set withdrawn_at = now() where renews = ${account} and used_at is null and withdrawn_at is null`,
  );

const notice = z.object({ askedAt: moment, effectiveAt: moment });

/** The taking-away of this person's second factor that waits for its time; undefined when none does. */
export const waitingRemoval = (trx: Trx, account: string): Promise<z.output<typeof notice> | undefined> =>
  row(
    trx,
    notice,
    sql`select v.created_at as "askedAt", v.effective_at as "effectiveAt" from platform.invitation v
    where v.renews = ${account} and v.removes_factor and ${isOpen} order by v.created_at desc limit 1`,
  );

/** The person says no: the link that would take their second factor away is worth nothing any more. */
export const refuseRemoval = (trx: Trx, account: string): Promise<number> =>
  run(
    trx,
    sql`update platform.invitation set withdrawn_at = now(), refused_at = now()
    where renews = ${account} and removes_factor and used_at is null and withdrawn_at is null`,
  );
