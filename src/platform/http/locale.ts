import type { FastifyRequest } from 'fastify';
import { isLocale, preferredLocale, type Locale } from '../language/locale.ts';
import { admittedOf } from './admission.ts';
import type { Actor } from './services.ts';

/** The language of a reply: `?lang=`, the cookie, the account, the browser, in this order. */
export function requestLocale(
  request: FastifyRequest,
  actor: Actor | null = admittedOf(request)?.actor ?? null,
): Locale {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  if (isLocale(asked)) return asked;
  const kept = request.cookies?.['dawra_locale'];
  if (isLocale(kept)) return kept;
  return actor?.locale ?? preferredLocale(request.headers['accept-language']);
}
