import { createHash } from 'node:crypto';
import { archiveProblem } from './archive-problems.ts';
import { readArchive, type ArchiveLimits } from './archive.ts';
import { manifestContract, type Manifest, type Progress } from './manifest.ts';

const sha256 = /^[0-9a-f]{64}$/;
const megabyte = 2 ** 20;

/** Names and sizes that members of an archive of an installation have; everything else is refused by its name. */
export const archiveLimits: ArchiveLimits = {
  ratio: 400,
  members: 5_000_000,
  bytesOf: (name) => {
    const [kind, rest = '', piece, ...more] = name.split('/');
    if (more.length) return undefined;
    if (piece === undefined) {
      if (name === 'manifest.json') return 1024 * megabyte;
      if (name === 'jobs.json') return 256 * megabyte;
      if (name === 'home/secret') return 4096;
      if (kind === 'files' && sha256.test(rest)) return 2 ** 43;
      return undefined;
    }
    // A piece ends after the row that fills it; PostgreSQL's longest row is a gigabyte.
    return kind === 'tables' && /^[^\s/]{1,200}$/.test(rest) && /^\d{6}$/.test(piece) ? 1100 * megabyte : undefined;
  },
};

/**
 * Reads the whole archive once: every piece is proved by the key, every member compared with the manifest, and the manifest with what may be
 * in it. Nothing is written anywhere.
 * @throws Problem archive.foreign, .key-wrong, .damaged, .refused
 */
export async function checkArchive(
  archive: string,
  password: Uint8Array,
  signal: AbortSignal | undefined,
  progress: (progress: Progress) => void,
): Promise<Manifest> {
  const seen = new Map<string, { bytes: number; sha256: string }>();
  let manifest: Manifest | undefined;
  for await (const { name, bytes, content } of readArchive(archive, password, archiveLimits)) {
    signal?.throwIfAborted();
    if (manifest) throw archiveProblem('refused', { member: name });
    if (name === 'manifest.json') {
      const read = manifestContract.safeParse(parseJson(await wholeText(content)));
      if (!read.success) throw archiveProblem('foreign');
      manifest = read.data;
      continue;
    }
    const hash = createHash('sha256');
    for await (const chunk of content) hash.update(chunk);
    seen.set(name, { bytes, sha256: hash.digest('hex') });
    progress({ phase: 'check', done: seen.size, total: 0 });
  }
  if (!manifest) throw seen.size ? archiveProblem('damaged', { member: 'manifest.json' }) : archiveProblem('foreign');
  const listed = new Set<string>();
  for (const { name, bytes, sha256: expected } of manifest.members) {
    const found = seen.get(name);
    if (listed.has(name) || found?.sha256 !== expected || found.bytes !== bytes)
      throw archiveProblem('damaged', { member: name });
    listed.add(name);
    const [kind, rest] = name.split('/');
    if (kind === 'files' && rest !== expected) throw archiveProblem('damaged', { member: name });
    if (kind === 'tables' && !manifest.tables.some((table) => table.name === rest))
      throw archiveProblem('refused', { member: name });
  }
  const extra = [...seen.keys()].find((name) => !listed.has(name));
  if (extra !== undefined) throw archiveProblem('refused', { member: extra });
  return manifest;
}

export async function wholeText(content: AsyncIterable<Uint8Array>): Promise<string> {
  const held: Uint8Array[] = [];
  for await (const chunk of content) held.push(chunk);
  return Buffer.concat(held).toString('utf8');
}

export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
