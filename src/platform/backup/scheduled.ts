import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backup } from '../archive/backup.ts';
import { row, run, sql, transact } from '../database/transaction.ts';
import type { Services } from '../http/services.ts';
import type { Task } from '../jobs/jobs.ts';
import type { BackupPlan } from '../settings/settings.ts';
import { longestGap } from './clock.ts';
import { newSealedKey } from './sealed-key.ts';
import { erasuresName } from '../erasable/erasures.ts';
import { openShelf, type Shelf } from './shelf.ts';

type Tools = Pick<Services, 'db' | 'files' | 'settings'> & { readonly ownerUrl: string };
const application = { compartment: 'administration', account: null } as const;

export const archiveOf = (name: string): string => `${name}.archive`;
const keyOf = (name: string): string => `${name}.key.age`;
/** `dawra-20261128T030000Z`: in the order of time by name. */
export const nameAt = (moment: Date): string => `dawra-${moment.toISOString().replace(/[-:]|\.\d+/g, '')}`;

/** Notes that backups are made by the clock, or that they are not, so that one that is missed can be told. */
export async function planBackups({ db, settings }: Pick<Services, 'db' | 'settings'>): Promise<void> {
  const gap = settings.backup && longestGap(settings.backup.at);
  await transact(db, application, (trx) =>
    gap === undefined || gap === null
      ? run(trx, sql`delete from platform.backup_plan`)
      : run(
          trx,
          sql`insert into platform.backup_plan (every) values (make_interval(secs => ${gap / 1000}))
            on conflict (only_one) do update set every = excluded.every, since = now() where backup_plan.every <> excluded.every`,
        ),
  );
}

/** The job that the clock calls for, on one worker: makes an archive, seals its key to the public key, puts both away and clears old ones. */
export const scheduledBackup =
  (services: Tools, program: string): Task =>
  async (_payload, { signal }) => {
    const { backup: plan } = services.settings;
    if (!plan) return;
    const name = nameAt(new Date());
    const begun = await transact(services.db, application, (trx) =>
      row(trx, z.object({ id: z.uuid() }), sql`insert into platform.backup_run (name) values (${name}) returning id`),
    );
    const end = (outcome: string, bytes: number | null): Promise<number> =>
      transact(services.db, application, (trx) =>
        run(
          trx,
          sql`update platform.backup_run set ended_at = now(), outcome = ${outcome}, bytes = ${bytes} where id = ${begun!.id}`,
        ),
      );
    try {
      const made = await putAway(services, plan, name, program, signal);
      await end(made.damagedFiles.length ? 'made-without-damaged' : 'made', made.bytes);
    } catch (error) {
      await end('failed', null).catch(() => undefined);
      throw error;
    }
  };

/**
 * Makes an archive of the whole installation, seals its key to the public key, puts both where backups lie and clears old ones. The list of what was erased
 * lies there as well, as it is now: an older archive that is restored with it brings nothing of that back.
 */
export async function putAway(
  {
    ownerUrl,
    files,
    settings: { home },
  }: Pick<Tools, 'files' | 'ownerUrl'> & { readonly settings: { readonly home: string } },
  plan: BackupPlan,
  name: string,
  program: string,
  signal: AbortSignal,
): Promise<{ readonly damagedFiles: readonly string[]; readonly bytes: number }> {
  const directory = await mkdtemp(join(home, 'backup-'));
  const shelf = openShelf(plan.to);
  try {
    const { key, sealed } = await newSealedKey(plan.key);
    const path = join(directory, 'archive');
    const carry = { secret: join(home, 'secret') };
    const { damagedFiles } = await backup(ownerUrl, files, path, { program, password: key, carry, signal });
    await writeFile(join(directory, 'key'), sealed, { mode: 0o600 });
    // The key first: an archive that stands there can be opened.
    await shelf.put(keyOf(name), join(directory, 'key'));
    await shelf.put(archiveOf(name), path);
    const erased = await files.forgotten.list();
    if (erased.length) {
      await writeFile(join(directory, erasuresName), erased.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      await shelf.put(erasuresName, join(directory, erasuresName));
    }
    const { size: bytes } = await stat(path);
    await clearOld(shelf, plan.keep);
    return { damagedFiles, bytes };
  } finally {
    shelf.close();
    await rm(directory, { recursive: true, force: true });
  }
}

/** Keeps the newest; what does not look like one of ours is left alone. */
async function clearOld(shelf: Shelf, keep: number): Promise<void> {
  const names = await shelf.names();
  const ours = [...new Set(names.flatMap((name) => /^(dawra-\d{8}T\d{6}Z)\./.exec(name)?.[1] ?? []))].sort();
  const whole = ours.filter((name) => names.includes(archiveOf(name)));
  const kept = new Set(whole.slice(-keep));
  const [oldest] = kept;
  for (const name of ours)
    if (!kept.has(name) && (oldest === undefined || name < oldest))
      for (const part of [archiveOf(name), keyOf(name)]) await shelf.remove(part);
}
