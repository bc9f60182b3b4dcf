import { timingSafeEqual } from 'node:crypto';
import PostalMime from 'postal-mime';
import { digest } from '../secret/secret.ts';

/** Bytes of the proof in an address that mail comes back to: 80 bits, tried against one message at a time. */
const proofBytes = 10;
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

const proof = (secret: Uint8Array, id: string): Buffer => digest(secret, 'bounce', id).subarray(0, proofBytes);

/** RFC 4648 base32 in small letters: it outlives mail servers that change the case of an address. */
function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}
function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => alphabet.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)));
}
const length = Math.ceil(((16 + proofBytes) * 8) / 5);

/**
 * The envelope sender of one message: what comes back names the message and nobody, and nobody but the installation can make it (VERP).
 * @param bounces the address that takes what comes back, `bounces@example.org`
 * @returns `bounces+<42 letters and digits>@example.org`
 */
export function bounceAddress(secret: Uint8Array, bounces: string, id: string): string {
  const [local, domain] = bounces.split('@');
  const token = toBase32(Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), proof(secret, id)]));
  return `${local}+${token}@${domain}`;
}

/** The message that an address of ours names; undefined when we did not make it. */
export function bouncedMail(secret: Uint8Array, address: string): string | undefined {
  const token = new RegExp(`\\+([a-z2-7]{${length}})@`, 'i').exec(address)?.[1];
  if (!token) return undefined;
  const bytes = fromBase32(token.toLowerCase());
  const hex = bytes.subarray(0, 16).toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  const given = bytes.subarray(16, 16 + proofBytes);
  return timingSafeEqual(given, proof(secret, id)) ? id : undefined;
}

/** Largest report that is read, in bytes: it may repeat the message, and ours are small. */
export const mostBounceBytes = 256 * 1024;

/** What a report says: which message, and how it ended. */
export interface Report {
  readonly mail: string;
  /** RFC 3463: `5.1.1`. */
  readonly status: string;
}

/** Why what came in is not acted upon. */
export type NoReport = 'too-large' | 'unreadable' | 'not-ours' | 'no-report' | 'not-final';

/**
 * Reads what came to the address for mail that comes back: a delivery status notification (RFC 3464) of one of our messages, that it failed for good.
 * Work and depth are bounded before anything is believed, and nothing is but the token that we made ourselves.
 * @param to the address it was delivered to, as the mail server knows it; without it the headers are asked
 */
export async function readBounce(secret: Uint8Array, raw: Uint8Array, to?: string): Promise<Report | NoReport> {
  if (raw.byteLength > mostBounceBytes) return 'too-large';
  const mail = await PostalMime.parse(raw, {
    ...{ maxNestingDepth: 6, maxHeadersSize: 32 * 1024, maxRfc822NestingDepth: 0 },
    ...{ forceRfc822Attachments: true, attachmentEncoding: 'utf8' },
  }).catch(() => undefined);
  if (!mail) return 'unreadable';
  const headers = ['delivered-to', 'x-original-to', 'envelope-to', 'to'];
  const addresses =
    to === undefined ? mail.headers.filter(({ key }) => headers.includes(key)).map(({ value }) => value) : [to];
  const ours = addresses.slice(0, 20).flatMap((address) => bouncedMail(secret, address.slice(0, 1000)) ?? []);
  if (!ours[0] || new Set(ours).size > 1) return 'not-ours';
  const report = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!report) return 'no-report';
  const status = finalStatus(typeof report.content === 'string' ? report.content : '');
  return status ? { mail: ours[0], status } : 'not-final';
}

/** The status of the first recipient of whom it says that delivery failed; RFC 3464, 2.3: groups of fields with an empty line between them. */
function finalStatus(text: string): string | undefined {
  const groups = text.slice(0, 64 * 1024).split(/\r?\n[ \t]*\r?\n/);
  for (const group of groups.slice(0, 20))
    if (/^action:[ \t]*failed\b/im.test(group))
      return /^status:[ \t]*([245]\.\d{1,3}\.\d{1,3})\b/im.exec(group)?.[1] ?? '5.0.0';
  return undefined;
}

/**
 * Whether a status is about the address itself: there is none, it moved, it is closed. A full mailbox, a policy against us or our message, a time that
 * ran out say nothing of it (RFC 3463, 3.2 and 3.3).
 */
export const isOfAddress = (status: string): boolean => /^5\.(0\.0|1\.[012346]|1\.10|2\.[01])$/.test(status);
