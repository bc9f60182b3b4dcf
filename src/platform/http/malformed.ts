import type { FastifyRequest } from 'fastify';
import type { Problem } from '../problem/problem.ts';
import { platformProblem } from './problems.ts';

/** Characters that no text has: control characters other than tab and line ends. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Halves of surrogate pairs, which no encoding can write. */
const half = /\p{Surrogate}/u;
const isNoText = (text: string): boolean => control.test(text) || half.test(text);

/**
 * Looks through a parsed value for what nobody means to send: control characters, halves of surrogate pairs, numbers beyond all measure, keys that reach
 * into objects, endless nesting. @returns the problem, with the place, or undefined
 */
export function findIssue(value: unknown, depth: number): Problem | undefined {
  const open: { value: unknown; path: string; depth: number }[] = [{ value, path: '', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: at, path, depth: deep } = next;
    if (typeof at === 'string') {
      if (isNoText(at)) return platformProblem('bad-text', { field: path || '?' });
    } else if (typeof at === 'number') {
      if (!Number.isFinite(at)) return platformProblem('bad-number', { field: path || '?' });
    } else if (typeof at === 'object' && at !== null && isPlain(at)) {
      if (deep >= depth) return platformProblem('bad-json', { reason: 'depth', what: String(depth) });
      for (const [key, inner] of Object.entries(at)) {
        const place = path ? `${path}.${key}` : key;
        if (key === '__proto__') return platformProblem('bad-json', { reason: 'name', what: key });
        if (isNoText(key)) return platformProblem('bad-text', { field: path || '?' });
        open.push({ value: inner, path: place, depth: deep + 1 });
      }
    }
  }
  return undefined;
}

/** Lists and records, also those of a parser whose records have an empty prototype of its own (queries); no streams, no bytes. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Headers that decide about a request and may stand once only. */
const single = new Set([
  'host',
  'content-length',
  'content-type',
  'content-encoding',
  'transfer-encoding',
  'authorization',
  'origin',
  'sec-fetch-site',
]);

/** Refuses requests whose headers say two things at once, and bodies in an encoding that is not read here. */
export function refuseBadHeaders(request: FastifyRequest): Problem | undefined {
  const seen = new Set<string>();
  const { rawHeaders = [], headers } = request.raw;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!.toLowerCase();
    if (single.has(name) && seen.has(name)) return platformProblem('bad-header', { name });
    seen.add(name);
  }
  if (headers['content-length'] !== undefined && headers['transfer-encoding'] !== undefined)
    return platformProblem('bad-header', { name: 'transfer-encoding' });
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    return platformProblem('bad-header', { name: 'content-encoding' });
  return undefined;
}
