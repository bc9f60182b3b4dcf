import type { Page } from '@playwright/test';
import { speak } from '../src/platform/language/words.ts';
import { listenWords } from '../src/portal/listen/listen.words.ts';
import { expect, expectAccessible, open, test, type Language } from './journey.ts';

interface Heard {
  readonly text: string;
  readonly lang: string;
}
interface Hearing {
  heard: Heard[];
  /** Lets the sentence that is being said come to its end. */
  end: () => void;
}
type Listening = Window & typeof globalThis & { hearing: Hearing };

/** A browser that has these voices and says nothing: what it is given is written down. */
async function withVoices(page: Page, voices: readonly { lang: string; localService: boolean }[]): Promise<void> {
  await page.addInitScript((given) => {
    let now: { onend?: () => void } | undefined;
    const hearing: Hearing = { heard: [], end: () => now?.onend?.() };
    Object.assign(window, {
      hearing,
      SpeechSynthesisUtterance: class {
        lang = '';
        constructor(readonly text: string) {}
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: {
        getVoices: () => given,
        addEventListener: () => undefined,
        cancel: () => (now = undefined),
        speak: (one: Heard & { onend?: () => void }) => {
          now = one;
          hearing.heard.push({ text: one.text, lang: one.lang });
        },
      },
    });
  }, voices);
}

const heard = (page: Page): Promise<Heard[]> => page.evaluate(() => (window as Listening).hearing.heard);
const goOn = (page: Page): Promise<void> => page.evaluate(() => (window as Listening).hearing.end());

async function openAnswer(page: Page, language: Language): Promise<void> {
  await page.goto(`/${language}/`);
  await page.locator('.p-hero__whole').click();
  await expect(page.locator('.p-story h1')).toBeVisible();
}

test('an answer is read aloud where the device has a voice, by keyboard, and stops', async ({ browser }) => {
  const t = speak(listenWords, 'ar');
  const page = await open(browser, null, 'ar', true);
  await withVoices(page, [{ lang: 'ar-SA', localService: true }]);
  await openAnswer(page, 'ar');
  const box = page.getByRole('group', { name: t('group') });
  const start = box.getByRole('button', { name: t('listen') });
  await expect(start).toBeVisible();
  await expectAccessible(page, 'portal-listen');
  await start.focus();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('button', { name: t('pause') })).toBeFocused();
  expect((await heard(page))[0]).toMatchObject({ lang: 'ar-SA' });
  expect((await heard(page))[0]?.text).toContain('مختلقة');
  await goOn(page);
  const title = (await page.locator('.p-story h1').textContent())?.trim() ?? '';
  expect((await heard(page)).at(-1)?.text).toContain(title.slice(0, 20));
  await page.keyboard.press('Space');
  const before = (await heard(page)).length;
  await goOn(page);
  expect(await heard(page)).toHaveLength(before);
  await box.getByRole('button', { name: t('goOn') }).click();
  expect((await heard(page)).at(-1)?.text).toContain(title.slice(0, 20));
  await page.keyboard.press('Escape');
  await expect(start).toBeVisible();
  await expect(box.getByRole('button', { name: t('stop') })).toHaveCount(0);
  await start.click();
  for (let n = 0; n < 60 && (await box.getByRole('button', { name: t('stop') }).count()); n += 1) await goOn(page);
  const all = (await heard(page)).map(({ text }) => text).join(' ');
  expect(all).toMatch(/في المئة/u);
  expect(all).not.toMatch(/[%·]|[0-9a-f]{12}/u);
  await expect(start).toBeVisible();
  await page.context().close();
});

test('no button to listen stands where the device has no voice of the language', async ({ browser }) => {
  for (const voices of [[], [{ lang: 'en-US', localService: true }], [{ lang: 'fr-FR', localService: false }]]) {
    const page = await open(browser, null, 'fr');
    await withVoices(page, voices);
    await openAnswer(page, 'fr');
    await expect(page.locator('[data-listen]')).toBeHidden();
    await page.context().close();
  }
});
