import { createCipheriv, createDecipheriv, createSecretKey, randomBytes, scrypt, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { archiveProblem } from './archive-problems.ts';

/** First bytes of an archive: they name the format, and with it every parameter below. */
const magic = Buffer.from('DAWRA-ARCHIVE-2\n', 'latin1');
const saltBytes = 32;
const tagBytes = 16;
const headBytes = magic.length + saltBytes;
/** Content of one sealed piece; every piece but the last has exactly this length. */
const pieceBytes = 64 * 1024;
/** Costs of scrypt (RFC 7914): 128 MB and some 0.4 s a guess. Part of the format, so that an archive cannot ask for less or for all memory. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 2 ** 20 };
/** Fewest characters of a password for an archive; a key file must be as long in bytes. */
export const shortestKey = 16;

const derive = promisify<Buffer, Buffer, number, typeof cost, Buffer>(scrypt);

let latest: { password: Buffer; salt: Buffer; key: KeyObject } | undefined;

/**
 * The key of one archive. Each archive has a salt of its own, so no nonce is ever used twice under a key. The latest is remembered: a restore reads
 * its archive twice.
 */
async function keyOf(password: Uint8Array, salt: Buffer): Promise<KeyObject> {
  if (latest?.salt.equals(salt) && latest.password.equals(password)) return latest.key;
  const key = createSecretKey(await derive(Buffer.from(password), salt, 32, cost));
  latest = { password: Buffer.from(password), salt: Buffer.from(salt), key };
  return key;
}

/** Piece number in eleven bytes, and whether it is the last: pieces cannot be left out, doubled, reordered or cut off (STREAM, Hoang et al. 2015). */
function nonceOf(piece: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeBigUInt64BE(BigInt(piece), 3);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/**
 * Encrypts a stream with AES-256-GCM in pieces of 64 KB that prove their order and the end.
 * @param password bytes of a password or of a key file (see `readArchiveKey`)
 */
export async function* sealing(source: AsyncIterable<Uint8Array>, password: Uint8Array): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltBytes);
  const head = Buffer.concat([magic, salt]);
  const key = await keyOf(password, salt);
  const seal = (content: Buffer, piece: number, last: boolean): Buffer => {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(piece, last)).setAAD(head);
    return Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  };
  yield head;
  let piece = 0;
  for await (const content of cutting(source, pieceBytes)) {
    yield seal(content.bytes, piece, content.last);
    piece += 1;
  }
}

/**
 * Decrypts what `sealing` wrote; no byte is given out that was not proved first.
 * @throws Problem archive.foreign, archive.key-wrong (the first piece does not open), archive.damaged (a later one does not, or the end is missing)
 */
export async function* opening(source: AsyncIterable<Uint8Array>, password: Uint8Array): AsyncGenerator<Buffer> {
  let head: Buffer | undefined;
  let key: KeyObject | undefined;
  let piece = 0;
  for await (const { bytes, last } of cutting(source, pieceBytes + tagBytes, headBytes)) {
    if (!head || !key) {
      if (bytes.length !== headBytes || !bytes.subarray(0, magic.length).equals(magic)) throw archiveProblem('foreign');
      head = bytes;
      key = await keyOf(password, bytes.subarray(magic.length));
      if (last) throw archiveProblem('damaged', { member: '-' });
      continue;
    }
    yield unseal(key, head, bytes, piece, last);
    piece += 1;
  }
  if (piece === 0) throw archiveProblem('foreign');
}

function unseal(key: KeyObject, head: Buffer, sealed: Buffer, piece: number, last: boolean): Buffer {
  try {
    if (sealed.length < tagBytes) throw new RangeError('too short');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(piece, last), { authTagLength: tagBytes });
    decipher.setAAD(head).setAuthTag(sealed.subarray(-tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(0, -tagBytes)), decipher.final()]);
  } catch {
    throw piece === 0 ? archiveProblem('key-wrong') : archiveProblem('damaged', { member: `#${piece}` });
  }
}

/** Cuts a stream into pieces of one length, the first of another; the last one, which may be shorter or empty, says that it is. */
async function* cutting(
  source: AsyncIterable<Uint8Array>,
  length: number,
  first = length,
): AsyncGenerator<{ bytes: Buffer; last: boolean }> {
  let held: Buffer[] = [];
  let have = 0;
  let wanted = first;
  for await (const chunk of source) {
    held.push(Buffer.from(chunk));
    have += chunk.byteLength;
    if (have <= wanted) continue;
    let whole = Buffer.concat(held);
    for (; whole.length > wanted; wanted = length) {
      yield { bytes: whole.subarray(0, wanted), last: false };
      whole = whole.subarray(wanted);
    }
    held = [whole];
    have = whole.length;
  }
  yield { bytes: Buffer.concat(held), last: true };
}
