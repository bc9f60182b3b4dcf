import type { Readable } from 'node:stream';
import { fileProblem } from '../../platform/files/problems.ts';
import { Raw } from '../../platform/http/route.ts';
import { mediaType, mostDocumentBytes, type DocumentKind } from './document.ts';
import type { DocumentFile } from './document.sql.ts';
import { documentProblem } from '../document-problems.ts';
import { documentKindOf } from './sniff.ts';

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

/** A document as it is downloaded: kept by the browser, opened by nothing in it. */
export function downloaded(file: DocumentFile | undefined): Raw {
  if (!file) throw documentProblem('none');
  return new Raw(file.bytes, {
    'content-type': mediaType[file.kind],
    'content-length': String(file.bytes.length),
    'content-disposition': `attachment; filename="dawra-${file.id.slice(0, 8)}.${file.kind}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  });
}
