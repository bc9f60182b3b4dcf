import { z } from 'zod';
import { direction } from '../../platform/language/locale.ts';
import { speak } from '../../platform/language/words.ts';
import { homeWords } from '../home/home.words.ts';
import { headWords } from '../page/head.words.ts';
import { inventedMark, withMark } from '../page/head.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { sendText } from '../page/send.ts';
import { feedRoutes } from './feed.routes.ts';
import { shortRoutes } from './short.routes.ts';
import { siteRoutes } from './site.routes.ts';

const manifest: PortalRoute = definePage({
  path: '/manifest.webmanifest',
  summary: 'The site as an application, in a language',
  query: z.object({}),
  view: async ({ locale, request, services }) => {
    const t = speak(headWords, locale);
    const mark = inventedMark(locale, {
      demonstration: services.settings.installation === 'demonstration',
      synthetic: false,
    });
    const icon = (src: string, sizes: string, more: object = {}) => ({
      src,
      sizes,
      type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png',
      ...more,
    });
    const made = {
      id: `/${locale}/`,
      name: withMark(mark, speak(homeWords, locale)('title')),
      short_name: t('site'),
      description: withMark(mark, speak(homeWords, locale)('description')),
      lang: locale,
      dir: direction(locale),
      start_url: `/${locale}/`,
      scope: '/',
      display: 'minimal-ui',
      background_color: '#fbf9f4',
      theme_color: '#0f4c55',
      icons: [
        icon('/icon.svg', 'any'),
        icon('/icon-192.png', '192x192'),
        icon('/icon-512.png', '512x512'),
        icon('/icon-maskable-512.png', '512x512', { purpose: 'maskable' }),
      ],
    };
    return sendText(request, JSON.stringify(made), 'application/manifest+json; charset=utf-8', { freshFor: 3600 });
  },
});

/** How the site is found, shared and followed from elsewhere. */
export const shareRoutes: readonly PortalRoute[] = [
  manifest,
  ...feedRoutes,
  ...shortRoutes,
  ...siteRoutes.map((route) => () => route),
];
