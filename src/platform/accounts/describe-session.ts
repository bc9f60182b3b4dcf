import type { FastifyRequest } from 'fastify';
import { isOpenTo } from '../http/admission.ts';
import { permitted } from '../http/permission.ts';
import { holderOf, type Actor, type Services } from '../http/services.ts';
import { isLoopback } from './account.ts';
import { sessionSchema, type SessionReply } from './session.contract.ts';

/** What pages learn of a person: who they are and which acts are open to them. */
export function describeSession(services: Services, actor: Actor | null): SessionReply {
  const bearer = holderOf(actor);
  const permissions = services.permissions
    .map(({ name }) => name)
    .filter((name) => permitted(services.permissions, name, bearer) && isOpenTo(services.permissions, name, actor));
  if (!actor) return { actor: null, permissions, factorNeeded: false };
  const { id, name, locale, roles, institution, side } = actor;
  const family = sessionSchema.shape.actor.unwrap().shape.family.parse(actor.family);
  return {
    actor: { id, name, locale, roles: [...roles], institution, side, family },
    permissions,
    factorNeeded: !actor.complete,
  };
}

/**
 * Whether the invented people may enter: only in the demonstration, where it stands on the reader's own machine and no proxy stands between,
 * because their password is printed on the page.
 */
export function isDemoAllowed(services: Services, request: FastifyRequest): boolean {
  const proxied = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'].some(
    (name) => request.headers[name] !== undefined,
  );
  const { installation, publicUrl } = services.settings;
  return installation === 'demonstration' && !proxied && isLoopback(publicUrl) && isLoopback(`http://${request.host}`);
}
