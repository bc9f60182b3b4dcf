import type { FastifyRequest } from 'fastify';
import { transact } from '../database/transaction.ts';
import { holderOf, type Actor, type Services } from './services.ts';
import { permitted, type Scope } from './permission.ts';
import { platformProblem } from './problems.ts';

/** Who a request comes from, and how far each permission of the endpoint that they hold reaches. */
export interface Admitted {
  readonly actor: Actor | null;
  readonly scopes: ReadonlyMap<string, Scope>;
}

const admitted = new WeakMap<FastifyRequest, Admitted>();

/** What was found out about a request at the endpoint; undefined before, and where nobody is let in. */
export const admittedOf = (request: FastifyRequest): Admitted | undefined => admitted.get(request);

/**
 * Identifies and permits, before a byte of the body is accepted and in a short transaction of its own. Without a cookie there is nobody to find.
 * Of several permissions one is enough to be let in; which one an act needs is asked again when the body is known (`permit`).
 * @throws Problem platform.sign-in-needed, platform.not-permitted, platform.factor-needed
 */
export async function admit(services: Services, wanted: readonly string[], request: FastifyRequest): Promise<void> {
  const nobody = Object.keys(request.cookies).length === 0;
  const administration = { compartment: 'administration', account: null, awaited: true } as const;
  const actor = nobody ? null : await transact(services.db, administration, (trx) => services.identify(trx, request));
  const bearer = holderOf(actor);
  const scopes = new Map(
    wanted
      .filter((name) => isOpenTo(services.permissions, name, actor))
      .flatMap((name) => {
        const scope = permitted(services.permissions, name, bearer);
        return scope ? [[name, scope] as const] : [];
      }),
  );
  if (!scopes.size && actor && !actor.complete) throw platformProblem('factor-needed');
  if (!scopes.size)
    throw actor ? platformProblem('not-permitted', { act: wanted.join(', ') }) : platformProblem('sign-in-needed');
  admitted.set(request, { actor, scopes });
}

/** What remains open to a person whose role needs a second factor that they do not have: coming and going, their own account, what anyone may see. */
const withoutFactor = ['session.open', 'account.own'];
export const isOpenTo = (
  table: Services['permissions'],
  name: string,
  actor: Pick<Actor, 'complete'> | null,
): boolean =>
  !actor ||
  actor.complete ||
  withoutFactor.includes(name) ||
  permitted(table, name, { signedIn: false, roles: [] }) !== undefined;

/** Whom a limit counts: the account, or for visitors the address (of IPv6 the /64, which is one line). */
export const payerOf = (request: FastifyRequest): string =>
  admitted.get(request)?.actor?.id ?? `address:${lineOf(request.ip)}`;

/** The part of an address that one subscriber has. */
export function lineOf(address: string | undefined): string {
  // A line that its sender has cut already has no address any more.
  if (address === undefined) return 'cut';
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  const [head = '', tail] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail?.split(':').filter(Boolean) ?? [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0');
  return [...front, ...zeros, ...back]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
