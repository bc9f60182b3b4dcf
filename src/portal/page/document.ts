import { createSSRApp, h } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { today } from '../../platform/language/dates.ts';
import type { Locale } from '../../platform/language/locale.ts';
import { provideLocale } from '../../platform/ui/index.ts';
import { escaped, headOf, iconLinks, rootAttributes } from './head.ts';
import { addressOf, type PageView, type PortalAssets } from './page.ts';
import PortalFrame from './PortalFrame.vue';
import { wingPages } from './wing-pages.ts';

export interface DocumentContext {
  readonly locale: Locale;
  readonly assets: PortalAssets;
  /** Origin under which the installation is known, for canonical and alternate addresses. */
  readonly publicUrl: string;
  /** Whether the installation is a demonstration: then every page says so. */
  readonly demonstration: boolean;
}

const scriptTag = (address: string | undefined): string =>
  address === undefined ? '' : `<script type="module" src="${escaped(address)}"></script>`;

/** The script of a page with charts, which is whole without it. */
export const chartScript = ({ scripts }: PortalAssets): string => scriptTag(scripts?.charts);

/**
 * A whole page as HTML: rendered on the server, complete without JavaScript, without inline style or script. One script suggests titles in the
 * search box, another gives the values of charts under pointer and keys, a third reads aloud.
 */
export async function documentOf(
  view: PageView,
  { locale, assets, publicUrl, demonstration }: DocumentContext,
): Promise<string> {
  const { path, synthetic, places } = view;
  const { origin } = new URL(publicUrl);
  const print = {
    address: origin + (view.short ?? addressOf(locale, (path ?? '/') + (view.asked ?? ''))),
    day: today(),
    parts: view.printed ?? [],
  };
  const app = createSSRApp({
    render: () =>
      h(
        PortalFrame,
        { path, asked: view.asked, print, synthetic, places, demonstration, brought: wingPages },
        { default: () => h(view.component, { ...view.props }) },
      ),
  });
  provideLocale(app, locale);
  const body = (await renderToString(app)).replace(/<!--[[\]]?-->/g, '');
  return (
    `<!doctype html><html ${rootAttributes(locale)}><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(view.title)} · Dawra دورة</title>` +
    `<meta name="color-scheme" content="light dark"><meta name="theme-color" content="#0f4c55">` +
    headOf(view, { locale, origin, demonstration }) +
    iconLinks(locale) +
    assets.styles.map((address) => `<link rel="stylesheet" href="${escaped(address)}">`).join('') +
    scriptTag(assets.scripts?.suggestions) +
    (body.includes(' data-chart') ? chartScript(assets) : '') +
    (body.includes(' data-listen') ? scriptTag(assets.scripts?.listening) : '') +
    `</head><body>${body}</body></html>`
  );
}
