import type { Page } from '@playwright/test';
import { workbenchPages } from './pages.ts';
import { comparePicture } from './pictures.ts';
import { expectReachable } from './reach.ts';
import {
  expect,
  expectAccessible,
  expectFits,
  expectSound,
  languages,
  open,
  sessionsOf,
  stillBase,
  test,
  type Language,
  type PersonName,
} from './journey.ts';

/** Pages that a crawl cannot stay on: they need a token or a state of their own, or lead on at once; they have journeys of their own, or are the form of another page. */
const elsewhere = new Set([
  'invitation',
  'sign-in',
  'sign-in-through',
  'import',
  'analysis-start',
  'consultation-edit',
  'consultation-paper',
  'statement-list-edit',
  'participant-list',
  'invitations',
  'attendance-code',
  'attendance',
]);

const pattern = (path: string): RegExp => new RegExp(`^/app${path.replace(/\/:\w+(\([^)]*\))?\??/g, '/[^/]+')}$`);
const named = workbenchPages.map(({ name, path }) => ({ name, match: pattern(path), exact: !path.includes(':') }));

/** The page of the workbench that an address shows; an exact path wins over one with a parameter. */
const nameOf = (path: string): string | undefined =>
  (named.find(({ match, exact }) => exact && match.test(path)) ?? named.find(({ match }) => match.test(path)))?.name;

async function examine(page: Page, language: Language, name: string): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await expectAccessible(page, name);
  await expectSound(page, name);
  await page.setViewportSize({ width: 375, height: 780 });
  await expectFits(page, language);
  await comparePicture(page, `${name}-${language}-375`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await comparePicture(page, `${name}-${language}-1280`);
  // The way by keyboard is the same in every language.
  if (language === 'ar') await expectReachable(page, name);
}

/** Paths below `start` that a page of this installation leads to; other sites are left alone. */
const links = (page: Page, start: string): Promise<string[]> =>
  page.$$eval(
    'a[href]',
    (anchors, below) =>
      anchors
        .map((anchor) => new URL((anchor as HTMLAnchorElement).href))
        .filter((url) => url.origin === location.origin && url.pathname.startsWith(below))
        .map((url) => url.pathname),
    start,
  );

// Of an installation that no other journey changes, nor one of these another.
test.use({ baseURL: stillBase });
test.describe.configure({ mode: 'parallel' });

const people: readonly PersonName[] = ['youssef', 'nadia', 'root', 'salma', 'claire', 'amina'];

for (const language of languages) {
  test(`every screen of the workbench can be used by anyone (${language})`, async ({ browser }) => {
    test.setTimeout(600_000);
    const seen = new Set<string>();
    for (const person of people) {
      const storageState = `${sessionsOf(stillBase)}/${person}.json`;
      const page = await open(browser, person, language, false, { storageState });
      const waiting = [
        '/app/',
        '/app/account',
        ...workbenchPages.filter(({ path }) => !path.includes(':')).map(({ path }) => `/app${path}`),
      ];
      const tried = new Set<string>();
      for (let path = waiting.shift(); path; path = waiting.shift()) {
        const name = path === '/app/' ? `home-${person}` : nameOf(path);
        if (!name || tried.has(name) || seen.has(name) || elsewhere.has(name)) continue;
        tried.add(name);
        await page.goto(path, { waitUntil: 'networkidle' });
        if (new URL(page.url()).pathname !== path || (await page.locator('[data-nowhere]').count())) continue;
        seen.add(name);
        await examine(page, language, `workbench-${name}`);
        waiting.push(...(await links(page, '/app/')));
      }
      await page.context().close();
    }
    const missed = workbenchPages.map(({ name }) => name).filter((name) => !seen.has(name) && !elsewhere.has(name));
    expect(missed).toEqual([]);
  });

  test(`every public page can be read by anyone (${language})`, async ({ browser }) => {
    test.setTimeout(600_000);
    const page = await open(browser, null, language);
    const kindOf = (path: string): string =>
      path
        .split('/')
        .slice(2)
        .map((part, at) => (at === 0 ? part : ':'))
        .join('/') || 'home';
    const seen = new Set<string>();
    const waiting = [`/${language}/`];
    for (let path = waiting.shift(); path; path = waiting.shift()) {
      const kind = kindOf(path);
      if (seen.has(kind) || /\.(svg|png|csv|xlsx|pdf|json|xml)$|\/file\/|\/chart\//.test(path)) continue;
      seen.add(kind);
      const answer = await page.goto(path, { waitUntil: 'networkidle' });
      expect([path, answer?.status()]).toEqual([path, 200]);
      await examine(page, language, `portal-${kind.replaceAll('/', '-').replaceAll(':', 'one')}`);
      waiting.push(...(await links(page, `/${language}/`)));
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'home',
        'answers',
        'answers/:',
        'results/:',
        'meetings',
        'meetings/:',
        'recommendations',
        'data',
        'data/:',
        'compare',
        'flows',
        'method',
        'glossary',
        'ask',
      ]),
    );
    await page.context().close();
  });
}
