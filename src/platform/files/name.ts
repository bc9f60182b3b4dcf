import { createHash } from 'node:crypto';
import type { Content } from './store.ts';

/** The name that a store gives a content: its SHA-256 in hexadecimal digits. */
export async function nameOf(content: Content): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  return hash.digest('hex');
}
