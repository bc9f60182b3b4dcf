import type { Page } from '@playwright/test';
import { formatRelative } from '../src/platform/language/format.ts';
import { intlTag, locales } from '../src/platform/language/locale.ts';

/** Names of months, long and short, as dates are written in every language; the longer first. */
const months = [
  ...new Set(
    locales.flatMap((locale) =>
      (['long', 'short'] as const).flatMap((form) =>
        Array.from({ length: 12 }, (_, n) =>
          new Intl.DateTimeFormat(intlTag(locale), { month: form, timeZone: 'UTC' }).format(Date.UTC(2024, n, 5)),
        ),
      ),
    ),
  ),
].toSorted((one, other) => other.length - one.length);

const minute = 60_000;
const distances = [0, minute, 60 * minute, 24 * 60 * minute, 30 * 24 * 60 * minute].flatMap((unit) =>
  Array.from({ length: 60 }, (_, n) => n * (unit || 1000)),
);
/** How long ago something was, in every way in which it is said. */
const agos = [
  ...new Set(
    locales.flatMap((locale) => distances.map((away) => formatRelative(locale, new Date(1e12 - away), new Date(1e12)))),
  ),
];

/**
 * Makes a page the same in every installation and at every hour, for a picture: digits, names of months, which half of the day it is in Arabic, how long
 * ago something was, hashes, identifiers and what chance drew (`data-drawn`) become signs of their own; what is marked `data-volatile`, and what turns or
 * fills by itself, is hidden; nothing moves, no field has the focus, the shipped letters are there. Drawings keep their figures.
 */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    async ({ months, agos }) => {
      // Constructed, as the policy of the pages refuses a style that stands in them.
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '*, ::before, ::after { animation: none !important; transition: none !important; caret-color: transparent !important; }' +
          '[data-volatile], progress, canvas { visibility: hidden !important; }',
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      (document.activeElement as HTMLElement | null)?.blur();
      for (const face of document.fonts) face.display = 'swap';
      await document.fonts.ready;
      const month = new RegExp(
        `(\\d[\\s\\u00a0]*(?:er)?[\\s\\u00a0]*)(?:${months.map((name) => name.replace(/\W/gu, (sign) => (/\p{L}/u.test(sign) ? sign : `\\${sign}`))).join('|')})`,
        'giu',
      );
      const said = new Set(agos);
      const still = (text: string): string =>
        said.has(text.trim())
          ? '····'
          : text
              .replace(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b/giu, '00000000-0000')
              .replace(/\b(?=[a-f]*\d)[0-9a-f]{8,64}\b/giu, '00000000')
              .replace(month, '$1····')
              .replace(/(\d[\s\u00a0\u202f]*)[صم](?!\p{L})/gu, '$1ص')
              .replace(/\d+(?:[.,:\u00a0\u202f]\d+)*/gu, '0');
      for (const drawn of document.querySelectorAll('[data-drawn]')) drawn.textContent = '····';
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (node.parentElement?.closest('svg')) continue;
        const calm = still(text);
        if (calm !== text) node.nodeValue = calm;
      }
      for (const field of document.querySelectorAll<HTMLInputElement>('input')) {
        if (['date', 'datetime-local', 'time', 'month'].includes(field.type)) field.type = 'text';
        if (field.type === 'text') field.value = still(field.value);
      }
      window.scrollTo(0, 0);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    },
    { months, agos },
  );
}
