import { transact, type Db, type Trx } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import type { Role } from '../http/permission.ts';
import { record, type Acting } from '../journal/journal.ts';
import type { Locale } from '../language/locale.ts';
import { mailProblem } from '../mail/problems.ts';
import { sendSecurity } from '../mail/send.ts';
import { accountProblem } from './account.problems.ts';
import { insertAccount, setPassword } from './account.sql.ts';
import { normaliseEmail } from './account.ts';
import type { InstitutionRequest } from './institution.contract.ts';
import { heldEverywhere, type GivenRole } from './grant.contract.ts';
import { findInstitution, insertInstitution, institutionExists } from './institution.sql.ts';
import { invitationDays, renewalHours, type InvitationLink } from './invitation.contract.ts';
import { insertInvitation } from './invitation.sql.ts';
import { emailTaken, insertGrant } from './person.sql.ts';
import { digest, newToken } from '../secret/secret.ts';
import { hashPassword } from './secrets.ts';
import { requireGoodPassword } from './sign-in.ts';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly GivenRole[];
  readonly institution?: string | null;
  /** Without one the person cannot sign in until a link lets them choose it. */
  readonly password?: string;
}

/** Whoever is added from the command line holds their roles everywhere. */
type NewWhole = Omit<NewPerson, 'roles'> & { readonly roles: readonly Role[] };

const byApplication: Acting = { actor: null, compartment: 'administration', request: 'application' };

/** Where links lead, how tokens are kept, and whether the link goes by mail (then a mail server is set): parts of the installation. */
export interface Address {
  readonly secret: Uint8Array;
  readonly publicUrl: string;
  readonly mail?: boolean;
}

/**
 * Adds an account with its roles from today on (`dawra user add`, the demonstration). @returns its id
 * @throws Problem accounts.account-exists, accounts.no-such-institution, accounts.password-short and the like
 */
export const addAccount = (db: Db, person: NewWhole): Promise<string> =>
  transact(db, { compartment: 'administration', account: null }, (trx) =>
    enrol(trx, byApplication, { ...person, roles: heldEverywhere(person.roles) }),
  );

/** As `addAccount`, inside a transaction of the compartment `administration`. */
export async function enrol(trx: Trx, acting: Acting, person: NewPerson): Promise<string> {
  const email = normaliseEmail(person.email);
  if (person.password !== undefined) requireGoodPassword(person.password, { email, name: person.name });
  await requireInstitution(trx, person.institution ?? null);
  const { name, locale, institution = null } = person;
  const id = await insertAccount(trx, { email, name, locale, institution });
  if (!id) throw accountProblem('account-exists');
  if (person.password !== undefined) await setPassword(trx, id, await hashPassword(person.password));
  for (const { role, scope } of person.roles) {
    await insertGrant(trx, {
      account: id,
      role,
      scope,
      validFrom: null,
      validTo: null,
      grantedBy: acting.actor,
    });
  }
  await record(trx, acting, {
    act: 'account.add',
    subject: 'account',
    subjectId: id,
    detail: { roles: person.roles },
  });
  return id;
}

/**
 * Invites a person: a link for one use within seven days. An earlier open invitation to the same address is withdrawn.
 * @throws Problem accounts.account-exists, accounts.no-such-institution
 */
export const inviteAccount = (db: Db, address: Address, person: Omit<NewWhole, 'password'>): Promise<InvitationLink> =>
  transact(db, { compartment: 'administration', account: null }, (trx) =>
    invite(trx, byApplication, address, { ...person, roles: heldEverywhere(person.roles) }),
  );

/** As `inviteAccount`, inside a transaction of the compartment `administration`. */
export async function invite(
  trx: Trx,
  acting: Acting,
  address: Address,
  person: Omit<NewPerson, 'password'>,
): Promise<InvitationLink> {
  const email = normaliseEmail(person.email);
  if (await emailTaken(trx, email)) throw accountProblem('account-exists');
  await requireInstitution(trx, person.institution ?? null);
  const { name, locale, roles, institution = null } = person;
  const link = await makeLink(trx, address, {
    email,
    name,
    locale,
    roles,
    institution,
    renews: null,
    invitedBy: acting.actor,
    hours: invitationDays * 24,
    waitHours: 0,
  });
  await record(trx, acting, { act: 'account.invite', subject: 'invitation', subjectId: link.id, detail: { roles } });
  return link;
}

/** Where links of an installation lead, for whoever asks that they go by mail. @throws Problem mail.not-set */
export function addressOf({ secret, settings }: Pick<Services, 'secret' | 'settings'>, mail: boolean): Address {
  if (mail && !settings.mail) throw mailProblem('not-set');
  return { secret, publicUrl: settings.publicUrl, mail };
}

/**
 * A link with which a person chooses a new password, for one use within a day. When they have a second factor it goes with the old password, and
 * the link works only after `factorWaitHours`: until then they see the notice in their account and at sign-in, and can refuse.
 */
export async function renewAccess(
  trx: Trx,
  acting: Acting,
  address: Address,
  person: { id: string; email: string; name: string; locale: Locale; factor: boolean },
  factorWaitHours: number,
): Promise<InvitationLink> {
  const { id, email, name, locale } = person;
  const link = await makeLink(trx, address, {
    email,
    name,
    locale,
    roles: [],
    institution: null,
    renews: id,
    invitedBy: acting.actor,
    hours: renewalHours,
    waitHours: person.factor ? factorWaitHours : 0,
  });
  await record(trx, acting, {
    act: 'account.renew',
    subject: 'account',
    subjectId: id,
    detail: { removesFactor: person.factor, effectiveAt: link.effectiveAt },
  });
  if (person.factor) await sendSecurity(trx, address.secret, { kind: 'account.factor-removal', account: id });
  return link;
}

async function makeLink(
  trx: Trx,
  address: Address,
  given: Omit<Parameters<typeof insertInvitation>[1], 'tokenHash'>,
): Promise<InvitationLink> {
  const token = newToken();
  const kept = await insertInvitation(trx, { ...given, tokenHash: digest(address.secret, 'invitation', token) });
  if (!address.mail) return { ...kept, link: `${address.publicUrl}/app/invitation#${token}` };
  const kind = given.renews ? 'account.renewal' : 'account.invitation';
  const link = { invitation: kept.id, token };
  if ((await sendSecurity(trx, address.secret, { kind, account: given.renews, link })) === 'too-many')
    throw mailProblem('too-many');
  return { ...kept, link: null };
}

/** The institution of this English name and country; added when it is not there yet. @returns its id */
export async function ensureInstitution(trx: Trx, given: InstitutionRequest): Promise<string> {
  const id = (await findInstitution(trx, given)) ?? (await insertInstitution(trx, given));
  if (!id) throw accountProblem('institution-exists');
  return id;
}

/** @throws Problem accounts.no-such-institution */
export async function requireInstitution(trx: Trx, id: string | null): Promise<void> {
  if (id !== null && !(await institutionExists(trx, id))) throw accountProblem('no-such-institution');
}
