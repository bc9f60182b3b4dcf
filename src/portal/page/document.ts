import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { direction, locales, type Locale } from '../../platform/language/locale.ts';
import { shareSize } from '../../platform/chart/share-size.ts';
import { provideLocale } from '../../platform/ui/index.ts';
import { addressOf, type PageView, type PortalAssets } from './page.ts';
import PortalFrame from './PortalFrame.vue';
import { wingPages } from './wing-pages.ts';

/** The mark of the installation as an icon: no further request. */
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'%3E%3Cg fill='none' stroke-width='4.6' stroke-linecap='round'%3E%3Cpath stroke='%230f4c55' d='M38.6 14.5A17.5 17.5 0 1 0 40.6 29'/%3E%3Cpath stroke='%231d5fa3' d='M32.2 24a8.2 8.2 0 1 0-3.4 6.6'/%3E%3C/g%3E%3Ccircle fill='%23b98a2f' cx='39.4' cy='21.8' r='4.2'/%3E%3C/svg%3E";

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export interface DocumentContext {
  readonly locale: Locale;
  readonly assets: PortalAssets;
  /** Origin under which the installation is known, for canonical and alternate addresses. */
  readonly publicUrl: string;
  /** Whether the installation is a demonstration: then every page says so. */
  readonly demonstration: boolean;
}

/** Scripts of a page with charts, which is whole without them. */
export const scriptsOf = ({ scripts = [] }: PortalAssets): string =>
  scripts.map((address) => `<script type="module" src="${escaped(address)}"></script>`).join('');

/** What other sites show of a page beside a link to it: its picture, and how to embed it. */
function shareOf({ share, embed, title, description }: PageView, locale: Locale, origin: string): string {
  const found =
    embed === undefined
      ? ''
      : escaped(`${origin}/api/oembed?url=${encodeURIComponent(origin + addressOf(locale, embed))}`);
  const link = found && `<link rel="alternate" type="application/json+oembed" href="${found}">`;
  if (share === undefined) return link;
  const tags = {
    'og:type': 'article',
    'og:title': title,
    'og:description': description,
    'og:locale': locale,
    'og:image': origin + addressOf(locale, share),
    'og:image:type': 'image/png',
    'og:image:width': String(shareSize.width),
    'og:image:height': String(shareSize.height),
    'og:image:alt': title,
  };
  const meta = Object.entries(tags).map(([name, text]) => `<meta property="${name}" content="${escaped(text)}">`);
  return `${link}${meta.join('')}<meta name="twitter:card" content="summary_large_image">`;
}

/** A whole page as HTML: rendered on the server, complete without JavaScript, without inline style or script. */
export async function documentOf(
  view: PageView,
  { locale, assets, publicUrl, demonstration }: DocumentContext,
): Promise<string> {
  const { path, synthetic, places } = view;
  const app = createSSRApp({
    render: () =>
      h(
        PortalFrame,
        { path, synthetic, places, demonstration, brought: wingPages },
        { default: () => h(view.component, { ...view.props }) },
      ),
  });
  provideLocale(app, locale);
  const body = (await renderToString(app)).replace(/<!--[[\]]?-->/g, '');
  const { origin } = new URL(publicUrl);
  const links =
    path === undefined || view.lasting === false
      ? '<meta name="robots" content="noindex">'
      : [
          `<link rel="canonical" href="${escaped(origin + addressOf(locale, path))}">`,
          ...locales.map(
            (other) => `<link rel="alternate" hreflang="${other}" href="${escaped(origin + addressOf(other, path))}">`,
          ),
          `<link rel="alternate" hreflang="x-default" href="${escaped(`${origin}${path === '/' ? '/' : addressOf('fr', path)}`)}">`,
        ].join('');
  return (
    `<!doctype html><html lang="${locale}" dir="${direction(locale)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(view.title)} · Dawra دورة</title>` +
    `<meta name="description" content="${escaped(view.description)}"><meta name="color-scheme" content="light dark">` +
    `<meta name="theme-color" content="#0f4c55">${links}<link rel="icon" href="${icon}">` +
    assets.styles.map((address) => `<link rel="stylesheet" href="${escaped(address)}">`).join('') +
    (body.includes(' data-chart') ? scriptsOf(assets) : '') +
    shareOf(view, locale, origin) +
    `</head><body>${body}</body></html>`
  );
}
