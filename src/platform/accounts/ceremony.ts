import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { run, sql, type Trx } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import { seal, unseal } from '../secret/secret.ts';
import { cookieName, isSecure } from './session.ts';

/** Seconds from the beginning of a sign-in to its end: a person has to find their phone. */
const ceremonySeconds = 600;

const asked = z.object({ challenge: z.string() });
const ofOwner = z.object({ account: z.uuid(), session: z.uuid() });
const toProvider = z.object({ provider: z.string(), state: z.string(), nonce: z.string(), verifier: z.string() });

/** What a browser has begun and has to finish itself. */
const content = z.discriminatedUnion('kind', [
  /** Entering through an identity provider, on the way to a page. */
  toProvider.extend({ kind: z.literal('provider'), to: z.string() }),
  /** Connecting an identity provider with the account of this session. */
  toProvider.extend(ofOwner.shape).extend({ kind: z.literal('link') }),
  /** Entering with a passkey. */
  asked.extend({ kind: z.literal('passkey') }),
  /** Adding a passkey to the account of this session. */
  asked.extend(ofOwner.shape).extend({ kind: z.literal('add-passkey') }),
  /** The first factor is proven, by a password or through a link; the second is asked for. */
  asked.extend({ kind: z.literal('second'), account: z.uuid(), link: z.uuid().nullable(), to: z.string() }),
]);
export type Content = z.output<typeof content>;
type Kind = Content['kind'];
type Begun<K extends Kind> = Extract<Content, { kind: K }> & { readonly id: string; readonly until: number };
const envelope = z.object({ id: z.uuid(), until: z.number(), content });

type Holder = Pick<Services, 'secret' | 'settings'>;
const options = ({ settings }: Holder) =>
  ({ httpOnly: true, sameSite: 'strict', secure: isSecure(settings.publicUrl), path: '/' }) as const;

/**
 * Begins a sign-in that this browser alone can finish. What is to be compared then travels in a sealed cookie: nothing is stored for those who only
 * begin, and one browser has one beginning at a time.
 */
export function beginCeremony(services: Holder, reply: FastifyReply, given: Content): void {
  const until = Date.now() + ceremonySeconds * 1000;
  const sealed = seal(
    services.secret,
    'ceremony',
    'browser',
    JSON.stringify({ id: randomUUID(), until, content: given }),
  );
  const name = cookieName(services.settings, 'ceremony');
  reply.setCookie(name, sealed.toString('base64url'), { ...options(services), maxAge: ceremonySeconds });
}

/** What this browser has begun, if it is one of these kinds and not over. */
export function openCeremony<K extends Kind>(
  services: Holder,
  request: FastifyRequest,
  kinds: readonly K[],
): Begun<K> | undefined {
  const cookie = request.cookies[cookieName(services.settings, 'ceremony')] ?? '';
  if (cookie.length < 40 || cookie.length > 3000) return undefined;
  try {
    const opened = unseal(services.secret, 'ceremony', 'browser', Buffer.from(cookie, 'base64url'));
    const { id, until, content: held } = envelope.parse(JSON.parse(opened));
    const wanted = kinds.find((kind) => kind === held.kind);
    return wanted && until > Date.now() ? ({ ...held, id, until } as Begun<K>) : undefined;
  } catch {
    return undefined;
  }
}

/** Uses a beginning up; false when it was used before. The caller commits, whatever comes after. */
export async function spendCeremony(trx: Trx, { id, until }: { id: string; until: number }): Promise<boolean> {
  await run(
    trx,
    sql`delete from platform.spent_ceremony where id in
      (select id from platform.spent_ceremony where expires_at < now() limit 100 for update skip locked)`,
  );
  return (
    (await run(
      trx,
      sql`insert into platform.spent_ceremony (id, expires_at) values (${id}, ${new Date(until + 60_000).toISOString()}) on conflict do nothing`,
    )) === 1
  );
}

/** Takes the cookie of a beginning away. */
export const endCeremony = (services: Holder, reply: FastifyReply): void =>
  void reply.clearCookie(cookieName(services.settings, 'ceremony'), options(services));
