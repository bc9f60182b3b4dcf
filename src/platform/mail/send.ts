import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { row, sql, type Trx } from '../database/transaction.ts';
import { seal } from '../secret/secret.ts';
import { holdersOf, type Permission } from '../http/permission.ts';
import { scopesOfRow, type Rows } from '../scope/rows.sql.ts';
import type { SecurityKind } from './kinds.ts';
import type { MailParameters, Notice } from './mail.ts';

/** What becomes of a message that was called for; `nobody`: no such account, or a disabled one; `failing`: mail does not reach the address. */
const outcomes = ['waiting', 'gathered', 'never', 'failing', 'nobody', 'repeated', 'too-many'] as const;
export type Outcome = (typeof outcomes)[number];

/** Ids, numbers and moments; whatever else would be a word that reaches the mail. */
const parametersSchema = z.record(
  z.string().regex(/^[a-z][A-Za-z]*$/),
  z.union([z.uuid(), z.string().regex(/^[0-9a-f]{12,64}$/), z.number(), z.iso.datetime()]),
);

/**
 * Calls for a notice in the act's own transaction: nothing is sent when it rolls back. It reaches the person when they want it, or not at all.
 * `send(trx, { to: account, kind: questionToClarify, parameters: { question } })`
 * @throws ZodError when a parameter is neither an id nor a number nor a moment: no word of a person reaches a message
 */
export const send = (
  trx: Trx,
  mail: { readonly to: string; readonly kind: Notice; readonly parameters?: MailParameters },
): Promise<Outcome> =>
  call(trx, {
    ...{ id: randomUUID(), account: mail.to, invitation: null, kind: mail.kind.name, usual: mail.kind.usual },
    ...{ parameters: mail.parameters ?? {}, sealed: null },
  });

/**
 * The same to everyone who holds a permission today, but for `except`; at most 500. Holders in a scope hear of it where the permission is open to that kind of
 * scope and theirs covers the row: exactly those who see it.
 * @throws RangeError when the permission is held in scopes and nothing says which row it is about
 */
export async function sendToHolders(
  trx: Trx,
  { permissions }: { readonly permissions: readonly Permission[] },
  mail: {
    readonly permission: string;
    readonly row?: { readonly of: Rows; readonly id: string };
    readonly except: readonly string[];
    readonly kind: Notice;
    readonly parameters?: MailParameters;
  },
): Promise<void> {
  const { permission, row: about } = mail;
  const held = holdersOf(permissions, permission);
  const line = permissions.find(({ name }) => name === permission)!;
  if (line.within?.length && !about) throw new RangeError(`${permission} is held in scopes: say which row it is about`);
  const narrow = held.filter((role) => line.grants[role] === 'any' && about?.of.roles.includes(role));
  const given = JSON.stringify(parametersSchema.parse(mail.parameters ?? {}));
  const rowIs = about ? scopesOfRow(about.of, about.id, line.within ?? []) : sql`'{}'::jsonb`;
  await sql`select platform.send_mail_to(${held}::text[], ${narrow}::text[], ${rowIs}, ${[...mail.except]}::uuid[], ${mail.kind.name},
    ${mail.kind.usual}, ${given}::jsonb)`.execute(trx);
}

/** A message about the access to an account; with a link for one use it says which invitation, whose end is the message's end too. */
export interface AboutAccess {
  readonly kind: SecurityKind;
  readonly account: string | null;
  readonly link?: { readonly invitation: string; readonly token: string };
}

/**
 * Calls for a message about the access to an account, in the compartment `administration`. The one-use part of its link is kept encrypted under the
 * installation's secret until the message is gone.
 */
export function sendSecurity(trx: Trx, secret: Uint8Array, mail: AboutAccess): Promise<Outcome> {
  const id = randomUUID();
  const { account, link } = mail;
  const sealed = link ? seal(secret, 'mail', id, link.token) : null;
  const invitation = link?.invitation ?? null;
  return call(trx, { id, account, invitation, kind: mail.kind, usual: 'always', parameters: {}, sealed });
}

interface Called {
  readonly id: string;
  readonly account: string | null;
  readonly invitation: string | null;
  readonly kind: string;
  readonly usual: string;
  readonly parameters: MailParameters;
  readonly sealed: Buffer | null;
}

async function call(trx: Trx, given: Called): Promise<Outcome> {
  const parameters = JSON.stringify(parametersSchema.parse(given.parameters));
  const called = await row(
    trx,
    z.object({ outcome: z.enum(outcomes) }),
    sql`select platform.send_mail(${given.id}::uuid, ${given.account}::uuid, ${given.invitation}::uuid, ${given.kind}, ${given.usual},
      ${parameters}::jsonb, ${given.sealed}::bytea) as outcome`,
  );
  return called!.outcome;
}
