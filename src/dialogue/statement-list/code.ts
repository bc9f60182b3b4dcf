import { createHash, randomBytes } from 'node:crypto';
import { readSigns, writeSigns } from '../reference.ts';

/** Signs of a code: 60 bits, in three groups of four. */
const signs = 12;

/** A fresh code of the public; it is shown once. */
export const newCode = (): string => writeSigns(randomBytes(signs), signs);
/** A code as it was typed; undefined where it cannot be one. */
export const readCode = (typed: string): string | undefined => readSigns(typed, signs);
/** A fresh key of a device, which stands in its page and nowhere else. */
export const newDevice = (): string => randomBytes(32).toString('base64url');
/** What is kept of a code or of the key of a device. */
export const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
