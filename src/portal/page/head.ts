import { shareSize } from '../../platform/chart/share-size.ts';
import { direction, intlTag, locales, type Locale } from '../../platform/language/locale.ts';
import { foldForSearch } from '../../platform/language/search.ts';
import { speak } from '../../platform/language/words.ts';
import { feedsOn } from './feeds.ts';
import { headWords } from './head.words.ts';
import { addressOf, type PageView } from './page.ts';

/** Characters of a description; search engines and previews cut what is longer. */
const longest = 240;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** JSON inside a script element: no sign of it can end the element or begin a comment (HTML, section 4.12.1.3), and no line separator ends a line of it. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The language as Open Graph names it, with the country of its tag or the likeliest: `fr_FR`. */
export function openGraphLocale(locale: Locale): string {
  const { language, region } = new Intl.Locale(intlTag(locale)).maximize();
  return region ? `${language}_${region}` : language;
}

export interface HeadContext {
  readonly locale: Locale;
  /** Origin under which the installation is known. */
  readonly origin: string;
  readonly demonstration: boolean;
}

/** A text on one line and not too long, cut between words. */
export function oneLine(text: string, most = longest): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most - 1);
  return `${line.slice(0, cut > most / 2 ? cut : most - 1).trimEnd()}…`;
}

/** What says before a text that travels alone that it is invented; nothing where it is not. */
export function inventedMark(
  locale: Locale,
  of: { readonly demonstration: boolean; readonly synthetic: boolean },
): string {
  const t = speak(headWords, locale);
  return of.demonstration ? t('demonstration') : of.synthetic ? t('synthetic') : '';
}

/** Puts the mark before a text, once. */
export const withMark = (mark: string, text: string): string =>
  !mark || foldForSearch(text).startsWith(foldForSearch(mark)) ? text : `${mark} ${text}`;

/** What a page says of itself to search engines, previews and readers of feeds. Pages that are no lasting address say only that they are not to be kept. */
export function headOf(view: PageView, { locale, origin, demonstration }: HeadContext): string {
  const mark = inventedMark(locale, { demonstration, synthetic: view.synthetic });
  const description = oneLine(withMark(mark, view.description));
  const meta = (name: string, content: string): string => `<meta name="${name}" content="${escaped(content)}">`;
  const described = meta('description', description);
  const { path } = view;
  if (path === undefined || view.lasting === false) return described + meta('robots', 'noindex');
  const at = (to: Locale): string => origin + addressOf(to, path);
  const property = (name: string, content: string): string => `<meta property="${name}" content="${escaped(content)}">`;
  const link = (rel: string, href: string, more = ''): string => `<link rel="${rel}"${more} href="${escaped(href)}">`;
  const words = speak(headWords, locale);
  const structured = (view.structured?.({ origin, locale }) ?? []).map((one) => ({
    '@context': 'https://schema.org',
    ...one,
    inLanguage: locale,
    ...(mark && typeof one['description'] === 'string' ? { description: withMark(mark, one['description']) } : {}),
    ...(mark ? { disambiguatingDescription: mark } : {}),
  }));
  return [
    described,
    link('canonical', at(locale)),
    ...locales.map((other) => link('alternate', at(other), ` hreflang="${other}"`)),
    link('alternate', path === '/' ? `${origin}/` : at('fr'), ' hreflang="x-default"'),
    ...(view.short ? [link('shortlink', origin + view.short)] : []),
    property('og:type', view.published ? 'article' : 'website'),
    property('og:site_name', words('site')),
    property('og:title', withMark(mark, view.title)),
    property('og:description', description),
    property('og:url', at(locale)),
    property('og:locale', openGraphLocale(locale)),
    ...locales
      .filter((other) => other !== locale)
      .map((other) => property('og:locale:alternate', openGraphLocale(other))),
    ...(view.embed === undefined
      ? []
      : [
          link(
            'alternate',
            `${origin}/api/oembed?url=${encodeURIComponent(origin + addressOf(locale, view.embed))}`,
            ' type="application/json+oembed"',
          ),
        ]),
    ...(view.published ? [property('article:published_time', view.published)] : []),
    ...(view.picture
      ? [
          property('og:image', origin + view.picture.path),
          property('og:image:alt', view.picture.words),
          property('og:image:type', 'image/png'),
          property('og:image:width', String(shareSize.width)),
          property('og:image:height', String(shareSize.height)),
        ]
      : [property('og:image', `${origin}/icon-512.png`), property('og:image:alt', words('icon'))]),
    meta('twitter:card', view.picture ? 'summary_large_image' : 'summary'),
    ...feedsOn(view.path).flatMap((feed) => {
      const title = escaped(words(feed));
      return [
        `<link rel="alternate" type="application/atom+xml" title="${title}" href="/${locale}/feeds/${feed}.atom">`,
        `<link rel="alternate" type="application/feed+json" title="${title}" href="/${locale}/feeds/${feed}.json">`,
      ];
    }),
    ...structured.map((one) => `<script type="application/ld+json">${scriptJson(one)}</script>`),
  ].join('');
}

/** Icons and the description of the site as an application, which every page names. */
export const iconLinks = (locale: Locale): string =>
  '<link rel="icon" href="/icon.svg" type="image/svg+xml"><link rel="apple-touch-icon" href="/apple-touch-icon.png">' +
  `<link rel="manifest" href="/${locale}/manifest.webmanifest">`;

/** The attributes of the root of a page. */
export const rootAttributes = (locale: Locale): string => `lang="${locale}" dir="${direction(locale)}"`;
