import { createHash } from 'node:crypto';

/**
 * Canonical JSON: keys sorted by UTF-16 code units, numbers and strings as ECMAScript writes them, no white space, absent for `undefined`.
 * Source: RFC 8785 (JSON Canonicalization Scheme), whose number and string forms are ECMAScript's own.
 * @throws TypeError for what JSON cannot say (NaN, infinities, functions)
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical form`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`a ${typeof value} has no canonical form`);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`)
    .join(',')}}`;
}

/** Identity of a JSON value: sha256 of its canonical form, 64 hexadecimal digits. */
export const identityOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
