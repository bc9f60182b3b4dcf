import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isFull } from '../../platform/files/full.ts';
import type { Services } from '../../platform/http/services.ts';
import type { Locale } from '../../platform/language/locale.ts';
import type { ResultView } from '../result/result.contract.ts';
import { identityOf } from '../canonical.ts';
import type { ExportFormat } from './export.contract.ts';
import { exportFile } from './export.computation.ts';
import type { ExportedFile } from './export.ts';
import { marked } from './mark.ts';
import { present } from './present.ts';

/** A file of a released result and the hash of its bytes. */
export interface MadeFile extends ExportedFile {
  readonly body: Uint8Array;
  readonly sha256: string;
}

/** Raised when the same presentation is drawn otherwise than before. */
const edition = 1;
/** Most files that are kept; beyond it the oldest quarter goes. They can always be made again. */
const most = 4000;

const note = z.object({ type: z.string(), name: z.string(), sha256: z.string() });
const beingMade = new Map<string, Promise<MadeFile>>();

/**
 * A file of a *released* result: made once, on a thread, and read from the disk by everyone after the first; who asks at the same moment waits for the
 * same making. Its key is what it shows, so a new title or translation is a new file. A damaged copy is made again; a full disk only means that nothing is kept.
 */
export async function releasedFile(
  services: Pick<Services, 'settings' | 'compute'>,
  view: ResultView,
  format: ExportFormat,
  locale: Locale,
): Promise<MadeFile> {
  const shown = format === 'json' ? { ...view } : {};
  const key = identityOf({
    edition,
    format,
    locale,
    id: view.id,
    slug: view.data.slug,
    presentation: marked(present(view, locale), locale, services.settings.installation),
    shown,
  });
  const directory = join(services.settings.home, 'made');
  const path = join(directory, key);
  const kept = await read(path);
  if (kept) return kept;
  const under = beingMade.get(path);
  if (under) return under;
  const making = make(services, view, format, locale).then(async (made) => {
    await keep(directory, path, made);
    return made;
  });
  beingMade.set(path, making);
  return making.finally(() => beingMade.delete(path));
}

async function make(
  services: Pick<Services, 'compute' | 'settings'>,
  view: ResultView,
  format: ExportFormat,
  locale: Locale,
): Promise<MadeFile> {
  // For all readers together: no single reader's leaving stops it, and there are only as many as there is released.
  const asker = { owner: 'released files', patient: true };
  const of = { installation: services.settings.installation };
  const { type, name, body } = await services.compute.run(exportFile, { view, format, locale, of }, asker);
  const bytes = Buffer.from(body as Uint8Array);
  return { type, name, body: bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** One line of JSON, then the bytes. */
async function read(path: string): Promise<MadeFile | undefined> {
  const whole = await readFile(path).catch(() => undefined);
  const end = whole?.indexOf(10) ?? -1;
  if (!whole || end < 0) return undefined;
  try {
    const noted = note.parse(JSON.parse(whole.subarray(0, end).toString('utf8')));
    const body = whole.subarray(end + 1);
    if (createHash('sha256').update(body).digest('hex') !== noted.sha256) return undefined;
    return { ...noted, body };
  } catch {
    return undefined;
  }
}

async function keep(directory: string, path: string, { type, name, sha256, body }: MadeFile): Promise<void> {
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await writeFile(part, Buffer.concat([Buffer.from(`${JSON.stringify({ type, name, sha256 })}\n`), body]), {
      mode: 0o600,
    });
    await rename(part, path);
    await sweep(directory);
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (!isFull(error) && (error as NodeJS.ErrnoException).code !== 'EROFS') throw error;
  }
}

async function sweep(directory: string): Promise<void> {
  const names = await readdir(directory);
  if (names.length <= most) return;
  const dated = await Promise.all(
    names.map(async (name) => ({
      name,
      at: await stat(join(directory, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    })),
  );
  dated.sort((a, b) => a.at - b.at);
  await Promise.all(dated.slice(0, most / 4).map(({ name }) => rm(join(directory, name), { force: true })));
}
