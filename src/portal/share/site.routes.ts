import { z } from 'zod';
import { countDeeds, families } from '../../dialogue/index.ts';
import type { Trx } from '../../platform/database/transaction.ts';
import { defineRoute, Raw, type Context, type Route } from '../../platform/http/route.ts';
import { platformProblem } from '../../platform/http/problems.ts';
import icon from '../../platform/ui/icon.svg?raw';
import { rooms } from '../page/page.ts';
import { wingPages } from '../page/wing-pages.ts';
import { sendText } from '../page/send.ts';
import appleTouch from './icons/apple-touch-icon.png?inline';
import icon192 from './icons/icon-192.png?inline';
import icon512 from './icons/icon-512.png?inline';
import maskable from './icons/icon-maskable-512.png?inline';
import { addressesFrom, countAddresses } from './share.sql.ts';
import { pagesInFile, robotsText, securityText, sitemapIndex, sitemapOf, type Address } from './sitemap.ts';

const pictures = {
  'apple-touch-icon.png': appleTouch,
  'icon-192.png': icon192,
  'icon-512.png': icon512,
  'icon-maskable-512.png': maskable,
};

/** What stands at the root of the site, in no language. */
const atRoot = <P extends z.ZodType>(
  url: string,
  summary: string,
  work: (context: Context<z.output<P>, unknown, unknown> & { readonly origin: string }) => Promise<Raw>,
  params?: P,
): Route =>
  defineRoute({
    ...{ method: 'GET', url, summary, permission: 'installation.see', compartment: 'public' },
    ...(params ? { params } : {}),
    work: (context) => work({ ...context, origin: new URL(context.services.settings.publicUrl).origin }),
  });

const iconRoute = (name: string, body: string | Buffer, type: string): Route =>
  atRoot(`/${name}`, 'An icon of the site', async () =>
    Promise.resolve(new Raw(body, { 'content-type': type, 'cache-control': 'public, max-age=604800' })),
  );

/** Pages that always stand. */
const standing: readonly Address[] = [
  ...[
    '/',
    ...rooms.map((room) => `/${room}`),
    '/codes',
    '/countries',
    '/library',
    '/policies',
    '/propositions',
    '/actions',
    '/consultations',
    '/statements',
  ].map((path) => ({ path })),
  ...families.map((family) => ({ path: `/families/${family}` })),
  ...wingPages.map(({ path }) => ({ path })),
];
/** With the countries that have something on record. */
const standingOf = async (trx: Trx): Promise<Address[]> => {
  const known = new Set((await countDeeds(trx, 'country')).map(({ who }) => who));
  return [...standing, ...[...known].map((code) => ({ path: `/countries/${code}` }))];
};
const xml = 'application/xml; charset=utf-8';
const text = 'text/plain; charset=utf-8';

export const siteRoutes: readonly Route[] = [
  iconRoute('icon.svg', icon, 'image/svg+xml; charset=utf-8'),
  ...Object.entries(pictures).map(([name, inline]) =>
    iconRoute(name, Buffer.from(inline.slice(inline.indexOf(',') + 1), 'base64'), 'image/png'),
  ),
  atRoot('/robots.txt', 'What search engines leave alone', ({ request, origin }) =>
    sendText(request, robotsText(origin), text, { freshFor: 3600 }),
  ),
  atRoot('/.well-known/security.txt', 'How to tell of a weakness', async ({ request, origin, services }) => {
    const { securityContact } = services.settings;
    if (!securityContact) throw platformProblem('not-found');
    return sendText(request, securityText(securityContact, origin, new Date()), text, { freshFor: 3600 });
  }),
  atRoot('/sitemap.xml', 'Every page, or the files that name them', async ({ request, trx, origin }) => {
    const all = await countAddresses(trx);
    const made =
      all <= pagesInFile
        ? sitemapOf([...(await standingOf(trx)), ...(await addressesFrom(trx, 0, pagesInFile))], origin)
        : sitemapIndex(Math.ceil(all / pagesInFile), origin);
    return sendText(request, made, xml, { freshFor: 3600 });
  }),
  atRoot(
    '/sitemap-:file',
    'Some of the pages',
    async ({ request, trx, origin, params }) => {
      const n = Number.parseInt(params.file, 10);
      const pages = await addressesFrom(trx, (n - 1) * pagesInFile, pagesInFile);
      if (!pages.length) throw platformProblem('not-found');
      return sendText(request, sitemapOf(n === 1 ? [...(await standingOf(trx)), ...pages] : pages, origin), xml, {
        freshFor: 3600,
      });
    },
    z.object({ file: z.string().regex(/^[1-9]\d{0,5}\.xml$/) }),
  ),
];
