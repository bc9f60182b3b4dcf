import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Client } from '../platform/http/testing.ts';
import { locales } from '../platform/language/locale.ts';

const most = 100_000;

/** Weighs the first load of pages in every language, compressed: the page with its charts, style sheet, fonts and scripts. @param paths below the language */
export async function weighsLittle(visitor: Client, paths: readonly string[]): Promise<void> {
  const web = await mkdtemp(join(tmpdir(), 'dawra-portal-'));
  try {
    const tool = z
      .object({ buildPortalStyles: z.custom<(out: string) => Promise<void>>((value) => typeof value === 'function') })
      .parse(await import(new URL('../../tools/portal-styles.mjs', import.meta.url).href));
    await tool.buildPortalStyles(web);
    const files = readdirSync(web);
    const scripts = files.filter((name) => name.endsWith('.js')).sort();
    expect(scripts.map((name) => name.split('-')[0])).toEqual(['chart', 'listen', 'suggest']);
    for (const script of scripts) expect(gzipSync(readFileSync(join(web, script))).length).toBeLessThan(3_000);
    const assets = files
      .filter((name) => name.endsWith('.css') || name.endsWith('.js') || name.includes('-core'))
      .map((name) => gzipSync(readFileSync(join(web, name))).length);
    expect(assets).toHaveLength(6);
    const around = assets.reduce((sum, size) => sum + size, 0);
    for (const locale of locales)
      for (const path of paths) {
        const { body } = await visitor.get(`/${locale}${path}`);
        expect(gzipSync(body).length + around, locale + path).toBeLessThan(most);
      }
  } finally {
    await rm(web, { recursive: true, force: true });
  }
}
