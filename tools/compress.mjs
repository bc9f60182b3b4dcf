// Writes a compressed copy beside every built text, so that the server sends it without compressing anything itself.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** @param {string} directory of built pages; fonts and pictures are compressed already */
export function compressTexts(directory) {
  for (const name of readdirSync(directory).filter((file) => /\.(css|js|svg)$/.test(file))) {
    const text = readFileSync(join(directory, name));
    writeFileSync(join(directory, `${name}.gz`), gzipSync(text, { level: 9 }));
    writeFileSync(join(directory, `${name}.br`), brotliCompressSync(text));
  }
}
