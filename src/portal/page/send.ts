import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyRequest } from 'fastify';
import { Raw } from '../../platform/http/route.ts';

const brotli = promisify(brotliCompress);
const zipped = promisify(gzip);

/**
 * A public text as a reply: compressed as the reader accepts, with a tag by which an unchanged text is not sent again.
 * @param file the name under which it is kept, for a download
 * @param freshFor seconds for which it may be used without asking; 0 for what must not be kept at all
 */
export async function sendText(
  request: FastifyRequest,
  text: string,
  type: string,
  { status = 200, freshFor = 60, file }: { status?: number; freshFor?: number; file?: string } = {},
): Promise<Raw> {
  const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': freshFor ? `public, max-age=${freshFor}, must-revalidate` : 'no-store',
    vary: 'accept-encoding',
    ...(file ? { 'content-disposition': `attachment; filename="${file}"` } : {}),
    ...(freshFor ? { etag: tag } : {}),
  };
  const kept = request.headers['if-none-match']?.split(',').map((part) => part.trim());
  if (status === 200 && freshFor && kept?.includes(tag)) return new Raw(null, headers, 304);
  const accepted = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepted))
    return new Raw(
      await brotli(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      { ...headers, 'content-encoding': 'br' },
      status,
    );
  if (/\bgzip\b/.test(accepted)) return new Raw(await zipped(text), { ...headers, 'content-encoding': 'gzip' }, status);
  return new Raw(text, headers, status);
}
