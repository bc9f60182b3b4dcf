import { z } from 'zod';
import type { Role } from '../http/permission.ts';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import { grantSchema, peopleList, personSchema, type Person } from './person.contract.ts';
import { list } from '../list/list.sql.ts';
import type { AskedScope } from '../scope/scope.contract.ts';
import { heldScopeOf } from '../scope/scope.sql.ts';
import { today } from './today.sql.ts';

const seenAt = sql`(select max(u.seen_at) from platform.session s join platform.session_use u on u.session = s.id where s.account = a.id)`;
const columns = sql`
  a.id, a.email, a.name, a.locale, a.created_at as "createdAt", a.disabled_at as "disabledAt",
  case when i.id is not null then jsonb_build_object('id', i.id, 'name', i.name) end as institution,
  c.totp_at is not null as totp,
  (select count(*)::integer from platform.passkey p where p.account = a.id) as passkeys,
  array(select l.issuer from platform.provider_link l where l.account = a.id order by l.issuer) as providers,
  (select f.since from platform.mail_failing f where f.email = a.email) as "mailFailing",
  (select count(*) from platform.session s where s.account = a.id and s.ended_at is null and s.expires_at > now()) as "openSessions",
  ${seenAt} as "seenAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'scope', ${heldScopeOf(sql`g`)}, 'validFrom', g.valid_from, 'validTo', g.valid_to,
    'grantedBy', platform.display_name(g.granted_by)) order by g.valid_from, g.role)
    from platform.role_grant g where g.account = a.id), '[]') as grants`;
const people = sql`platform.account a left join platform.institution i on i.id = a.institution left join platform.credential c on c.account = a.id`;

/** People whose name or address holds every word of the search. */
export const listPeople = (trx: Trx, query: z.output<typeof peopleList.query>) =>
  list(trx, peopleList, query, {
    select: columns,
    from: people,
    where: [
      ...(query.role
        ? [
            sql`exists (select 1 from platform.role_grant g where g.account = a.id
              and g.role = ${query.role} and ${today} between g.valid_from and coalesce(g.valid_to, 'infinity'))`,
          ]
        : []),
      ...(query.state ? [sql`(a.disabled_at is not null) = ${query.state === 'disabled'}`] : []),
    ],
    id: sql`a.id`,
    sort: {
      name: { by: sql`lower(a.name)`, type: 'text' },
      seen: { by: sql`coalesce(${seenAt}, '-infinity')`, type: 'timestamptz' },
    },
    search: [sql`a.name`, sql`a.email`],
  });

export const readPerson = (trx: Trx, id: string): Promise<Person | undefined> =>
  row(trx, personSchema, sql`select ${columns} from ${people} where a.id = ${id}`);

/** Locks the person's row, so that two administrators act one after the other; false when there is no such person. */
export const lockPerson = async (trx: Trx, id: string): Promise<boolean> =>
  (await rows(trx, z.object({ id: z.uuid() }), sql`select id from platform.account where id = ${id} for update`))
    .length === 1;

export interface NewGrant {
  readonly account: string;
  readonly role: Role;
  /** With `of` as it is kept (`keptScope`). */
  readonly scope: AskedScope;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly grantedBy: string | null;
}

/** Grants a role from a day (today) to a day (open); undefined when a grant of the same role in the same scope overlaps. */
export const insertGrant = async (trx: Trx, grant: NewGrant): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ id: z.uuid() }),
      sql`
    insert into platform.role_grant (account, role, scope, scope_of, valid_from, valid_to, granted_by)
    select ${grant.account}::uuid, ${grant.role}, ${grant.scope.kind}, ${grant.scope.of}, coalesce(${grant.validFrom}::date, ${today}), ${grant.validTo}::date, ${grant.grantedBy}::uuid
    where not exists (select 1 from platform.role_grant g where g.account = ${grant.account} and g.role = ${grant.role}
      and g.scope = ${grant.scope.kind} and g.scope_of is not distinct from ${grant.scope.of}
      and daterange(g.valid_from, g.valid_to, '[]') && daterange(coalesce(${grant.validFrom}::date, ${today}), ${grant.validTo}::date, '[]'))
    returning id`,
    )
  )?.id;

/** Takes a role back as of now: what was held until yesterday stays on record, what had not begun disappears. */
export async function endGrant(trx: Trx, account: string, grant: string): Promise<Role | undefined> {
  const found = await row(
    trx,
    z.object({ role: grantSchema.shape.role, begun: z.boolean() }),
    sql`
    select role, valid_from < ${today} as begun from platform.role_grant
    where id = ${grant} and account = ${account} and coalesce(valid_to, 'infinity') >= ${today} for update`,
  );
  if (!found) return undefined;
  await run(
    trx,
    found.begun
      ? sql`update platform.role_grant set valid_to = ${today} - 1 where id = ${grant}`
      : sql`delete from platform.role_grant where id = ${grant}`,
  );
  return found.role;
}

/** Whether an enabled account other than this one, with a password, is administrator today and for good. */
export const hasOtherAdministrator = async (trx: Trx, account: string): Promise<boolean> =>
  (await row(
    trx,
    z.object({ there: z.boolean() }),
    sql`select exists (
    select 1 from platform.role_grant g join platform.account a on a.id = g.account join platform.credential c on c.account = a.id
    where g.role = 'administrator' and g.scope = 'everywhere' and g.account <> ${account} and a.disabled_at is null
      and g.valid_from <= ${today} and g.valid_to is null) as there`,
  ))!.there;

/** Keeps two takings-away of the last administrators apart. */
export const lockAdministrators = (trx: Trx): Promise<number> =>
  run(trx, sql`select pg_advisory_xact_lock(hashtext('platform.administrators'))`);

/** Whether somebody has this address. */
export const emailTaken = async (trx: Trx, email: string): Promise<boolean> =>
  (await rows(trx, z.object({ id: z.uuid() }), sql`select id from platform.account where email = ${email}`)).length > 0;
