import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../database/transaction.ts';
import type { FileStore } from '../files/store.ts';
import type { Services } from '../http/services.ts';
import type { Locale } from '../language/locale.ts';
import { removedWord, seal, spoken, unseal } from './erasable.ts';
import { listErasures } from './erasures.ts';
import { destroyKeys, makeKey, readKey } from './keys.ts';

/** Who reads texts: where the keys lie, and the language in which "[removed]" is said. */
export interface Reader {
  readonly files: FileStore;
  readonly locale: Locale;
}
export const readerOf = ({ files }: Pick<Services, 'files'>, locale: Locale): Reader => ({ files, locale });

/** What SQL gives in the place of a text: `jsonb_build_object('sealed', jsonb_build_object('id', …, 'key', …, 'content', encode(…, 'base64')))`. */
const sealed = z.strictObject({
  sealed: z.object({ id: z.uuid(), key: z.string(), content: z.string().nullable() }),
});

/** Opens every sealed text inside a value, however deep. A text whose key is gone reads "[removed]". */
export async function openAll(reader: Reader, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => openAll(reader, one)));
  if (value === null || typeof value !== 'object' || value instanceof Date || Buffer.isBuffer(value)) return value;
  if ('sealed' in value) {
    const { id, key, content } = sealed.parse(value).sealed;
    const opener = content === null ? undefined : await readKey(reader.files, key);
    if (!opener || content === null) return removedWord[reader.locale];
    return spoken(unseal(Buffer.from(content, 'base64'), opener, id), reader.locale);
  }
  const parts = await Promise.all(
    Object.entries(value).map(async ([name, part]) => [name, await openAll(reader, part)] as const),
  );
  return Object.fromEntries(parts);
}

/** Rows whose sealed texts are opened, then checked against their schema. */
export async function openedRows<S extends z.ZodType>(
  trx: Trx,
  reader: Reader,
  schema: S,
  query: Parameters<typeof rows>[2],
): Promise<z.output<S>[]> {
  const found = await rows(trx, z.unknown(), query);
  return (await opened(reader, found)).map((one) => schema.parse(one));
}

/** Rows that were read already, with their sealed texts opened. */
export const opened = (reader: Reader, found: readonly unknown[]): Promise<unknown[]> =>
  Promise.all(found.map((one) => openAll(reader, one)));

/** The only row, opened, or undefined. */
export const openedRow = async <S extends z.ZodType>(
  trx: Trx,
  reader: Reader,
  schema: S,
  query: Parameters<typeof rows>[2],
): Promise<z.output<S> | undefined> => (await openedRows(trx, reader, schema, query))[0];

/** A text sealed under a fresh key, not yet stored in any table. */
export async function sealText(files: FileStore, text: string): Promise<{ id: string; key: string; content: Buffer }> {
  const id = randomUUID();
  const { name, key } = await makeKey(files);
  return { id, key: name, content: seal(text, key, id) };
}

/**
 * Stores a text under a key of its own.
 * @param of.root the text whose erasure takes this one with it @param of.derived it is a rendering of `root` in another language
 * @returns its id, which is all that other tables hold
 */
export async function keepText(
  trx: Trx,
  files: FileStore,
  text: string,
  of: { root?: string | undefined; derived?: boolean } = {},
): Promise<string> {
  const { id, key, content } = await sealText(files, text);
  await run(
    trx,
    sql`insert into platform.erasable (id, root, derived, key, content)
      values (${id}, ${of.root ?? id}, ${of.derived ?? false}, ${key}, ${content}::bytea)`,
  );
  return id;
}

const stored = z.object({ id: z.uuid(), key: z.string(), content: z.instanceof(Buffer) });

/** A text as it is stored, marks and all; undefined when it is erased or there is none. */
export async function textOf(trx: Trx, files: FileStore, id: string): Promise<string | undefined> {
  const found = await row(
    trx,
    stored,
    sql`select id, key, content from platform.erasable where id = ${id} and content is not null`,
  );
  const key = found && (await readKey(files, found.key));
  return found && key ? unseal(found.content, key, id) : undefined;
}

const gone = z.object({ key: z.string() });

/**
 * Erases texts: rows emptied, keys listed beside the database and destroyed.
 * @param reach `all` that hangs on them as their root, or `only` these @returns how many texts
 */
export async function eraseTexts(
  trx: Trx,
  services: Pick<Services, 'files' | 'settings'>,
  ids: readonly string[],
  reach: 'all' | 'only' = 'all',
): Promise<number> {
  const erased = await rows(
    trx,
    gone,
    sql`update platform.erasable set content = null, erased_at = now()
      where ${reach === 'all' ? sql`root` : sql`id`} = any (${[...ids]}::uuid[]) and content is not null returning key`,
  );
  await finishErasure(
    services,
    erased.map(({ key }) => key),
  );
  return erased.length;
}

/** The half of an erasure outside the database: first the list, then the keys. What a crash leaves undone the next start finishes (`replayErasures`). */
export async function finishErasure(
  services: Pick<Services, 'files' | 'settings'>,
  keys: readonly string[],
): Promise<void> {
  await listErasures(services.files, keys);
  await destroyKeys(services.files, keys);
}

/**
 * Puts another wording in the place of a text, under a new key; the old key is destroyed. Renderings in other languages may still hold what was taken
 * out: they are erased with it.
 */
export async function replaceText(
  trx: Trx,
  services: Pick<Services, 'files' | 'settings'>,
  id: string,
  text: string,
): Promise<void> {
  const old = await row(
    trx,
    gone,
    sql`select key from platform.erasable where id = ${id} and content is not null for update`,
  );
  if (!old) return;
  const { name, key } = await makeKey(services.files);
  await run(
    trx,
    sql`update platform.erasable set key = ${name}, content = ${seal(text, key, id)}::bytea where id = ${id}`,
  );
  const renderings = await rows(
    trx,
    gone,
    sql`update platform.erasable set content = null, erased_at = now()
      where root = ${id} and derived and content is not null returning key`,
  );
  await finishErasure(
    services,
    [old, ...renderings].map((one) => one.key),
  );
}
