import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Client } from '../platform/http/testing.ts';
import { locales } from '../platform/language/locale.ts';

/** How far down each sheet goes what is printed above its foot, as a share of the sheet; undefined where it cannot be drawn here. */
function inkOf(file: string): number[] | undefined {
  const drawn = spawnSync('pdftoppm', ['-gray', '-r', '20', file], { maxBuffer: 50_000_000 });
  if (drawn.status !== 0) return undefined;
  const shares: number[] = [];
  for (let at = 0; at < drawn.stdout.length;) {
    // PGM: P5, width and height, the lightest value, one byte a pixel.
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(drawn.stdout.toString('latin1', at, at + 40));
    if (!head) break;
    const [width, height] = [Number(head[1]), Number(head[2])];
    const from = at + head[0].length;
    const inked = (row: number): boolean =>
      drawn.stdout.subarray(from + row * width, from + (row + 1) * width).some((grey) => grey < 200);
    const rows = Array.from({ length: Math.floor(height * foot) }, (_, row) => row).filter(inked);
    shares.push(((rows.at(-1) ?? 0) + 1) / height);
    at = from + width * height;
  }
  return shares;
}
/** Below it stands the foot of a sheet. */
const foot = 0.92;

/** Prints answers in every language and looks at their sheets. @returns false where Chromium is not installed */
export async function printsOnTwoSheets(
  visitor: Client,
  answers: readonly { readonly id: string }[],
): Promise<boolean> {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) return false;
  const web = await mkdtemp(join(tmpdir(), 'dawra-print-'));
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  });
  try {
    const tool = z
      .object({ buildPortalStyles: z.custom<(out: string) => Promise<void>>((value) => typeof value === 'function') })
      .parse(await import(new URL('../../tools/portal-styles.mjs', import.meta.url).href));
    await tool.buildPortalStyles(web);
    const sheet = readdirSync(web).find((name) => name.endsWith('.css'))!;
    const page = await browser.newPage();
    // No socket: what the browser asks for is asked of the installation here.
    await page.route('**/*', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const asset = pathname === '/assets/portal.css' ? sheet : pathname.slice('/assets/'.length);
      if (pathname.startsWith('/assets/')) return route.fulfill({ path: join(web, asset) });
      const { statusCode, headers, rawPayload } = await visitor.get(pathname + search);
      return route.fulfill({ status: statusCode, contentType: String(headers['content-type']), body: rawPayload });
    });
    for (const { id } of answers)
      for (const locale of locales) {
        await page.goto(`http://dawra.test/${locale}/answers/${id}`);
        const file = join(web, 'answer.pdf');
        await page.pdf({ path: file, preferCSSPageSize: true });
        const sheets = readFileSync(file, 'latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
        expect(sheets.length, `${locale} ${id}`).toBeLessThanOrEqual(2);
        const filled = inkOf(file);
        for (const share of filled ?? []) expect(share, `${locale} ${id}: a sheet mostly white`).toBeGreaterThan(0.5);
        const read = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
        if (read.status !== 0) continue;
        const pages = read.stdout.split('\f').filter((text) => text.trim());
        expect(pages.length).toBe(sheets.length);
        for (const text of pages) {
          expect(text).toContain(`/a/${id.replaceAll('-', '').slice(0, 12)}`);
          expect(text).toMatch(/SHA-256/);
          expect(text, 'the day').toContain(new Date().toISOString().slice(0, 4));
        }
      }
  } finally {
    await browser.close();
    await rm(web, { recursive: true, force: true });
  }
  return true;
}
