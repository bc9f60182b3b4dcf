import { z } from 'zod';
import { CONTENT_VERSION } from '../../content/index.ts';
import { identityOf } from '../evidence/index.ts';
import { row, rows, run, sql, standAs, transact, type Db, type Trx } from '../platform/database/transaction.ts';
import type { FileStore } from '../platform/files/store.ts';
import { record } from '../platform/journal/journal.ts';
import { contentParts, type ContentPart } from './content-parts.ts';

/** What an update did to one part: keys of its items. */
export interface PartChange {
  readonly part: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Changed in the program, and left here as it was entered: the record of the past. */
  readonly stands: readonly string[];
}

export interface ContentUpdate {
  readonly version: number;
  /** sha256 of all items of this program's content. */
  readonly hash: string;
  /** `newer`: a newer program has loaded its content here, and it was left alone. */
  readonly state: 'loaded' | 'current' | 'newer';
  readonly parts: readonly PartChange[];
}

const byApplication = { actor: null, compartment: 'administration', request: 'content' } as const;

/** Hash of each item by its key, in the order of the keys. */
const hashesOf = (part: ContentPart): Map<string, string> =>
  new Map([...part.items].map(([key, item]): [string, string] => [key, identityOf(item)]).sort());

/** sha256 of all items of all parts: what a version of the content stands for. */
export const contentHash = (parts: readonly ContentPart[] = contentParts): string =>
  identityOf(parts.map((part) => [part.name, [...hashesOf(part)]]));

/**
 * Brings the reference content of a database to this program's, in one transaction: what is new or changed is loaded, what the program no longer has is
 * taken out, what is the same is not touched. Doing it again changes nothing; a database that a newer program has been at is left alone.
 */
export async function updateContent(
  { db, files }: { readonly db: Db; readonly files: FileStore },
  parts: readonly ContentPart[] = contentParts,
  version = CONTENT_VERSION,
): Promise<ContentUpdate> {
  const hash = contentHash(parts);
  return transact(db, { compartment: 'administration', account: null }, async (trx) => {
    await run(trx, sql`select pg_advisory_xact_lock(hashtext('platform.content'))`);
    const last = await row(
      trx,
      z.object({ number: z.number(), hash: z.string() }),
      sql`select number, hash from platform.content_version order by number desc limit 1`,
    );
    if (last && last.number > version) return { version, hash, state: 'newer', parts: [] };
    if (last?.number === version && last.hash === hash) return { version, hash, state: 'current', parts: [] };
    const changes: PartChange[] = [];
    for (const part of parts) changes.push(await updatePart(trx, files, part));
    await run(
      trx,
      sql`insert into platform.content_version (number, hash) values (${version}, ${hash})
        on conflict (number) do update set hash = excluded.hash, loaded_at = now()`,
    );
    const detail = Object.fromEntries(
      changes.map(({ part, added, changed, removed }) => [part, [added.length, changed.length, removed.length]]),
    );
    await record(trx, byApplication, { act: 'content.update', subject: 'content', subjectId: String(version), detail });
    return { version, hash, state: 'loaded', parts: changes };
  });
}

async function updatePart(trx: Trx, files: FileStore, part: ContentPart): Promise<PartChange> {
  const before = new Map(
    (
      await rows(
        trx,
        z.object({ item: z.string(), hash: z.string() }),
        sql`select item, hash from platform.content_item where part = ${part.name}`,
      )
    ).map(({ item, hash }) => [item, hash]),
  );
  const now = hashesOf(part);
  const added = [...now.keys()].filter((key) => !before.has(key));
  const differing = [...now].filter(([key, hash]) => before.has(key) && before.get(key) !== hash).map(([key]) => key);
  const gone = [...before.keys()].filter((key) => !now.has(key)).sort();
  const [changed, removed, stands] = part.remove ? [differing, gone, []] : [[], [], [...differing, ...gone].sort()];
  await standAs(trx, part.compartment);
  await part.remove?.(trx, removed);
  await part.load(trx, files, new Set([...added, ...changed]));
  await standAs(trx, 'administration');
  await run(trx, sql`delete from platform.content_item where part = ${part.name} and item = any (${removed}::text[])`);
  for (const key of [...added, ...changed])
    await run(
      trx,
      sql`insert into platform.content_item (part, item, hash) values (${part.name}, ${key}, ${now.get(key)})
        on conflict (part, item) do update set hash = excluded.hash`,
    );
  return { part: part.name, added, changed, removed, stands };
}

/** The update in lines for whoever sits at the command line. */
export function describeUpdate({ version, hash, state, parts }: ContentUpdate): string[] {
  const name = `Reference content ${version} (${hash.slice(0, 12)})`;
  if (state === 'newer') return [`${name}: a newer program has loaded a later version here; nothing was changed.`];
  if (state === 'current') return [`${name}: already loaded, nothing changed.`];
  const counts = (of: PartChange): string =>
    (['added', 'changed', 'removed', 'stands'] as const)
      .filter((what) => of[what].length > 0)
      .map((what) => `${of[what].length} ${what === 'stands' ? 'left as entered' : what}`)
      .join(', ') || 'the same';
  const named = (of: PartChange): string =>
    [...of.changed, ...of.removed, ...of.stands].length
      ? ` (${[...of.changed, ...of.removed, ...of.stands].join(', ')})`
      : '';
  return [`${name}: loaded.`, ...parts.map((of) => `  ${of.part}: ${counts(of)}${named(of)}`)];
}
