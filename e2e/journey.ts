import AxeBuilder from '@axe-core/playwright';
import {
  expect,
  test as base,
  type Browser,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';

export const languages = ['ar', 'fr', 'en'] as const;
export type Language = (typeof languages)[number];
export type PersonName =
  'amina' | 'karim' | 'salma' | 'nadia' | 'youssef' | 'claire' | 'hicham' | 'omar' | 'lucie' | 'root';

/** The installation that nobody changes, of which pictures are compared. */
export const stillBase = process.env['DAWRA_E2E_URL'] ?? `http://127.0.0.1:${process.env['JOURNEYS_STILL_PORT']}`;

/** Where the sessions of the people of an installation are kept: one directory an installation. */
export const sessionsOf = (services: string): string => `artefacts/sessions-${new URL(services).port}`;

/** An invented address (RFC 2544) that no other visitor has. */
const lineOfItsOwn = (): string => `198.18.${[...randomBytes(2)].join('.')}`;

/** A page as a named person sees it in a language; `null` is a visitor. On a phone when `phone` is set; `more` changes the browser. */
export async function open(
  browser: Browser,
  person: PersonName | null,
  language: Language,
  phone = false,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    ...(person ? { storageState: `${sessionsOf(String(test.info().project.use.baseURL))}/${person}.json` } : {}),
    locale: language,
    viewport: phone ? { width: 375, height: 780 } : { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...(person ? {} : { extraHTTPHeaders: { 'x-forwarded-for': lineOfItsOwn() } }),
    ...more,
  });
  const origin = String(test.info().project.use.baseURL);
  await context.addCookies([{ name: 'dawra_locale', value: language, url: origin }]);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

/** A few letters and digits that no other journey has: journeys share one installation and tell their own texts by them. */
export const unique = (): string =>
  `e${randomBytes(4)
    .toString('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`;

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const exactly = (label: string): RegExp => new RegExp(`^\\s*${escaped(label)}\\s*(\\([^()]*\\)\\s*)?$`);

/** The control that bears exactly this label; "(optional)" may follow it. */
export const field = (scope: Page | Locator, label: string): Locator =>
  scope.getByLabel(exactly(label)).and(('context' in scope ? scope : scope.page()).locator('input, textarea, select'));

/** The state of a thing in its badge, behind the mark of its tone. */
export const badge = (scope: Page | Locator, label: string): Locator =>
  scope.getByText(new RegExp(`^\\s*[○◐✓!✕●◆]\\s*${escaped(label)}\\s*$`)).first();

/** The button, link or tab with exactly this name. */
export const named = (scope: Page | Locator, role: 'button' | 'link' | 'tab' | 'option', name: string): Locator =>
  scope.getByRole(role, { name, exact: true });

/** No violation of axe's rules (WCAG 2.2 A and AA, best practices) on what is shown now. */
export async function expectAccessible(page: Page, screen = ''): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(
    ({ id, nodes }) => `${screen} ${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect.soft(told).toEqual([]);
}

/** Every id stands once, and no level of headings is left out below the page's own. */
export async function expectSound(page: Page, screen = ''): Promise<void> {
  const unsound = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const headings = document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6)');
    const levels = [...headings].filter((one) => one.offsetParent !== null).map(({ tagName }) => Number(tagName[1]));
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `#${id} stands twice`),
      ...levels
        .filter((level, at) => level - (levels[at - 1] ?? 0) > 1)
        .map((level) => `h${level} follows no h${level - 1}`),
    ];
  });
  expect.soft(unsound, screen).toEqual([]);
}

/** Nothing sticks out of a narrow screen, and the page's direction is that of its language. */
export async function expectFits(page: Page, language: Language): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBeLessThanOrEqual(1);
}

/** Keeps a picture of the screen among the build artefacts. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  mkdirSync('artefacts/screens', { recursive: true });
  await page.screenshot({ path: `artefacts/screens/${name}.png`, fullPage: true });
}

export const test = base;
export { expect };
