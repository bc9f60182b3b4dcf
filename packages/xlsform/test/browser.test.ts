import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { utils, write } from '@e965/xlsx';
import { build, type Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { xlsform } from '../src/index.ts';

const executable = '/usr/bin/chromium';
const there = existsSync(executable);
if (!there) console.log(`${executable} is not there: the conversion is not run in a browser.`);

const tables =
  '| survey | | | |\n| | type | name | label::العربية (ar) |\n| | integer | age | العمر |\n| | note | n | ${age} |\n';

function workbook(): Uint8Array {
  const book = utils.book_new();
  const rows = [
    ['type', 'name', 'label::العربية (ar)'],
    ['integer', 'age', 'العمر'],
    ['note', 'n', '${age}'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'survey');
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as ArrayBuffer);
}

/** The library as one script for a page, under the name `library`. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('../src/index.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['dawra-source', 'module', 'browser', 'production'] },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'library' } },
  });
  const [output] = [built].flat() as Rollup.RollupOutput[];
  return output?.output[0].code ?? '';
}

describe.skipIf(!there)('in Chromium', () => {
  it('converts tables and a workbook to the same form as in Node', async () => {
    const args = ['--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
    const browser = await chromium.launch({
      executablePath: executable,
      args: ['--no-sandbox', '--disable-gpu', ...args],
    });
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await bundle() });
      const bytes = workbook();
      const found = await page.evaluate(
        ([markdown, list]) => {
          const { library } = globalThis as unknown as { library: { xlsform(input: object): { xform?: string } } };
          return [library.xlsform({ markdown }).xform, library.xlsform({ workbook: new Uint8Array(list) }).xform];
        },
        [tables, [...bytes]] as const,
      );
      const expected = xlsform({ markdown: tables });
      if (!expected.ok) expect.fail('refused');
      expect(found).toEqual([expected.xform, expected.xform]);
    } finally {
      await browser.close();
    }
  });
});
