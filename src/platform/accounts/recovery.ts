import type { Trx } from '../database/transaction.ts';
import { digest } from '../secret/secret.ts';
import { replaceRecoveryCodes } from './account.sql.ts';
import { newRecoveryCodes, normaliseRecoveryCode } from './totp.ts';

/** New recovery codes in the place of all earlier ones; shown once, kept as digests. */
export async function makeRecoveryCodes(trx: Trx, secret: Uint8Array, account: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await replaceRecoveryCodes(
    trx,
    account,
    codes.map((code) => digest(secret, 'recovery', normaliseRecoveryCode(code))),
  );
  return codes;
}
