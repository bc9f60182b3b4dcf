import type { FastifyRequest } from 'fastify';
import { sql, type Trx } from '../database/transaction.ts';
import type { Actor, House } from '../http/house.ts';
import { digest } from './secrets.ts';
import { sessionCookie } from './session.ts';
import { findBearer, touchSession } from './session.sql.ts';

/** The digest under which the base knows the session of this request; undefined without a cookie. */
export function presentedSession(secret: Uint8Array, publicUrl: string, request: FastifyRequest): Buffer | undefined {
  const token = request.cookies[sessionCookie(publicUrl)];
  return token && token.length <= 100 ? digest(secret, 'session', token) : undefined;
}

/**
 * Finds who a request comes from: `House.identify`. Runs before anything else in the request's transaction, as the administration
 * and for no account. Roles are those of today; a disabled account, an ended, idle or expired session is nobody.
 * @param secret the house's secret (`House.secret`)
 * @param publicUrl address under which people reach the house; on https only the `__Host-` cookie counts
 */
export const identify =
  (secret: Uint8Array, publicUrl: string): House['identify'] =>
  async (trx: Trx, request: FastifyRequest): Promise<Actor | null> => {
    const presented = presentedSession(secret, publicUrl, request);
    const bearer = presented && (await findBearer(trx, presented));
    if (!bearer) return null;
    if (!bearer.fresh) await tryTouch(trx, bearer.session);
    const { id, name, locale, roles, institution, side, family } = bearer;
    return { id, name, locale, roles, institution, side, family, complete: true };
  };

/** A full disk or a database that only reads must not shut readers out: the note of the last use is left away then. */
async function tryTouch(trx: Trx, session: string): Promise<void> {
  await sql`savepoint touch`.execute(trx);
  try {
    await touchSession(trx, session);
    await sql`release savepoint touch`.execute(trx);
  } catch (error) {
    if (!['53100', '25006'].includes(String((error as { code?: unknown }).code))) throw error;
    await sql`rollback to savepoint touch`.execute(trx);
  }
}
