import { z } from 'zod';
import { row, rows, run, sql, type Trx } from '../../platform/database/transaction.ts';
import { everyRow, scoped } from '../../platform/scope/rows.sql.ts';
import { uploadRows } from '../rows.ts';

const uploadRow = z.object({ id: z.uuid(), name: z.string(), bytes: z.coerce.number(), file: z.string().nullable() });

export const insertUpload = (
  trx: Trx,
  name: string,
  bytes: number,
  account: string | null,
): Promise<z.infer<typeof uploadRow> | undefined> =>
  row(
    trx,
    uploadRow,
    sql`insert into evidence.upload (name, bytes, created_by) values (${name}, ${bytes}, ${account}) returning id, name, bytes, file`,
  );

/** Only the person who began an upload goes on with it. */
export const lockUpload = (
  trx: Trx,
  id: string,
  account: string | null,
): Promise<z.infer<typeof uploadRow> | undefined> =>
  row(
    trx,
    uploadRow,
    sql`select id, name, bytes, file from ${scoped(uploadRows)} u where id = ${id} and created_by is not distinct from ${account}::uuid for update`,
  );

export const getUpload = (
  trx: Trx,
  id: string,
  account: string | null,
): Promise<z.infer<typeof uploadRow> | undefined> =>
  row(
    trx,
    uploadRow,
    sql`select id, name, bytes, file from ${scoped(uploadRows)} u where id = ${id} and created_by is not distinct from ${account}::uuid`,
  );

export const setUploadFile = (trx: Trx, id: string, file: string): Promise<number> =>
  run(trx, sql`update evidence.upload set file = ${file} where id = ${id}`);

const piece = z.object({ name: z.string(), at: z.coerce.number(), bytes: z.coerce.number() });
export type Piece = z.infer<typeof piece>;

/** Pieces of an upload that are safely kept, in their order. */
export const piecesOf = (trx: Trx, id: string): Promise<Piece[]> =>
  rows(trx, piece, sql`select name, at, bytes from evidence.upload_piece where upload = ${id} order by at`);

/** Bytes of an upload that are safely kept. */
export const receivedBytes = async (trx: Trx, id: string): Promise<number> =>
  (await piecesOf(trx, id)).reduce((sum, { bytes }) => sum + bytes, 0);

/** Adds a piece where the last one ends; the upload is locked. @returns false when another one came first */
export async function addPiece(trx: Trx, id: string, { name, at, bytes }: Piece): Promise<boolean> {
  if ((await receivedBytes(trx, id)) !== at) return false;
  await run(
    trx,
    sql`insert into evidence.upload_piece (upload, at, bytes, name) values (${id}, ${at}, ${bytes}, ${name})`,
  );
  return true;
}

export const dropPieces = (trx: Trx, id: string): Promise<number> =>
  run(trx, sql`delete from evidence.upload_piece where upload = ${id}`);

/** Pieces of an upload that is not whole yet, whoever sends it; none when it is, or there is none. */
export async function wholeInPieces(trx: Trx, id: string): Promise<Piece[]> {
  const found = await row(
    trx,
    uploadRow,
    sql`select id, name, bytes, file from ${everyRow(uploadRows, 'the work of putting pieces together, whoever sent them')} u where id = ${id} and file is null`,
  );
  if (!found) return [];
  const pieces = await piecesOf(trx, id);
  return pieces.reduce((sum, { bytes }) => sum + bytes, 0) === found.bytes ? pieces : [];
}

/** Forgets uploads that nobody went on with for so many days. */
export const forgetCutUploads = (trx: Trx, days: number): Promise<number> =>
  run(
    trx,
    sql`delete from ${everyRow(uploadRows, 'what nobody went on with is forgotten by its age')} u where u.file is null and u.created_at < now() - make_interval(days => ${days})
      and not exists (select from evidence.upload_piece p where p.upload = u.id and p.received_at > now() - make_interval(days => ${days}))`,
  );
