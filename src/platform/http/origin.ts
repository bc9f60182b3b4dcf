import type { FastifyReply, FastifyRequest } from 'fastify';
import { platformProblem } from './problems.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses unsafe requests that another site made a browser send. A browser states where a request comes from in
 * `Sec-Fetch-Site` or `Origin`; a program without a browser states neither and carries no cookie by itself.
 * Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet (Fetch Metadata, standard headers).
 */
export function refuseOtherOrigins(request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void {
  if (safe.has(request.method)) return done();
  const site = request.headers['sec-fetch-site'];
  const origin = request.headers.origin;
  const foreign =
    site !== undefined
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && hostOf(origin) !== request.host;
  done(foreign ? platformProblem('other-origin') : undefined);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
