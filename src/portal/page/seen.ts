import { createHash } from 'node:crypto';

/** Binds "I have seen the warning" to the words it was given for: other words are looked at again. */
export const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);
