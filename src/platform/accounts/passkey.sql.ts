import { z } from 'zod';
import { moment } from '../record/record.ts';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';

const bytes = z.instanceof(Uint8Array);
const key = z.object({
  id: z.uuid(),
  account: z.uuid(),
  credentialId: bytes,
  publicKey: bytes,
  counter: z.coerce.number(),
  stopped: z.boolean(),
});
export type Passkey = z.output<typeof key>;

/** The passkey of this number, of an account that may enter; locked, so that two answers are compared with its counter one after the other. */
export const findPasskey = (trx: Trx, credentialId: Buffer): Promise<Passkey | undefined> =>
  row(
    trx,
    key,
    sql`select p.id, p.account, p.credential_id as "credentialId", p.public_key as "publicKey", p.counter, p.stopped_at is not null as stopped
      from platform.passkey p join platform.account a on a.id = p.account and a.disabled_at is null
      where p.credential_id = ${credentialId} for update of p`,
  );

export const usePasskey = (trx: Trx, id: string, counter: number): Promise<number> =>
  run(trx, sql`update platform.passkey set counter = ${counter}, used_at = now() where id = ${id}`);

/** A passkey of which somebody has a copy opens nothing any more. */
export const stopPasskey = (trx: Trx, id: string): Promise<number> =>
  run(trx, sql`update platform.passkey set stopped_at = now() where id = ${id}`);

/** Most passkeys of one account. */
export const mostPasskeys = 10;

export interface NewPasskey {
  readonly account: string;
  readonly credentialId: Buffer;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
}

/** Keeps a passkey; false when it is known already or the account has as many as it may. The caller has locked the account's credentials. */
export const insertPasskey = async (trx: Trx, given: NewPasskey): Promise<boolean> =>
  (await run(
    trx,
    sql`insert into platform.passkey (account, credential_id, public_key, counter, transports, name)
      select ${given.account}, ${given.credentialId}, ${Buffer.from(given.publicKey)}, ${given.counter}, ${[...given.transports]}::text[], ${given.name}
      where (select count(*) from platform.passkey where account = ${given.account}) < ${mostPasskeys} on conflict do nothing`,
  )) === 1;

export const removePasskey = async (trx: Trx, account: string, id: string): Promise<boolean> =>
  (await run(trx, sql`delete from platform.passkey where id = ${id} and account = ${account}`)) === 1;

const listed = z.object({
  id: z.uuid(),
  name: z.string(),
  createdAt: moment,
  usedAt: moment.nullable(),
  stoppedAt: moment.nullable(),
  credentialId: bytes,
  transports: z.array(z.string()),
});
export type ListedPasskey = z.output<typeof listed>;

/** The account's passkeys, the oldest first. */
export const listPasskeys = (trx: Trx, account: string): Promise<ListedPasskey[]> =>
  rows(
    trx,
    listed,
    sql`select id, name, created_at as "createdAt", used_at as "usedAt", stopped_at as "stoppedAt", credential_id as "credentialId", transports
      from platform.passkey where account = ${account} order by created_at, id`,
  );

/** How a browser is told which passkey is meant. */
export const toDescriptor = ({ credentialId, transports }: ListedPasskey) => ({
  id: Buffer.from(credentialId).toString('base64url'),
  transports,
});
