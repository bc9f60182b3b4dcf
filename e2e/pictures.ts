import type { Browser, Page } from '@playwright/test';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect } from '@playwright/test';
import { settle } from './settle.ts';

/** Where the pictures lie that were agreed on, one for each page, language and width, and where those of a difference are left. */
const agreed = 'e2e/pictures';
const left = 'artefacts/pictures';
/** The browser by which they were taken: another major version draws letters otherwise. */
const takenBy = `${agreed}/chromium.txt`;

/** Pictures are taken at this scale, of at most so many pixels of the page downwards, in so many steps of each colour: small files that still show a moved or missing part. */
const scale = 0.4;
const downwards = 1600;
const step = 48;

/** How far a colour may be off (0 to 1; more than one step of it) and which share of the pixels may be beyond that. */
const tolerance = { colour: 0.2, share: 0.0005 };

/** Whether pictures are taken anew instead of compared: `npm run pictures`. */
const renewing = process.env['UPDATE_PICTURES'] === '1';

const majorOf = (browser: Browser): string => browser.version().split('.')[0] ?? '';

/** What shows how the installation itself runs differs from one to the next. */
const running = new Set(['workbench-journal']);

let told = false;
/** Whether this browser can be compared with the one that took the pictures; says aloud, once, where it cannot. */
function comparable(browser: Browser): boolean {
  if (renewing) {
    mkdirSync(agreed, { recursive: true });
    writeFileSync(takenBy, `${majorOf(browser)}\n`);
    return true;
  }
  const was = existsSync(takenBy) ? readFileSync(takenBy, 'utf8').trim() : 'none';
  const same = was === majorOf(browser);
  if (!same && !told)
    console.log(
      `PICTURES ARE NOT COMPARED: they were taken by Chromium ${was}, this is ${majorOf(browser)}. npm run pictures takes them anew.`,
    );
  told = true;
  return same;
}

/** Waits for pictures that are chosen by width: the one of the width there is now is there, and has been for a moment. */
async function drawn(page: Page): Promise<void> {
  if (!(await page.locator('img').count())) return;
  await page.waitForFunction(
    async () => {
      const seen = (): string =>
        [...document.images].map(({ currentSrc, complete }) => `${currentSrc} ${complete}`).join(' ');
      const first = seen();
      await new Promise((done) => setTimeout(done, 250));
      return first === seen() && [...document.images].every(({ complete }) => complete);
    },
    undefined,
    { timeout: 10_000 },
  );
}

async function take(page: Page): Promise<PNG> {
  const { width, height } = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  const session = await page.context().newCDPSession(page);
  const clip = { x: 0, y: 0, width, height: Math.min(height, downwards), scale };
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
  await session.detach();
  const png = PNG.sync.read(Buffer.from(data, 'base64'));
  for (let at = 0; at < png.data.length; at += 1)
    png.data[at] = at % 4 === 3 ? 255 : Math.min(255, Math.round(png.data[at]! / step) * step);
  return png;
}

const written = (png: PNG): Buffer =>
  PNG.sync.write(png, { colorType: 2, deflateLevel: 9, filterType: renewing ? -1 : 0 });

/** A picture on white, as large as both. */
function on(png: PNG, width: number, height: number): PNG {
  const sheet = new PNG({ width, height });
  sheet.data.fill(255);
  PNG.bitblt(png, sheet, 0, 0, png.width, png.height, 0, 0);
  return sheet;
}

/** Where two pictures differ by more than a few pixels of their letters' edges. */
function differenceOf(was: PNG, is: PNG): { off: number; width: number; height: number; difference: PNG } {
  const [width, height] = [Math.max(is.width, was.width), Math.max(is.height, was.height)];
  const difference = new PNG({ width, height });
  const [one, other] = [on(was, width, height), on(is, width, height)];
  const off = pixelmatch(one.data, other.data, difference.data, width, height, { threshold: tolerance.colour });
  return { off: off > width * height * tolerance.share ? off : 0, width, height, difference };
}

/**
 * Compares what the page shows with the picture that was agreed on, without what changes by itself (settle.ts). A difference leaves three pictures in artefacts/pictures:
 * what was, what is, where they differ. The page is of no further use afterwards.
 */
export async function comparePicture(page: Page, name: string): Promise<void> {
  const browser = page.context().browser();
  if (!browser || running.has(name.replace(/-[a-z]+-\d+$/, '')) || !comparable(browser)) return;
  await drawn(page);
  await settle(page);
  let is = await take(page);
  const file = `${agreed}/${name}.png`;
  if (renewing) return writeFileSync(file, written(is));
  if (!existsSync(file)) {
    mkdirSync(left, { recursive: true });
    writeFileSync(`${left}/${name}.is.png`, written(is));
    return expect
      .soft(file, `${name} has no picture: look at ${left}/${name}.is.png, then npm run pictures`)
      .toBe('there');
  }
  const was = PNG.sync.read(readFileSync(file));
  let seen = differenceOf(was, is);
  for (let tries = 0; seen.off && tries < 2; tries += 1) {
    // A busy machine may still be drawing.
    await page.waitForTimeout(700);
    is = await take(page);
    seen = differenceOf(was, is);
  }
  const { off, width, height, difference } = seen;
  if (!off) return;
  mkdirSync(left, { recursive: true });
  for (const [part, png] of Object.entries({ was, is, difference }))
    writeFileSync(`${left}/${name}.${part}.png`, written(png));
  expect
    .soft(
      off,
      `${name} looks otherwise: ${off} of ${width * height} pixels. See ${left}/${name}.{was,is,difference}.png; npm run pictures agrees to it`,
    )
    .toBe(0);
}

/** Clears what an earlier run left. */
export const clearPictures = (): void => rmSync(left, { recursive: true, force: true });
