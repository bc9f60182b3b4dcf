import { z } from 'zod';
import { databaseProblem } from './problems.ts';
import { row, sql, type Db, type Trx } from './transaction.ts';

/** What an installation is for: real work, or the demonstration, in which everything about people is invented. */
export const installationKinds = ['real', 'demonstration'] as const;
export type InstallationKind = (typeof installationKinds)[number];

/** What the first migration of a database said it is for; undefined for a database that has had none. */
export async function readInstallation(db: Db | Trx): Promise<InstallationKind | undefined> {
  const there = await row(
    db,
    z.object({ there: z.boolean() }),
    sql`select to_regclass('platform.installation') is not null as there`,
  );
  if (!there?.there) return undefined;
  const found = await row(
    db,
    z.object({ kind: z.enum(installationKinds) }),
    sql`select kind from platform.installation`,
  );
  if (!found) throw databaseProblem('of-no-kind');
  return found.kind;
}

/** Refuses a database that is of the other kind. @throws Problem database.is-demonstration, .is-real, .of-no-kind */
export async function requireKind(db: Db | Trx, kind: InstallationKind): Promise<void> {
  refuseOther(await readInstallation(db), kind);
}

/** @throws Problem database.is-demonstration, .is-real when something is of a kind and it is the other one */
export function refuseOther(found: InstallationKind | undefined, wanted: InstallationKind): void {
  if (found !== undefined && found !== wanted) throw databaseProblem(`is-${found}`);
}
