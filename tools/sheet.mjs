// A sheet of ten pages in Arabic and French, on a phone and on a desktop, as one running installation shows them, or two beside each other:
//   node tools/sheet.mjs http://127.0.0.1:4600 [http://127.0.0.1:4601]
// Writes artefacts/sheet-<language>.jpg. Each page as far as the first two screens go; a page that an installation does not have says so.
import { chromium } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';

const addresses = process.argv.slice(2).map((given) => new URL(given).origin);
if (!addresses.length || addresses.length > 2) {
  console.error('node tools/sheet.mjs <address> [<address to stand beside it>]');
  process.exit(2);
}
const languages = ['ar', 'fr'];
const widths = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 900 } };
const screens = 2;
/** Pages; `first` is the first link below a list, `as` who is signed in. */
const pages = [
  { name: 'home', path: '/' },
  { name: 'reader', path: '/for/returnee' },
  { name: 'answers', path: '/answers' },
  { name: 'answer', path: '/answers', first: /\/answers\/[0-9a-f-]{36}$/ },
  { name: 'recommendations', path: '/recommendations' },
  { name: 'meeting', path: '/meetings', first: /\/meetings\/[\w-]+$/ },
  { name: 'flows', path: '/flows' },
  { name: 'search', path: '/search?q=retour' },
  { name: 'workbench', path: '/app/', as: 'youssef' },
  { name: 'meetings of the workbench', path: '/app/meetings', as: 'youssef' },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});

/** @returns cookies of a demonstration person; none where there is no demonstration */
async function signedIn(address, person) {
  const context = await browser.newContext({ baseURL: address });
  try {
    const { password, people } = await (await context.request.get('/api/session/demo')).json();
    const { email } = people.find((one) => one.email.startsWith(`${person}@`));
    const reply = await context.request.post('/api/session', {
      data: { email, password },
      headers: { origin: address },
    });
    return reply.ok() ? await context.cookies() : undefined;
  } catch {
    return undefined;
  } finally {
    await context.close();
  }
}

/** The first screens of a page as a picture; undefined where the installation has no such page. */
async function shoot(address, language, { path, first, as }, viewport) {
  const context = await browser.newContext({ viewport, locale: language, reducedMotion: 'reduce' });
  try {
    await context.addCookies([{ name: 'dawra_locale', value: language, url: address }]);
    if (as) {
      people[`${address} ${as}`] ??= await signedIn(address, as);
      if (!people[`${address} ${as}`]) return undefined;
      await context.addCookies(people[`${address} ${as}`]);
    }
    const page = await context.newPage();
    const start = path.startsWith('/app/') ? path : `/${language}${path}`;
    const reply = await page.goto(address + start, { waitUntil: 'networkidle' });
    if (!reply?.ok()) return undefined;
    if (first) {
      const links = await page.$$eval('main a[href]', (all) => all.map((link) => new URL(link.href).pathname));
      const found = links.find((one) => first.test(one));
      if (!found) return undefined;
      await page.goto(address + found, { waitUntil: 'networkidle' });
    }
    // The letters of the page are there from the second time on.
    await page.reload({ waitUntil: 'networkidle' });
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(whole, screens * viewport.height) };
    const picture = await page.screenshot({ type: 'jpeg', quality: 70, clip, fullPage: true });
    return { data: picture.toString('base64'), screens: (whole / viewport.height).toFixed(1) };
  } finally {
    await context.close();
  }
}
const people = {};

mkdirSync('artefacts', { recursive: true });
for (const language of languages) {
  const rows = [];
  for (const one of pages) {
    const cells = [];
    for (const viewport of Object.values(widths))
      for (const address of addresses) {
        const shot = await shoot(address, language, one, viewport);
        cells.push(
          shot
            ? `<figure style="flex:${viewport.width === 360 ? 1 : 2.4}"><img src="data:image/jpeg;base64,${shot.data}"><figcaption>${new URL(address).host}: ${shot.screens} screens</figcaption></figure>`
            : `<figure style="flex:${viewport.width === 360 ? 1 : 2.4}"><figcaption>${new URL(address).host}: no such page</figcaption></figure>`,
        );
      }
    rows.push(`<h2>${one.name}</h2><section>${cells.join('')}</section>`);
  }
  const sheet = await browser.newPage({ viewport: { width: addresses.length * 700, height: 800 } });
  await sheet.setContent(
    `<style>body{font:14px sans-serif;margin:12px}section{display:flex;gap:8px;align-items:start}figure{margin:0;min-width:0}img{width:100%;border:1px solid #999}h2{margin:12px 0 4px}</style>${rows.join('')}`,
  );
  const file = `artefacts/sheet-${language}.jpg`;
  writeFileSync(file, await sheet.screenshot({ type: 'jpeg', quality: 55, fullPage: true }));
  console.log(file);
}
await browser.close();
