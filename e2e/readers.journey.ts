import type { Locator } from '@playwright/test';
import { speak } from '../src/platform/language/words.ts';
import { partsOf, readers, type PartName, type Reader } from '../src/portal/reader/reader.ts';
import { readerWords } from '../src/portal/reader/reader.words.ts';
import { expect, expectAccessible, expectFits, languages, open, test, type Language } from './journey.ts';

const mostTaps = 3;

/** What must be seen of each thing, where its first way leads: the thing itself, not a page about it. */
const seen: Readonly<Record<PartName, string>> = {
  fate: '#follow input[name="reference"]',
  like: '.chart-figure',
  help: '.p-list > li',
  ask: 'textarea[name="text"]',
  print: '',
  heard: '.p-seats, table',
  training: '.chart-figure',
  toUs: '.p-list > li',
  next: 'h1',
  asked: '.p-list > li',
  flows: '.chart-figure',
  outcomes: 'table',
  codebook: 'table',
  recompute: '#recompute button',
  cite: '#cite',
  newest: '.chart-figure',
  embed: 'svg',
  limits: '#limits',
};

/** From home to each of the three things in two taps, on a phone without scripts. */
const journeys: readonly (readonly [Language, readonly Reader[]])[] = [
  ['fr', readers],
  ['ar', ['returnee', 'journalist']],
];

for (const [language, those] of journeys)
  test(`every reader finds three things within three taps from home (${language})`, async ({ browser }) => {
    const t = speak(readerWords, language);
    const phone = await open(browser, null, language, true, { javaScriptEnabled: false });
    for (const reader of those)
      for (const part of partsOf[reader]) {
        await phone.goto(`/${language}/`);
        let taps = 0;
        const tap = async (on: Locator): Promise<void> => {
          taps += 1;
          await on.click();
        };
        await tap(phone.locator('.p-readers').getByRole('link', { name: t(reader) }));
        await expect(phone.getByRole('heading', { level: 1, name: t(reader), exact: true })).toBeVisible();
        const way = phone.locator(`[data-part="${part}"]`).getByRole('link').first();
        const path = await way.getAttribute('href');
        if (path?.endsWith('.pdf')) {
          expect((await phone.request.get(path)).status()).toBe(200);
          continue;
        }
        await tap(way);
        const [, anchor] = path?.split('#') ?? [];
        if (anchor) await expect(phone.locator(`[id="${anchor}"]`)).toBeVisible();
        await expect(phone.locator(`:is(${seen[part]}):visible`).first(), `${reader}: ${part}`).toBeVisible();
        expect(taps, `${reader}: ${part}`).toBeLessThanOrEqual(mostTaps);
      }
    await phone.context().close();
    const page = await open(browser, null, language);
    await page.goto(`/${language}/for/returnee`);
    await expectAccessible(page, 'portal-for-returnee');
    await expectFits(page, language);
    await page.context().close();
  });

/** A phone of the smallest usual width. */
const small = { width: 360, height: 740 };
const mostScreens = 3;

test('on a phone no figure of a table is out of sight', async ({ browser }) => {
  for (const language of ['ar', 'fr'] as const) {
    const phone = await open(browser, null, language, true, { viewport: small });
    await phone.goto(`/${language}/answers`);
    const answer = await phone.locator('.p-list a[href*="/answers/"]').first().getAttribute('href');
    for (const path of [
      answer!,
      ...['compare', 'flows', 'codes/return-types', 'method'].map((at) => `/${language}/${at}`),
    ]) {
      await phone.goto(path);
      const hidden = await phone.locator('tbody td, tbody th').evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const { left, right, width } = cell.getBoundingClientRect();
          return width && (left < -1 || right > innerWidth + 1) ? [cell.textContent] : [];
        }),
      );
      expect(hidden, path).toEqual([]);
    }
    await phone.context().close();
  }
});

test('with letters of twice the size nothing leaves a phone', async ({ browser }) => {
  for (const language of ['ar', 'fr'] as const) {
    const phone = await open(browser, null, language, true, { viewport: small });
    for (const path of ['', 'answers', 'recommendations', 'flows', 'for/ministry', 'ask', 'method', 'actions']) {
      await phone.goto(`/${language}/${path}`);
      await phone.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('html { font-size: 200% !important; }');
        document.adoptedStyleSheets = [sheet];
      });
      await expectFits(phone, language);
    }
    await phone.context().close();
  }
});

test('the first page is three screens of a phone at most, in every language', async ({ browser }) => {
  for (const language of languages) {
    const phone = await open(browser, null, language, true, { viewport: small });
    await phone.goto(`/${language}/`, { waitUntil: 'networkidle' });
    const height = await phone.evaluate(() => document.documentElement.scrollHeight);
    expect(height, language).toBeLessThanOrEqual(mostScreens * small.height);
    await expectFits(phone, language);
    await phone.context().close();
  }
});
