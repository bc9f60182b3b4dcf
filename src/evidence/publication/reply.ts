import { Raw } from '../../platform/http/route.ts';
import type { ExportedFile } from './export.ts';
import type { MadeFile } from '../../platform/files/made-once.ts';

/** A file as an answer: never run by a browser, and named. */
export const fileReply = ({ type, name, body }: ExportedFile, as: 'attachment' | 'inline' = 'attachment'): Raw =>
  new Raw(body, {
    'content-type': type,
    'content-disposition': `${as}; filename="${name}"`,
    'x-content-type-options': 'nosniff',
  });

/**
 * A file of a released result: kept by whoever asked for it, for good where the address carries its hash (`?hash=`).
 * @param asked what the reader has already (`If-None-Match`) @param hash the hash in the address
 */
export function madeReply(
  made: MadeFile,
  asked: string | undefined,
  hash: string | undefined,
  as: 'attachment' | 'inline' = 'attachment',
): Raw {
  const tag = `"${made.sha256}"`;
  const headers = {
    'cache-control': hash === made.sha256 ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    etag: tag,
  };
  if (asked?.split(',').some((part) => part.trim().replace(/^W\//, '') === tag)) return new Raw(null, headers, 304);
  const { body, headers: named } = fileReply(made, as);
  return new Raw(body, { ...named, ...headers });
}
