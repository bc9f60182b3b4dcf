import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { fileProblem } from '../../platform/files/problems.ts';
import { payerOf } from '../../platform/http/admission.ts';
import { Raw } from '../../platform/http/route.ts';
import type { Services } from '../../platform/http/services.ts';
import { mediaType, mostDocumentBytes, type DocumentKind } from './document.ts';
import { openedFile, type DocumentFile, type SealedFile } from './document.sql.ts';
import { documentProblem } from '../document-problems.ts';
import { documentKindOf } from './sniff.ts';
import { Turns } from './turns.ts';

/** A document that is sent as a stream of bytes. @throws Problem files.too-large, document.kind, document.macros */
export async function receivedDocument(body: unknown): Promise<{ kind: DocumentKind; bytes: Buffer }> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of (body ?? []) as Readable) {
    length += (part as Buffer).length;
    if (length > mostDocumentBytes) throw fileProblem('too-large', { limit: mostDocumentBytes });
    parts.push(part as Buffer);
  }
  const bytes = Buffer.concat(parts);
  const kind = documentKindOf(bytes);
  if (kind === undefined) throw documentProblem('kind');
  if (kind === 'macros') throw documentProblem('macros');
  return { kind, bytes };
}

const turns = new Turns({ opening: 3, sending: 24, perPayer: 4 });
/** Bytes that are handed to the line at once. */
const slice = 65_536;

function* slices(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += slice) yield bytes.subarray(at, at + slice);
}

/**
 * A document as it is downloaded: kept by the browser, opened by nothing in it. Whoever calls has no transaction; that in which the file is read is over before
 * it is opened and sent. Few are opened at once, and few are on their way, since each lies in memory until it has arrived.
 * @param read reads the sealed file, in a transaction of its own
 * @throws Problem document.none, document.busy
 */
export async function downloaded(
  { files }: Pick<Services, 'files'>,
  request: FastifyRequest,
  read: () => Promise<SealedFile | undefined>,
): Promise<Raw> {
  const turn = turns.take(payerOf(request));
  if (!turn) throw documentProblem('busy', { seconds: 5 });
  let file: DocumentFile | undefined;
  try {
    file = await openedFile(files, await read());
    if (!file) throw documentProblem('none');
  } catch (error) {
    turn.sent();
    throw error;
  } finally {
    turn.opened();
  }
  // Fastify closes it where the line is cut.
  const body = Readable.from(slices(file.bytes), { objectMode: false }).once('close', turn.sent);
  return new Raw(body, {
    'content-type': mediaType[file.kind],
    'content-length': String(file.bytes.length),
    'content-disposition': `attachment; filename="dawra-${file.id.slice(0, 8)}.${file.kind}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
}
