import type { Page } from '@playwright/test';
import { changeWords } from '../src/platform/changes/change.words.ts';
import { helpWords, tourWords } from '../src/platform/help/help.words.ts';
import { speak } from '../src/platform/language/words.ts';
import { recentWords } from '../src/platform/recent/recent.words.ts';
import { taskWords } from '../src/platform/tasks/task.words.ts';
import { frameWords } from '../src/platform/ui/frame.words.ts';
import { expect, expectAccessible, expectFits, expectSound, languages, named, open, test, unique } from './journey.ts';
import { goToBoard, raise } from './meeting.ts';

/** What is kept on the device about where somebody was. */
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('dawra.recent'));
for (const language of ['ar', 'fr'] as const)
  test(`somebody comes for the first time, takes the tour by keyboard and finds help beside a page (${language})`, async ({
    browser,
  }) => {
    const t = speak(tourWords, language);
    const help = speak(helpWords, language);
    const page = await open(browser, 'nadia', language);
    await page.goto('/app/');
    const tour = page.getByRole('region', { name: t('title') });
    await expect(tour).toContainText(t('tasks'));
    await expect(page.getByRole('heading', { name: speak(taskWords, language)('title') })).toBeVisible();
    await expect(page.getByRole('heading', { name: speak(changeWords, language)('title') })).toBeVisible();
    await named(tour, 'button', t('next')).focus();
    for (const step of ['changes', 'navigation', 'help'] as const) {
      await page.keyboard.press('Enter');
      await expect(tour).toContainText(t(step));
    }
    await expectSound(page, 'home');
    await page.keyboard.press('Escape');
    await expect(tour).toHaveCount(0);

    await page.goto('/app/data');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const panel = page.getByRole('complementary', { name: help('title') });
    await page.locator('#main').focus();
    await page.keyboard.press('F1');
    await expect(panel.getByRole('heading', { name: help('purpose') })).toBeVisible();
    await expect(panel.getByRole('heading', { name: help('title') })).toBeFocused();
    await expectAccessible(page, 'help');
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.locator('#main')).toBeFocused();
    await page.keyboard.press('?');
    await page.goto('/app/answers');
    await expect(panel.getByRole('heading', { name: help('example') }), 'stays open from page to page').toBeVisible();
    await named(panel, 'button', help('tour')).press('Enter');
    await expect(tour).toContainText(t('tasks'));
    await named(tour, 'button', t('skip')).click();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(tour, 'is not shown again').toHaveCount(0);
    await page.context().close();
  });

test('where somebody was stands on their device without words of people, and goes when they sign out', async ({
  browser,
}) => {
  const language = 'fr';
  const t = speak(recentWords, language);
  const page = await open(browser, 'claire', language);
  await goToBoard(page, language);
  const secret = unique();
  const question = await raise(page, language, `Pourquoi ${secret} ?`);
  await page.goto(question);
  await expect(page.getByText(secret).first()).toBeVisible();
  await page.goto('/app/');
  const panel = page.getByRole('region', { name: t('title') });
  await expect(panel.getByRole('link').first()).toHaveAttribute('href', question);
  expect(await kept(page)).toContain('/questions/');
  expect(await kept(page)).not.toContain(secret);

  // The people of the journeys share their sessions: signing out is answered here, not by the server.
  let signedOut = false;
  await page.route('**/api/session', (route) => {
    if (route.request().method() === 'DELETE') signedOut = true;
    if (!signedOut) return route.continue();
    const session = { actor: null, permissions: [], factorNeeded: false };
    return route.fulfill({ json: route.request().method() === 'DELETE' ? { done: true } : session });
  });
  await page.locator('.d-account summary').click();
  await named(page, 'button', speak(frameWords, language)('signOut')).click();
  await page.waitForURL('**/app/sign-in');
  expect(await kept(page)).toBeNull();
  await page.context().close();
});

test('on a phone the help lies over the foot of the page and says nothing of keys', async ({ browser }) => {
  const help = speak(helpWords, 'ar');
  const page = await open(browser, 'amina', 'ar', true, { hasTouch: true, isMobile: true });
  await page.goto('/app/');
  await named(page, 'button', help('help')).tap();
  const panel = page.getByRole('complementary', { name: help('title') });
  await expect(panel.getByRole('heading', { name: help('next') })).toBeVisible();
  await expect(panel.getByText(help('openKey'))).toBeHidden();
  await expectFits(page, 'ar');
  await expectAccessible(page, 'help on a phone');
  await named(panel, 'button', help('close')).tap();
  await expect(panel).toBeHidden();
  await page.context().close();
});

test('the frame of the workbench is two rows on the smallest usual phone', async ({ browser }) => {
  for (const language of languages) {
    const page = await open(browser, 'youssef', language, true, { viewport: { width: 360, height: 740 } });
    await page.goto('/app/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const rows = await page
      .locator('.d-frame__bar > :visible')
      .evaluateAll((parts) => new Set(parts.map((part) => Math.round(part.getBoundingClientRect().bottom / 20))).size);
    expect(rows, language).toBeLessThanOrEqual(2);
    await expectFits(page, language);
    await page.context().close();
  }
});
