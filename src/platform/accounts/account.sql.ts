import { moment } from '../record/record.ts';
import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import type { Locale } from '../language/locale.ts';
import { localeSchema, localizedSchema } from '../language/localized.contract.ts';
import type { Role } from '../http/permission.ts';
import { ownAccountSchema, roleSchema } from './account.contract.ts';
import { heldScopeOf } from '../scope/scope.sql.ts';
import { today } from './today.sql.ts';

const bytes = z.instanceof(Uint8Array);
const currentRoles = sql`array(select distinct g.role from platform.role_grant g where g.account = a.id
  and ${today} between g.valid_from and coalesce(g.valid_to, 'infinity') order by g.role)`;

const credentials = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  passwordHash: z.string(),
  totpSecret: bytes.nullable(),
  totpAt: moment.nullable(),
  /** Whether the password alone is not enough: an authenticator or a passkey is in use. */
  factor: z.boolean(),
  totpStep: z.coerce.number(),
  totpRecent: z.array(z.coerce.number()),
});
export type Credentials = z.output<typeof credentials>;

const credentialColumns = sql`a.id, a.email, a.name, c.password_hash as "passwordHash", c.totp_secret as "totpSecret", c.totp_at as "totpAt",
  platform.has_own_factor(a.id) as factor, c.totp_step as "totpStep", c.totp_recent as "totpRecent" from platform.account a join platform.credential c on c.account = a.id`;

/** What proves the person behind an address; undefined when nobody has it or the account is disabled. */
export const findCredentials = (trx: Trx, email: string): Promise<Credentials | undefined> =>
  row(
    trx,
    credentials,
    sql`select ${credentialColumns} where a.email = ${email} and a.disabled_at is null for update of c`,
  );

/** What proves this person; locked until the end of the transaction, so that a code is accepted once. */
export const readCredentials = (trx: Trx, account: string): Promise<Credentials | undefined> =>
  row(trx, credentials, sql`select ${credentialColumns} where a.id = ${account} for update of c`);

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly institution: string | null;
}

/** Adds an account without credentials or roles; undefined when someone has the address. */
export const insertAccount = async (trx: Trx, account: NewAccount): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ id: z.uuid() }),
      sql`
    insert into platform.account (email, name, locale, institution)
    values (${account.email}, ${account.name}, ${account.locale}, ${account.institution})
    on conflict (email) do nothing returning id`,
    )
  )?.id;

/** Sets or replaces the password. */
export const setPassword = (trx: Trx, account: string, hash: string): Promise<number> =>
  run(
    trx,
    sql`insert into platform.credential (account, password_hash) values (${account}, ${hash})
    on conflict (account) do update set password_hash = excluded.password_hash, password_at = now()`,
  );

/** The same password under stronger parameters: not a change. */
export const rehashPassword = (trx: Trx, account: string, hash: string): Promise<number> =>
  run(trx, sql`update platform.credential set password_hash = ${hash} where account = ${account}`);

/** Keeps a sealed secret that waits for its first code. */
export const offerSecret = (trx: Trx, account: string, sealed: Buffer): Promise<number> =>
  run(
    trx,
    sql`update platform.credential set totp_secret = ${sealed}, totp_at = null, totp_step = 0 where account = ${account}`,
  );

/** The second factor is in use from now on. */
export const confirmTotp = (trx: Trx, account: string, step: number): Promise<number> =>
  run(
    trx,
    sql`update platform.credential set totp_at = now(), totp_step = ${step}, totp_recent = array[${step}::bigint] where account = ${account}`,
  );

/** Keeps the step of the code just accepted; it is worth nothing any more, nor are those before it. Touches no row when it was accepted already. */
export const keepStep = (trx: Trx, account: string, step: number): Promise<number> =>
  run(
    trx,
    sql`update platform.credential set totp_step = ${step}, totp_recent = (array_prepend(${step}::bigint, totp_recent))[1:100]
    where account = ${account} and not (${step}::bigint = any (totp_recent))`,
  );

/** Gives the codes of an authenticator up; recovery codes go with the last second factor. */
export async function removeTotp(trx: Trx, account: string): Promise<void> {
  await run(
    trx,
    sql`update platform.credential set totp_secret = null, totp_at = null, totp_step = 0 where account = ${account}`,
  );
  await forgetNeedlessCodes(trx, account);
}

/** Recovery codes stand for a second factor: without one they are forgotten. */
export const forgetNeedlessCodes = (trx: Trx, account: string): Promise<number> =>
  run(
    trx,
    sql`delete from platform.recovery_code where account = ${account} and not platform.has_own_factor(${account}::uuid)`,
  );

/** Takes every second factor away: authenticator, passkeys, recovery codes. */
export async function removeFactors(trx: Trx, account: string): Promise<void> {
  await run(trx, sql`delete from platform.passkey where account = ${account}`);
  await removeTotp(trx, account);
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(trx: Trx, account: string, hashes: readonly Buffer[]): Promise<void> {
  await run(trx, sql`delete from platform.recovery_code where account = ${account}`);
  for (const hash of hashes)
    await run(trx, sql`insert into platform.recovery_code (account, code_hash) values (${account}, ${hash})`);
}

/** Uses a recovery code up; false when it is not one, or was used. */
export const spendRecoveryCode = async (trx: Trx, account: string, hash: Buffer): Promise<boolean> =>
  (await run(
    trx,
    sql`update platform.recovery_code set used_at = now()
    where account = ${account} and code_hash = ${hash} and used_at is null`,
  )) === 1;

const own = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  locale: localeSchema,
  grants: ownAccountSchema.shape.grants,
  institution: localizedSchema.nullable(),
  passwordAt: moment,
  totpAt: moment.nullable(),
  recoveryCodesLeft: z.coerce.number(),
});

/** One's own account. */
export const readOwnAccount = (trx: Trx, account: string): Promise<z.output<typeof own> | undefined> =>
  row(
    trx,
    own,
    sql`
    select a.id, a.email, a.name, a.locale,
      coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'scope', ${heldScopeOf(sql`g`)}, 'validTo', g.valid_to) order by g.role, g.valid_from)
        from platform.role_grant g where g.account = a.id and ${today} between g.valid_from and coalesce(g.valid_to, 'infinity')), '[]') as grants,
      i.name as institution,
      coalesce(c.password_at, a.created_at) as "passwordAt", c.totp_at as "totpAt",
      (select count(*) from platform.recovery_code r where r.account = a.id and r.used_at is null) as "recoveryCodesLeft"
    from platform.account a left join platform.credential c on c.account = a.id left join platform.institution i on i.id = a.institution
    where a.id = ${account}`,
  );

export const setLocale = (trx: Trx, account: string, locale: Locale): Promise<number> =>
  run(trx, sql`update platform.account set locale = ${locale} where id = ${account}`);
export const setName = (trx: Trx, account: string, name: string): Promise<number> =>
  run(trx, sql`update platform.account set name = ${name} where id = ${account}`);
export const setInstitution = (trx: Trx, account: string, institution: string | null): Promise<number> =>
  run(trx, sql`update platform.account set institution = ${institution} where id = ${account}`);

/** Disables or enables an account; false when it already was. */
export const setDisabled = async (trx: Trx, account: string, disabled: boolean): Promise<boolean> =>
  (await run(
    trx,
    sql`update platform.account set disabled_at = ${disabled ? sql`now()` : null}
    where id = ${account} and (disabled_at is not null) <> ${disabled}`,
  )) === 1;

/** Whoever has an address and may enter; undefined when nobody does. */
export const findEnterable = (
  trx: Trx,
  email: string,
): Promise<{ id: string; name: string; locale: Locale } | undefined> =>
  row(
    trx,
    z.object({ id: z.uuid(), name: z.string(), locale: localeSchema }),
    sql`select id, name, locale from platform.account where email = ${email} and disabled_at is null`,
  );

const knownPerson = z.object({ email: z.string(), name: z.string(), roles: z.array(roleSchema) });

/** Those of these addresses who may enter, in the order in which they came. */
export const listPeopleAt = (
  trx: Trx,
  emails: readonly string[],
): Promise<{ email: string; name: string; roles: Role[] }[]> =>
  rows(
    trx,
    knownPerson,
    sql`select a.email, a.name, ${currentRoles} as roles from platform.account a
    where a.email = any (${[...emails]}::text[]) and a.disabled_at is null order by a.created_at, a.email`,
  );
