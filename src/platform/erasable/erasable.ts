import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Locale, Localized } from '../language/locale.ts';

/** Bytes of the key of one text. */
export const keyBytes = 32;

/** Encrypts bytes under a key (AES-256-GCM): nonce, tag, ciphertext. The id is bound in, so that no row can carry the content of another. */
export function sealBytes(bytes: Uint8Array, key: Uint8Array, id: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(id));
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
}

/** The bytes again. @throws Error when key, id or content are not the ones they were sealed with */
export function openBytes(content: Uint8Array, key: Uint8Array, id: string): Buffer {
  const cipher = createDecipheriv('aes-256-gcm', key, content.subarray(0, 12)).setAAD(Buffer.from(id));
  cipher.setAuthTag(content.subarray(12, 28));
  return Buffer.concat([cipher.update(content.subarray(28)), cipher.final()]);
}

/** The same for a text. */
export const seal = (text: string, key: Uint8Array, id: string): Buffer => sealBytes(Buffer.from(text), key, id);
export const unseal = (content: Uint8Array, key: Uint8Array, id: string): string =>
  openBytes(content, key, id).toString('utf8');

/** Stands inside a text where a part was taken out; shown as `removedWord` in the language of whoever reads. */
export const removedMark = '\uFFFC';
export const removedWord: Localized = { ar: '[حُذف]', fr: '[supprimé]', en: '[removed]' };

/**
 * Takes a part out of a text, wherever it stands.
 * @returns the text with the mark in its place; undefined when the part does not stand in it
 */
export function withoutPart(text: string, part: string): string | undefined {
  return part.trim() && text.includes(part) ? text.replaceAll(part, removedMark) : undefined;
}

/** A text as its reader sees it: marks are spoken in the reader's language. */
export const spoken = (text: string, locale: Locale): string => text.replaceAll(removedMark, removedWord[locale]);
