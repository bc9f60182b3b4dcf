/** Raised whenever a part of the reference content changes; `content.test.ts` holds it to the hash of what it stands for. */
export const CONTENT_VERSION = 3;
