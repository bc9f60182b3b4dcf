import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Compartment, Phase, Trx } from '../../platform/database/transaction.ts';
import { answerError, problemOf } from '../../platform/http/error.ts';
import type { Services } from '../../platform/http/services.ts';
import { platformProblem } from '../../platform/http/problems.ts';
import {
  defineRoute,
  Raw,
  requestLocale,
  type Context,
  type PhasedContext,
  type Route,
} from '../../platform/http/route.ts';
import { isLocale, type Locale } from '../../platform/language/locale.ts';
import type { Act } from '../../platform/journal/journal.ts';
import type { Problem } from '../../platform/problem/problem.ts';
import { mostFormBytes } from '../../platform/recording/recording.ts';
import { readForm } from '../../platform/recording/upload.ts';
import { documentOf } from './document.ts';
import type { PageView, PortalAssets } from './page.ts';
import { problemPage } from './problem-page.ts';
import { sendText } from './send.ts';

const html = 'text/html; charset=utf-8';

/** What a page is made from: the parsed address, the language in it, the transaction that sees released faces only. */
export interface PageContext<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly locale: Locale;
  readonly trx: Trx;
  readonly services: Services;
  readonly request: FastifyRequest;
  /** Writes an act into the journal, in the page's transaction. */
  readonly journal: (act: Act) => Promise<number>;
}

/** What a page with long work is made from: no transaction, but the means to open short ones. */
export interface PhasedPageContext<P, Q, B> extends Omit<PageContext<P, Q, B>, 'trx' | 'journal'> {
  readonly phase: Phase;
  readonly asker: PhasedContext<P, Q, B>['asker'];
}

interface PageBase<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  readonly method?: 'GET' | 'POST';
  /** Address below the language: `/answers/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly act?: string;
  readonly compartment?: Compartment;
  readonly params?: P;
  readonly query?: Q;
  /** Fields of the form, which come form-encoded. */
  readonly body?: B;
  readonly perMinute?: number;
  /** Its form may come with a recording, as `multipart/form-data`. */
  readonly recordings?: boolean;
}

type Shown = Promise<PageView | Raw | undefined>;

export interface PageSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> extends PageBase<P, Q, B> {
  readonly transaction?: 'whole';
  /** The page; another text or a redirection as `Raw`; undefined where there is nothing. */
  readonly view: (context: PageContext<z.output<P>, z.output<Q>, z.output<B>>) => Shown;
}

export interface PhasedPageSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> extends PageBase<
  P,
  Q,
  B
> {
  readonly transaction: 'phases';
  readonly view: (context: PhasedPageContext<z.output<P>, z.output<Q>, z.output<B>>) => Shown;
}

/** A route of the portal once it knows where its style sheets lie. */
export type PortalRoute = (assets: PortalAssets) => Route;

/** Declares a page in every language, under `/ar`, `/fr` and so on. What goes wrong there is answered with a page, too. */
export const definePage =
  <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
    spec: PageSpec<P, Q, B> | PhasedPageSpec<P, Q, B>,
  ): PortalRoute =>
  (assets) => {
    const declared = {
      method: spec.method ?? 'GET',
      url: `/:lang${spec.path}`,
      permission: spec.act ?? 'installation.see',
      compartment: spec.compartment ?? 'public',
      summary: spec.summary,
      ...(spec.query ? { query: spec.query } : {}),
      ...(spec.body ? { body: spec.body } : {}),
      ...(spec.perMinute ? { perMinute: spec.perMinute } : {}),
      ...(spec.recordings ? { bodyLimit: mostFormBytes } : {}),
    } as const;
    type Given = Context<unknown, z.output<Q>, z.output<B>> | PhasedContext<unknown, z.output<Q>, z.output<B>>;
    const show = async (
      { params, query, body, services, request }: Given,
      viewOf: (context: Omit<PageContext<z.output<P>, z.output<Q>, z.output<B>>, 'trx' | 'journal'>) => Shown,
    ): Promise<Raw> => {
      const { lang, ...rest } = z.looseObject({ lang: z.string() }).parse(params);
      const inside = (spec.params ?? z.unknown()).safeParse(rest);
      if (!isLocale(lang) || !inside.success) throw platformProblem('not-found');
      const view = await viewOf({ params: inside.data as z.output<P>, query, body, locale: lang, services, request });
      if (!view) throw platformProblem('not-found');
      return view instanceof Raw ? view : send(view, lang, assets, services, request);
    };
    const route =
      spec.transaction === 'phases'
        ? defineRoute<z.ZodType, Q, B, z.ZodType>({
            ...declared,
            transaction: 'phases',
            work: (given) =>
              show(given, (context) => spec.view({ ...context, phase: given.phase, asker: given.asker })),
          })
        : defineRoute<z.ZodType, Q, B, z.ZodType>({
            ...declared,
            work: (given) =>
              show(given, (context) => spec.view({ ...context, trx: given.trx, journal: given.journal })),
          });
    return behindPages(route, assets, spec.recordings);
  };

/** Puts a route of the portal on a server: forms are read, problems are answered with a page. */
export function behindPages(route: Route, assets: PortalAssets, recordings = false): Route {
  return {
    ...route,
    mount: (app, services) => {
      void app.register((own, _options, done) => {
        readForms(own, recordings);
        own.setErrorHandler((error, request, reply) => answerWithPage(error, request, reply, services, assets));
        route.mount(own, services);
        done();
      });
    },
  };
}

/** Browsers without JavaScript send forms as `a=1&b=2`; of a field sent twice the last counts. */
function readForms(app: FastifyInstance, recordings: boolean): void {
  if (recordings)
    app.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: mostFormBytes },
      (request: FastifyRequest, body: Buffer) => readForm(body, String(request.headers['content-type'])),
    );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 64 * 1024 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
}

async function send(
  view: PageView,
  locale: Locale,
  assets: PortalAssets,
  services: Services,
  request: FastifyRequest,
): Promise<Raw> {
  const { publicUrl, installation } = services.settings;
  const demonstration = installation === 'demonstration';
  const text = await documentOf(view, { locale, assets, publicUrl, demonstration });
  const kept = request.method === 'GET' && (view.status ?? 200) === 200 && view.lasting !== false;
  return sendText(request, text, html, { status: view.status ?? 200, freshFor: kept ? 60 : 0 });
}

/** Whether an address belongs to the interface for programs, which is answered with a problem and not with a page. */
export const asksProgram = ({ url }: FastifyRequest): boolean => /^\/(api|assets)(\/|$)/.test(url);

async function answerWithPage(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  assets: PortalAssets,
): Promise<FastifyReply> {
  if (asksProgram(request)) return answerError(error, request, reply);
  const problem = request.validationError === error ? platformProblem('not-found') : problemOf(error, request);
  const page = await pageOfProblem(problem, request, services, assets);
  const { seconds } = problem.details;
  if ((page.status === 503 || page.status === 429) && typeof seconds === 'number')
    void reply.header('retry-after', String(seconds));
  return reply.status(page.status).headers(page.headers).send(page.body);
}

/** A problem as a page in three languages, that of the address first. */
export function pageOfProblem(
  problem: Problem,
  request: FastifyRequest,
  services: Services,
  assets: PortalAssets,
): Promise<Raw> {
  const asked = (request.params as { lang?: unknown } | undefined)?.lang;
  const locale = isLocale(asked) ? asked : requestLocale(request);
  return send(problemPage(problem, locale), locale, assets, services, request);
}
