import { z } from 'zod';
import { pageDrawings } from '../../platform/chart/drawn-once.ts';
import { sizeOf } from '../../platform/chart/svg.ts';
import { defineRoute, Raw, type Route } from '../../platform/http/route.ts';
import { platformProblem } from '../../platform/http/problems.ts';
import { isLocale, type Locale } from '../../platform/language/locale.ts';
import { transact, type Trx } from '../../platform/database/transaction.ts';
import type { Services } from '../../platform/http/services.ts';
import type { ChartSpec } from '../../platform/chart/spec.ts';
import { embedDocument } from './embed-document.ts';
import { definePage, type PortalRoute } from '../page/page-route.ts';
import { ReleasedResults } from './read.ts';
import { chartOfResult } from './chart-of-result.ts';

const id = z.string().regex(/^[0-9a-f]{12,64}$/);
const block = z.string().regex(/^\d{1,2}$/);

/** Any site may show this page in a frame, and it may do nothing but be seen: its own style sheet, fonts and the script of charts. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

async function chartAt(
  trx: Trx,
  services: Services,
  result: string,
  at: number,
  locale: Locale,
): Promise<ChartSpec | undefined> {
  const view = await new ReleasedResults(trx).read(result);
  return view && chartOfResult(view, at, locale, services.settings.installation);
}

/** A chart as a page for a frame in another site. */
export const embedRoutes: readonly PortalRoute[] = [
  (assets) =>
    definePage({
      path: '/results/:id/embed/:at',
      summary: 'A chart of a published result for a frame in another site',
      params: z.object({ id, at: block }),
      view: async ({ trx, params, locale, services }) => {
        const spec = await chartAt(trx, services, params.id, Number(params.at), locale);
        if (!spec) return undefined;
        const { origin } = new URL(services.settings.publicUrl);
        const page = `${origin}/${locale}/results/${params.id.slice(0, 12)}`;
        return new Raw(embedDocument(spec, pageDrawings(spec), page, assets), {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 'public, max-age=3600',
          'content-security-policy': policy,
          // No word that a browser knows: the policy above decides, the installation's refusal is not kept.
          'x-frame-options': 'ALLOWALL',
          'cross-origin-resource-policy': 'cross-origin',
        });
      },
    })(assets),
  () => oEmbed,
];

const asked = z.object({
  url: z.string().max(500),
  maxwidth: z.coerce.number().int().min(200).max(2000).default(720),
  maxheight: z.coerce.number().int().min(200).max(4000).optional(),
  format: z.enum(['json', 'xml']).default('json'),
});

/** Source: oembed.com, version 1.0, section 2.3 (responses of type rich). */
const oEmbed: Route = defineRoute({
  method: 'GET',
  url: '/api/oembed',
  permission: 'installation.see',
  compartment: 'public',
  summary: 'How to embed a chart (oEmbed): the frame of its address',
  query: asked,
  transaction: 'phases',
  work: async ({ query, services }) => {
    // Section 2.3.4: a format that is known and not made.
    if (query.format === 'xml') return new Raw(null, { 'cache-control': 'public, max-age=3600' }, 501);
    const { origin } = new URL(services.settings.publicUrl);
    const [, lang, result, at] =
      new RegExp(
        `^${origin.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}/([a-z]{2,3})/results/([0-9a-f]{12,64})/embed/(\\d{1,2})$`,
      ).exec(query.url) ?? [];
    if (!isLocale(lang)) throw platformProblem('not-found');
    const spec = await transact(services.db, { compartment: 'public', account: null }, (trx) =>
      chartAt(trx, services, result!, Number(at), lang),
    );
    if (!spec) throw platformProblem('not-found');
    const { wide, narrow } = pageDrawings(spec);
    const width = Math.min(query.maxwidth, 760);
    const drawn = sizeOf(width < 640 ? narrow : wide);
    // Title, subtitle and source stand around the drawing.
    const height = Math.min(query.maxheight ?? 4000, Math.ceil((drawn.height * width) / drawn.width) + 260);
    const title = spec.title.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
    const reply = {
      version: '1.0',
      type: 'rich',
      title: spec.title,
      provider_name: 'Dawra',
      provider_url: origin,
      cache_age: 3600,
      width,
      height,
      html: `<iframe src="${origin}/${lang}/results/${result}/embed/${at}" width="${width}" height="${height}" title="${title}" loading="lazy" sandbox="allow-scripts allow-popups"></iframe>`,
    };
    return new Raw(JSON.stringify(reply), {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    });
  },
});
