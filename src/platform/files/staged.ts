import { createReadStream } from 'node:fs';
import { link, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileProblem } from './problems.ts';
import { spool, syncDirectory } from './spool.ts';
import type { Staged } from './store.ts';

/** Names of staged pieces hold nothing that could lead elsewhere. @throws RangeError */
export function stagedName(name: string): string {
  if (!/^[a-z0-9][a-z0-9.-]{0,200}$/.test(name)) throw new RangeError('not the name of a staged piece');
  return name;
}

/** Staged pieces in a directory. @param incoming where they lie until they are whole */
export function stagedIn(directory: string, incoming: string): Staged {
  const path = (name: string): string => join(directory, stagedName(name));
  return {
    async keep(name, content, options = {}) {
      const { path: from, bytes, broken } = await spool(incoming, content, { ...options, untilBroken: true });
      try {
        await mkdir(directory, { recursive: true, mode: 0o700 });
        await link(from, path(name));
        await syncDirectory(directory);
        return { bytes, ...(broken === undefined ? {} : { broken }) };
      } finally {
        await rm(from, { force: true });
      }
    },
    open: async (name) => {
      if (!(await stat(path(name)).catch(() => undefined))) throw fileProblem('missing', { sha256: name });
      return createReadStream(path(name));
    },
    remove: (name) => rm(path(name), { force: true }),
    async sweep(before) {
      let removed = 0;
      for (const name of await readdir(directory).catch(() => [])) {
        const seen = await stat(join(directory, name)).catch(() => undefined);
        if (!seen || seen.mtimeMs >= before.getTime()) continue;
        await rm(join(directory, name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}
