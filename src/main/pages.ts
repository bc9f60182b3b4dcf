import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { InstallationKind } from '../platform/database/installation.ts';
import { requestLocale } from '../platform/http/route.ts';
import { direction } from '../platform/language/locale.ts';
import type { Assets } from '../platform/wing/wing.ts';
import icon from '../platform/ui/icon.svg?raw';

const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).optional(), imports: z.array(z.string()).optional() }),
);

/** Addresses of the built style sheets and scripts of an entry, under `/assets/`. */
export function assetsOf(web: string, entry: string): { scripts: string[]; styles: string[] } {
  const built = manifest.parse(JSON.parse(readFileSync(join(web, 'manifest.json'), 'utf8')));
  const found = built[entry];
  if (!found) throw new RangeError(`${entry} is not among the built pages`);
  const reached = [found, ...(found.imports ?? []).flatMap((name) => built[name] ?? [])];
  const styles = [
    ...new Set(reached.flatMap(({ file, css }) => [...(file.endsWith('.css') ? [file] : []), ...(css ?? [])])),
  ];
  return { scripts: found.file.endsWith('.js') ? [found.file] : [], styles };
}

/** Addresses of the style sheets of the public pages, built apart from the workbench. */
export function portalStyles(web: string): string[] {
  const built = manifest.parse(JSON.parse(readFileSync(join(web, 'portal.json'), 'utf8')));
  const files = Object.values(built).flatMap(({ file, css }) => [
    ...(file.endsWith('.css') ? [file] : []),
    ...(css ?? []),
  ]);
  return [...new Set(files)].map((file) => `/assets/${file}`);
}

/** Addresses of the scripts of the public pages, which are whole without them. */
export function portalScripts(web: string): Required<Assets>['scripts'] {
  const built = manifest.parse(JSON.parse(readFileSync(join(web, 'portal.json'), 'utf8')));
  const address = (source: string): string => {
    const found = built[source];
    if (!found) throw new RangeError(`${source} is not among the built pages`);
    return `/assets/${found.file}`;
  };
  return {
    charts: address('src/platform/chart/marks.browser.ts'),
    suggestions: address('src/portal/box/suggest.ts'),
    listening: address('src/portal/listen/listen.browser.ts'),
  };
}

/** Serves the built files, and the workbench: one page under `/app/` whose routes live in the browser. */
export const mountPages =
  (web: string, installation: InstallationKind) =>
  async (app: FastifyInstance): Promise<void> => {
    const { scripts, styles } = assetsOf(web, 'src/main/web.ts');
    await app.register(fastifyStatic, {
      root: web,
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      index: false,
      preCompressed: true,
    });
    app.get('/favicon.ico', { schema: { hide: true } }, (_request, reply) =>
      reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(icon),
    );
    app.get('/healthz', { schema: { hide: true } }, () => ({ status: 'ok' }));
    for (const url of ['/app', '/app/*']) {
      app.get(url, { schema: { hide: true } }, (request, reply) => {
        const locale = requestLocale(request);
        return reply
          .type('text/html; charset=utf-8')
          .header('cache-control', 'no-store')
          .send(
            `<!doctype html><html lang="${locale}" dir="${direction(locale)}" data-installation="${installation}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Dawra · دورة</title>` +
              styles.map((file) => `<link rel="stylesheet" href="/assets/${file}">`).join('') +
              scripts.map((file) => `<script type="module" src="/assets/${file}"></script>`).join('') +
              '</head><body><div id="app"></div></body></html>',
          );
      });
    }
  };
