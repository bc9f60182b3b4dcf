import { locales } from '../../platform/language/locale.ts';
import { xmlText } from './feed.ts';

/** Pages in one file: far below the 50,000 addresses and 50 MB that sitemaps.org allows, so that a file is quickly made. */
export const pagesInFile = 2_000;

export interface Address {
  /** Below the language. */
  readonly path: string;
  /** ISO 8601; none where it is not known. */
  readonly at?: string;
}

const day = (at: string | undefined): string => (at && at > '1971' ? `<lastmod>${at.slice(0, 10)}</lastmod>` : '');

/** Pages in every language, each naming its sisters (sitemaps.org 0.9). */
export function sitemapOf(pages: readonly Address[], origin: string): string {
  const urls = pages.flatMap(({ path, at }) => {
    const sisters = locales
      .map((to) => `<xhtml:link rel="alternate" hreflang="${to}" href="${xmlText(`${origin}/${to}${path}`)}"/>`)
      .join('');
    return locales.map((to) => `<url><loc>${xmlText(`${origin}/${to}${path}`)}</loc>${day(at)}${sisters}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${urls.join('')}</urlset>\n`;
}

/** The list of the files. */
export const sitemapIndex = (files: number, origin: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from(
    { length: files },
    (_, n) => `<sitemap><loc>${xmlText(`${origin}/sitemap-${n + 1}.xml`)}</loc></sitemap>`,
  ).join('')}</sitemapindex>\n`;

/** What search engines leave alone: the workbench, the interface, and pages that depend on what somebody typed. */
export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    'Disallow: /app/',
    'Disallow: /api/',
    ...locales.flatMap((locale) => [
      `Disallow: /${locale}/search`,
      `Disallow: /${locale}/asked`,
      `Disallow: /${locale}/invitation`,
    ]),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');

/** How to tell of a weakness (RFC 9116). @param contact an address as a URI */
export const securityText = (contact: string, origin: string, now: Date): string =>
  [
    `Contact: ${contact}`,
    `Expires: ${new Date(now.getTime() + 180 * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ].join('\n');
