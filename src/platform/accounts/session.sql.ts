import { moment } from '../record/record.ts';
import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import { localeSchema } from '../language/localized.contract.ts';
import { familySchema, roleSchema, sideSchema } from './account.contract.ts';
import { scopeKinds } from '../scope/scope.ts';
import { absoluteDays, idleHours } from './session.ts';
import { today } from './today.sql.ts';

const bearer = z.object({
  session: z.uuid(),
  id: z.uuid(),
  name: z.string(),
  locale: localeSchema,
  institution: z.uuid().nullable(),
  side: sideSchema.nullable(),
  family: familySchema.nullable(),
  /** Every role held today, in whatever scope. */
  held: z.array(z.object({ role: roleSchema, kind: z.enum(scopeKinds) })),
  fresh: z.boolean(),
  /** Whether a second factor stands behind the session: the account's own, with which it was opened or confirmed, or one that an identity provider proved. */
  factor: z.boolean(),
});
export type SessionBearer = z.output<typeof bearer>;

/** Beside its end, a session has a beginning: one that a clock running ahead has opened or seen must not live until that clock comes true. */
const alive = sql`s.ended_at is null and s.expires_at > now() and u.seen_at > now() - make_interval(hours => ${idleHours})
  and s.created_at between now() - make_interval(days => ${absoluteDays}) and now() + interval '10 minutes'
  and u.seen_at <= now() + interval '10 minutes'`;

/** Who holds the session with this digest: open, not idle too long, of an account that is not disabled; with the roles of today. */
export const findBearer = (trx: Trx, tokenHash: Buffer): Promise<SessionBearer | undefined> =>
  row(
    trx,
    bearer,
    sql`
    select s.id as session, a.id, a.name, a.locale, a.institution, i.side, i.family, u.seen_at > now() - interval '1 minute' as fresh,
      platform.has_own_factor(a.id) or (s.provider_factor and s.link is not null) as factor,
      coalesce((select jsonb_agg(distinct jsonb_build_object('role', g.role, 'kind', g.scope)) from platform.role_grant g where g.account = a.id
        and ${today} between g.valid_from and coalesce(g.valid_to, 'infinity')), '[]') as held
    from platform.session s
    join platform.session_use u on u.session = s.id
    join platform.account a on a.id = s.account and a.disabled_at is null
    left join platform.institution i on i.id = a.institution
    where s.token_hash = ${tokenHash} and ${alive}`,
  );

/** Notes that the session is in use; a request that is already noting it is not waited for. */
export const touchSession = (trx: Trx, session: string): Promise<number> =>
  run(
    trx,
    sql`update platform.session_use set seen_at = now()
    where session = (select session from platform.session_use where session = ${session} for update skip locked)`,
  );

/** The link through which a session was opened, and whether the provider proved a second factor. */
export interface ThroughProvider {
  readonly link: string;
  readonly factor: boolean;
}

/** Opens a session; gives its id. */
export async function insertSession(
  trx: Trx,
  account: string,
  tokenHash: Buffer,
  device: string,
  through: ThroughProvider | null = null,
): Promise<string> {
  const opened = await row(
    trx,
    z.object({ session: z.uuid() }),
    sql`
    with opened as (
      insert into platform.session (token_hash, account, device, link, provider_factor, expires_at)
      values (${tokenHash}, ${account}, ${device}, ${through?.link ?? null}, ${through?.factor ?? false},
        now() + make_interval(days => ${absoluteDays})) returning id)
    insert into platform.session_use (session) select id from opened returning session`,
  );
  return opened!.session;
}

/** Puts a new token in the place of the old one, whose end of life stays; false when the session is over. */
export const replaceToken = async (trx: Trx, session: string, tokenHash: Buffer): Promise<boolean> =>
  (await run(
    trx,
    sql`update platform.session set token_hash = ${tokenHash} where id = ${session} and ended_at is null`,
  )) === 1;

/** The open session behind a digest, whoever's. */
export const findSession = (trx: Trx, tokenHash: Buffer): Promise<{ id: string } | undefined> =>
  row(
    trx,
    z.object({ id: z.uuid() }),
    sql`select id from platform.session where token_hash = ${tokenHash} and ended_at is null`,
  );

/** Ends one open session of the account; false when there is none. */
export const endSession = async (trx: Trx, account: string, session: string): Promise<boolean> =>
  (await run(
    trx,
    sql`update platform.session set ended_at = now()
    where id = ${session} and account = ${account} and ended_at is null`,
  )) === 1;

/** Ends the account's open sessions, but for one that may stay; gives how many. */
export const endSessions = (trx: Trx, account: string, except: string | null = null): Promise<number> =>
  run(
    trx,
    sql`update platform.session set ended_at = now()
    where account = ${account} and ended_at is null and id is distinct from ${except}::uuid`,
  );

const listed = z.object({ id: z.uuid(), device: z.string(), createdAt: moment, seenAt: moment, expiresAt: moment });

/** The account's open sessions, the last used first. */
export const listSessions = (trx: Trx, account: string): Promise<z.output<typeof listed>[]> =>
  rows(
    trx,
    listed,
    sql`
    select s.id, s.device, s.created_at as "createdAt", u.seen_at as "seenAt", s.expires_at as "expiresAt"
    from platform.session s join platform.session_use u on u.session = s.id
    where s.account = ${account} and ${alive} order by u.seen_at desc, s.id`,
  );

/** Forgets sessions that were over a month ago. */
export const forgetOldSessions = (trx: Trx): Promise<number> =>
  run(trx, sql`delete from platform.session where coalesce(ended_at, expires_at) < now() - interval '30 days'`);
