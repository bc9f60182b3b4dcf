import type { FastifyRequest } from 'fastify';
import { sql, type Trx } from '../database/transaction.ts';
import { isFull } from '../files/full.ts';
import type { Actor, Services } from '../http/services.ts';
import type { Settings } from '../settings/settings.ts';
import { digest } from '../secret/secret.ts';
import { isComplete, sessionCookie, type Place } from './session.ts';
import { findBearer, touchSession, type SessionBearer } from './session.sql.ts';

/** The digest under which the base knows the session of this request; undefined without a cookie. */
export function presentedSession(secret: Uint8Array, place: Place, request: FastifyRequest): Buffer | undefined {
  const token = request.cookies[sessionCookie(place)];
  return token && token.length <= 100 ? digest(secret, 'session', token) : undefined;
}

/** A full disk must not shut out who only wants to read: the note of when a session was last used is then left out. */
async function unlessFull(trx: Trx, write: () => Promise<unknown>): Promise<void> {
  await sql`savepoint note`.execute(trx);
  try {
    await write();
    await sql`release savepoint note`.execute(trx);
  } catch (error) {
    if (!isFull(error)) throw error;
    await sql`rollback to savepoint note`.execute(trx);
  }
}

/**
 * Finds who a request comes from: `Installation.identify`. Runs before anything else in the request's transaction, as the administration
 * and for no account. Roles are those of today; a disabled account, an ended, idle or expired session is nobody.
 * @param secret the installation's secret (`Installation.secret`)
 * @param place the settings that say under which address people reach it; on https only the `__Host-` cookie counts
 */
export const identify =
  (secret: Uint8Array, place: Place & Pick<Settings, 'factorRoles'>): Services['identify'] =>
  async (trx: Trx, request: FastifyRequest): Promise<Actor | null> => {
    const presented = presentedSession(secret, place, request);
    const bearer = presented && (await findBearer(trx, presented));
    if (!bearer) return null;
    if (!bearer.fresh) await unlessFull(trx, () => touchSession(trx, bearer.session));
    return actorOf(place, bearer);
  };

/** Whoever holds a session, as the routes see them: what is held everywhere apart from what is held in a scope. */
export function actorOf(place: Pick<Settings, 'factorRoles'>, bearer: SessionBearer): Actor {
  const { id, name, locale, held, institution, side, family, factor } = bearer;
  const roles = held.flatMap(({ role, kind }) => (kind === 'everywhere' ? [role] : []));
  const narrow = held.flatMap(({ role, kind }) => (kind === 'everywhere' ? [] : [{ role, kind }]));
  // A role needs its second factor however little of it is held.
  const complete = isComplete(place, { roles: held.map(({ role }) => role), factor });
  return { id, name, locale, roles, narrow, institution, side, family, complete };
}
