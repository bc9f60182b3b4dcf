import type { FastifyReply, FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Services } from '../http/services.ts';
import { digest, newToken } from '../secret/secret.ts';
import { cookieName, isSecure } from './session.ts';

/** A device that somebody has signed in from is remembered for this long; it opens nothing, it is only counted apart. */
const rememberedDays = 400;

type Holder = Pick<Services, 'secret' | 'settings'>;

const proof = (secret: Uint8Array, email: string, token: string): string =>
  digest(secret, 'device', `${email}\n${token}`).toString('base64url');

/**
 * Whose failures a sign-in is counted with: an address on the network together with an account, so that strangers slow themselves down and
 * nobody else. A device from which the account was signed in to before is counted for itself, whoever shares its address.
 * @param email in the form in which it is kept
 */
export function attemptSource(services: Holder, email: string, request: FastifyRequest): Buffer {
  const { secret } = services;
  const token = knownDevice(services, email, request);
  return digest(secret, 'attempt', token ? `${email}\ndevice ${token}` : `${email}\naddress ${network(request.ip)}`);
}

function knownDevice({ secret, settings }: Holder, email: string, request: FastifyRequest): string | undefined {
  const [token = '', shown = ''] = (request.cookies[cookieName(settings, 'device')] ?? '').slice(0, 200).split('.');
  const expected = Buffer.from(proof(secret, email, token));
  const given = Buffer.from(shown);
  return token && given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

/** Remembers the device after a sign-in; the one it is known as for this account stays. */
export function rememberDevice(services: Holder, email: string, request: FastifyRequest, reply: FastifyReply): void {
  const { secret, settings } = services;
  const token = knownDevice(services, email, request) ?? newToken();
  reply.setCookie(cookieName(settings, 'device'), `${token}.${proof(secret, email, token)}`, {
    httpOnly: true,
    sameSite: 'strict',
    secure: isSecure(settings.publicUrl),
    path: '/',
    maxAge: rememberedDays * 86_400,
  });
}

/** An IPv4 address, or the network of an IPv6 one: who has one address of a /64 has all of them (RFC 6177). */
export function network(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped) return mapped[1]!;
  const [head = '', tail] = ip.toLowerCase().split('%')[0]!.split('::');
  const left = head ? head.split(':') : [];
  const right = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`;
}
