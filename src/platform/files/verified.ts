import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { fileProblem } from './problems.ts';

/** Contents remembered as proved; beyond them the one proved longest ago is read again. */
const remembered = 4096;

/**
 * Proves contents before they are used. The first use reads the whole file (some 0.5 s a gigabyte); after that it is read again only when the
 * file system says that it changed: another inode, size, time of writing or time of change (which nobody can set back without the clock).
 */
export function verifier(path: (sha256: string) => string): (sha256: string) => Promise<string> {
  const proved = new Map<string, string>();
  const underWay = new Map<string, Promise<string>>();

  async function prove(sha256: string): Promise<string> {
    const file = await open(path(sha256), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' || error.code === 'ENOTDIR'
        ? fileProblem('missing', { sha256 })
        : fileProblem('unreadable', { sha256, reason: error.code ?? '-' });
    });
    try {
      const mark = async (): Promise<string> => {
        const { ino, size, mtimeNs, ctimeNs } = await file.stat({ bigint: true });
        return [ino, size, mtimeNs, ctimeNs].join(' ');
      };
      const before = await mark();
      if (proved.get(sha256) === before) return path(sha256);
      proved.delete(sha256);
      const hash = createHash('sha256');
      for await (const chunk of file.createReadStream({ autoClose: false, start: 0 })) hash.update(chunk as Buffer);
      if (hash.digest('hex') !== sha256) throw fileProblem('damaged', { sha256 });
      if ((await mark()) === before) {
        proved.set(sha256, before);
        const [oldest] = proved.keys();
        if (proved.size > remembered && oldest !== undefined) proved.delete(oldest);
      }
      return path(sha256);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      throw typeof code === 'string' && /^E[A-Z]+$/.test(code)
        ? fileProblem('unreadable', { sha256, reason: code })
        : error;
    } finally {
      await file.close();
    }
  }

  return (sha256) => {
    const running = underWay.get(sha256) ?? prove(sha256).finally(() => underWay.delete(sha256));
    underWay.set(sha256, running);
    return running;
  };
}
