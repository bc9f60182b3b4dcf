import type { FastifyRequest } from 'fastify';
import type { Problem } from '../problem/problem.ts';
import { platformProblem } from './problems.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses unsafe requests that another site made a browser send. A browser states where a request comes from in `Origin` and `Sec-Fetch-Site`; a program
 * without a browser states neither and carries no cookie by itself. The place to compare with is the installation's public address and never the `Host` header,
 * which whoever asks may choose (DNS rebinding). An installation on the reader's own machine has the names of that machine.
 * Source: OWASP Cross-Site Request Forgery Prevention Cheat Sheet (Fetch Metadata, standard headers).
 */
export const refuseOtherOrigins =
  (publicUrl: string) =>
  (request: FastifyRequest): Problem | undefined => {
    if (safe.has(request.method)) return undefined;
    const site = request.headers['sec-fetch-site'];
    const { origin } = request.headers;
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && !isOurs(origin, publicUrl, request.socket.localPort));
    return foreign ? platformProblem('other-origin') : undefined;
  };

function isOurs(origin: string, publicUrl: string, port: number | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const installation = new URL(publicUrl);
  if (from.origin === installation.origin) return true;
  return (
    loopback.has(installation.hostname) &&
    loopback.has(from.hostname) &&
    from.protocol === installation.protocol &&
    (from.port === installation.port || from.port === String(port))
  );
}
