import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { json } from '../../platform/database/json.ts';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { openBytes, sealBytes } from '../../platform/erasable/erasable.ts';
import { eraseTexts, keepText, openedRows, type Reader } from '../../platform/erasable/erasable.sql.ts';
import { readKey } from '../../platform/erasable/keys.ts';
import type { FileStore } from '../../platform/files/store.ts';
import type { Services } from '../../platform/http/services.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import type { Locale, Localized } from '../../platform/language/locale.ts';
import { actsOf } from '../../platform/lifecycle/acts.sql.ts';
import { scoped } from '../../platform/scope/rows.sql.ts';
import { documentRows, meetingRows } from '../rows.ts';
import { documentKinds, documentLife, mostDocuments, type DocumentKind } from './document.ts';
import { documentView, releasedDocument, type DocumentView, type ReleasedDocument } from './document.contract.ts';

/** What was done with a document. */
export const documentActs = actsOf(documentLife, {
  table: 'dialogue.meeting_document_act',
  subject: 'meeting_document',
  own: { note: z.string().nullable() },
  view: documentView.shape.acts.element,
});

const line = documentView.omit({ acts: true });
const columns = sql`d.id, d.title, d.language, d.kind, d.bytes, dialogue.sealed(d.name) as name, s.state, s.sequence`;
const from = sql`${scoped(documentRows)} d join dialogue.meeting_document_state s on s.meeting_document = d.id`;

/** Most documents that are listed: those that stand and as many again that were withdrawn. */
const mostListed = mostDocuments * 2;

/** Documents of a meeting as far as the reader sees them, oldest first; those that stand before those that were withdrawn. */
export async function listDocuments(trx: Trx, reader: Reader, meeting: string): Promise<DocumentView[]> {
  const query = sql`select ${columns} from ${from} where d.meeting = ${meeting} order by s.state = 'withdrawn', d.created_at, d.id limit ${mostListed}`;
  const views: DocumentView[] = [];
  for (const one of await openedRows(trx, reader, line, query))
    views.push({ ...one, acts: await documentActs.list(trx, one.id) });
  return views;
}

/** One of them, when the reader sees it. */
export async function getDocument(trx: Trx, reader: Reader, id: string): Promise<DocumentView | undefined> {
  const [one] = await openedRows(trx, reader, line, sql`select ${columns} from ${from} where d.id = ${id}`);
  return one && { ...one, acts: await documentActs.list(trx, id) };
}

const meetingOf = z.object({ title: localizedSchema, record: z.boolean() });
/** The meeting of documents, when the reader sees it. */
export const meetingOfDocuments = (trx: Trx, id: string): Promise<z.output<typeof meetingOf> | undefined> =>
  row(trx, meetingOf, sql`select m.title, m.record from ${scoped(meetingRows)} m where m.id = ${id}`);

/** Announces a document; its file comes afterwards. @returns its id */
export async function insertDocument(
  trx: Trx,
  files: FileStore,
  of: {
    readonly meeting: string;
    readonly title: Localized;
    readonly language: Locale;
    readonly name: string;
    readonly account: string | null;
    readonly at?: string | undefined;
  },
): Promise<string> {
  const id = randomUUID();
  const name = await keepText(trx, files, of.name);
  const title = Object.fromEntries(Object.entries(of.title).filter(([, text]) => text.trim()));
  await run(
    trx,
    sql`insert into dialogue.meeting_document (id, meeting, title, language, name, created_by)
      values (${id}, ${of.meeting}, ${json(title)}::jsonb, ${of.language}, ${name}, ${of.account})`,
  );
  await documentActs.begin(trx, id, { actor: of.account, at: of.at });
  return id;
}

const keyed = z.object({ name: z.uuid(), key: z.string() });
const keyOf = (trx: Trx, id: string): Promise<z.output<typeof keyed> | undefined> =>
  row(
    trx,
    keyed,
    sql`select d.name, e.key from ${scoped(documentRows)} d join platform.erasable e on e.id = d.name and e.content is not null where d.id = ${id}`,
  );

/** Seals the file of a document under its key; false where the key is gone. */
export async function keepFile(
  trx: Trx,
  files: FileStore,
  id: string,
  file: { readonly kind: DocumentKind; readonly bytes: Buffer },
): Promise<boolean> {
  const held = await keyOf(trx, id);
  const key = held && (await readKey(files, held.key));
  if (!key) return false;
  await run(
    trx,
    sql`update dialogue.meeting_document set kind = ${file.kind}, bytes = ${file.bytes.length} where id = ${id}`,
  );
  await run(
    trx,
    sql`insert into dialogue.meeting_document_content (meeting_document, content) values (${id}, ${sealBytes(file.bytes, key, id)}::bytea)`,
  );
  return true;
}

/** Destroys the key of a document and takes its file away: nothing brings it back. */
export async function destroyFile(trx: Trx, services: Pick<Services, 'files' | 'settings'>, id: string): Promise<void> {
  const held = await keyOf(trx, id);
  await run(trx, sql`delete from dialogue.meeting_document_content where meeting_document = ${id}`);
  if (held) await eraseTexts(trx, services, [held.name], 'only');
}

/** A file with its kind. */
export interface DocumentFile {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly bytes: Buffer;
}
const sealedFile = z.object({
  ...{ id: z.uuid(), kind: z.enum(documentKinds), key: z.string(), content: z.instanceof(Buffer) },
});
/** A file as it lies in the database, with where its key is. */
export type SealedFile = z.output<typeof sealedFile>;

/** The file opened; undefined where there is none, or its key is gone. */
export async function openedFile(files: FileStore, found: SealedFile | undefined): Promise<DocumentFile | undefined> {
  const key = found && (await readKey(files, found.key));
  return found && key ? { id: found.id, kind: found.kind, bytes: openBytes(found.content, key, found.id) } : undefined;
}

/** The sealed file of a document that the reader sees; undefined where there is none, or it was withdrawn. */
export const fileOf = (trx: Trx, id: string): Promise<SealedFile | undefined> =>
  row(
    trx,
    sealedFile,
    sql`select d.id, d.kind, e.key, c.content from ${scoped(documentRows)} d join platform.erasable e on e.id = d.name and e.content is not null
      join dialogue.meeting_document_content c on c.meeting_document = d.id where d.id = ${id}`,
  );

/** The sealed file of a published document of an opened meeting. Runs as `public`. */
export const releasedFile = (trx: Trx, id: string): Promise<SealedFile | undefined> =>
  row(trx, sealedFile, sql`select id, kind, key, content from dialogue.released_document_file(${id})`);

/** Documents of an opened meeting that were published, in the order of their days. @param meeting its short name */
export const releasedDocuments = (trx: Trx, meeting: string): Promise<ReleasedDocument[]> =>
  rows(
    trx,
    releasedDocument,
    sql`select id, title, language, kind, bytes, state, "publishedOn", reason from dialogue.released_document where meeting = ${meeting}
      order by state = 'withdrawn', "publishedOn", id limit ${mostListed}`,
  );
