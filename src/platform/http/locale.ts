import type { FastifyRequest } from 'fastify';
import { isLocale, locales, preferredLocale, type Locale } from '../language/locale.ts';
import type { Problem } from '../problem/problem.ts';
import { admittedOf } from './admission.ts';
import { platformProblem } from './problems.ts';
import type { Actor } from './services.ts';

const asked = new WeakMap<FastifyRequest, Locale>();

/**
 * Takes `?lang=`, which every endpoint knows, out of a query before the endpoint's own contract reads it.
 * @returns the problem with a language that is none of the installation's, or with several
 */
export function takeLocale(request: FastifyRequest): Problem | undefined {
  const query = request.query as { lang?: unknown };
  if (query.lang === undefined) return undefined;
  if (!isLocale(query.lang)) return platformProblem('unknown-language', { known: locales.join(', ') });
  asked.set(request, query.lang);
  delete query.lang;
  return undefined;
}

/** The language of a reply: `?lang=`, the cookie, the account, the browser, in this order. */
export function requestLocale(
  request: FastifyRequest,
  actor: Actor | null = admittedOf(request)?.actor ?? null,
): Locale {
  const wanted = asked.get(request) ?? (request.query as { lang?: unknown } | undefined)?.lang;
  if (isLocale(wanted)) return wanted;
  const kept = request.cookies?.['dawra_locale'];
  if (isLocale(kept)) return kept;
  return actor?.locale ?? preferredLocale(request.headers['accept-language']);
}
