// What a reader with a slow phone waits for: `npx tsx bench/paint.ts http://127.0.0.1:4600 [times]`, against a running installation with published answers. Chromium as a phone of 360 x 780
// pixels on slow 4G (1.6 Mbit/s down, 750 kbit/s up, 150 ms) with a processor four times slower, nothing kept: largest contentful paint, weight on the line, layout shift.
import { chromium, type Page } from '@playwright/test';
import { locales } from '../src/platform/language/locale.ts';

const base = new URL(process.argv[2] ?? 'http://127.0.0.1:4600');
const times = Number(process.argv[3] ?? 3);
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

interface Seen {
  readonly lcp: number;
  readonly cls: number;
}

async function look(page: Page, address: string): Promise<Seen & { readonly bytes: number }> {
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const seen = { lcp: 0, cls: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const one of list.getEntries()) seen.lcp = one.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const one of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!one.hadRecentInput) seen.cls += one.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  return { ...seen, bytes };
}

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
try {
  const home = await (await fetch(new URL('/fr/', base))).text();
  const answer = /href="\/fr(\/answers\/[0-9a-f-]{36})"/.exec(home)?.[1] ?? '/answers';
  const list = await (await fetch(new URL('/fr/data', base))).text();
  const data = /href="\/fr(\/data\/[^"/]+)"/.exec(list)?.[1] ?? '/data';
  for (const [name, path] of Object.entries({ home: '/', answer, list: '/answers', data }))
    for (const locale of locales) {
      const all: (Seen & { readonly bytes: number })[] = [];
      for (let n = 0; n < times; n += 1) {
        const context = await browser.newContext({ viewport: { width: 360, height: 780 }, deviceScaleFactor: 2 });
        all.push(await look(await context.newPage(), new URL(`/${locale}${path}`, base).href));
        await context.close();
      }
      const median = (of: 'lcp' | 'cls' | 'bytes') => all.map((one) => one[of]).toSorted((a, b) => a - b)[times >> 1]!;
      console.log(
        `${locale} ${name.padEnd(7)} LCP ${(median('lcp') / 1000).toFixed(2)} s, ${(median('bytes') / 1000).toFixed(0)} kB, layout shift ${median('cls').toFixed(3)}`,
      );
    }
} finally {
  await browser.close();
}
