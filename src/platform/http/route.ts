import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { z } from 'zod';
import type { Readable } from 'node:stream';
import type { Asker } from '../compute/queue.ts';
import { phases, transact, type Compartment, type RunAs, type Trx } from '../database/transaction.ts';
import { enqueue } from '../jobs/jobs.ts';
import { record, type Act } from '../journal/journal.ts';
import type { Locale } from '../language/locale.ts';
import { Problem } from '../problem/problem.ts';
import { admit, admittedOf, payerOf } from './admission.ts';
import type { Actor, Services } from './services.ts';
import { limits } from './limits.ts';
import { requestLocale, takeLocale } from './locale.ts';
import { narrowest, type Scope } from './permission.ts';
import { platformProblem } from './problems.ts';
import { tagOf } from './tags.ts';

export { requestLocale } from './locale.ts';

/** A reply that is not JSON: a page, a file, a redirection. */
export class Raw {
  constructor(
    readonly body: string | Uint8Array | Readable | null,
    readonly headers: Readonly<Record<string, string>>,
    readonly status = 200,
  ) {}
}

/** What every act is given: the parsed request and the person. */
interface Given<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly actor: Actor | null;
  /** How far the endpoint's permission reaches; of several, the one that reaches least. */
  readonly scope: Scope;
  /** How far one of the endpoint's permissions reaches. @throws Problem platform.not-permitted when the person does not hold it */
  readonly permit: (permission: string) => Scope;
  readonly locale: Locale;
  readonly services: Services;
  readonly request: FastifyRequest;
  /** Sets a header or cookie of the reply; kept only when the act is committed. */
  readonly reply: FastifyReply;
}

/** A transaction of an act, in the role of the route's compartment. */
export interface Inside {
  readonly trx: Trx;
  /** Writes the act into the journal, in this transaction. */
  readonly journal: (act: Act) => Promise<number>;
  /** Calls for a job, in this transaction. */
  readonly enqueue: (task: string, payload: unknown, key?: string) => Promise<void>;
}

/** What an act in one transaction is given. */
export interface Context<P, Q, B> extends Given<P, Q, B>, Inside {}

/** What an act in phases is given: no transaction, but the means to open short ones. */
export interface PhasedContext<P, Q, B> extends Given<P, Q, B> {
  /** Runs a short piece of the act in a transaction of its own: reading before the long work, filing after it. */
  readonly phase: <T>(work: (trx: Trx, acts: Omit<Inside, 'trx'>) => Promise<T>) => Promise<T>;
  /** Who asks for long work, for `services.compute`: the account, or a visitor's address; given up when they leave. */
  readonly asker: Asker & { readonly signal: AbortSignal };
}

type Outcome<R> = Promise<R | Raw | Problem>;

interface RouteBase<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Line of the permission table that decides who may; of several, each act asks for its own (`permit`). */
  readonly permission: string | readonly string[];
  readonly compartment: Compartment;
  /**
   * It is about nobody but the person who asks. Any other endpoint must ask how far its permission reaches (`scope`, `permit`) where it does not reach
   * everything: what nobody asked is not answered.
   */
  readonly self?: boolean;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Contract of the JSON reply; absent for pages and files (`Raw`). */
  readonly reply?: R;
  readonly status?: 200 | 201 | 202 | 204;
  /** Requests allowed a minute to one account (one address for visitors), where the general limit is too wide. */
  readonly perMinute?: number;
  readonly bodyLimit?: number;
}

/** An act in one transaction: what it throws rolls everything back; a `Problem` that it *returns* is answered after commit. */
export interface RouteSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> extends RouteBase<P, Q, B, R> {
  readonly transaction?: 'whole';
  readonly work: (context: Context<z.output<P>, z.output<Q>, z.output<B>>) => Outcome<z.input<R>>;
}

/** An act with long work between short transactions: computing, files, bodies that are streams. What a phase has committed stays. */
export interface PhasedRouteSpec<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
> extends RouteBase<P, Q, B, R> {
  readonly transaction: 'phases';
  readonly work: (context: PhasedContext<z.output<P>, z.output<Q>, z.output<B>>) => Outcome<z.input<R>>;
}

/** A route whose types are closed over; `mount` puts it on a server. */
export interface Route {
  readonly method: HTTPMethods;
  readonly url: string;
  /** Lines of the permission table of which one is enough to be let in. */
  readonly permissions: readonly string[];
  readonly compartment: Compartment;
  readonly mount: (app: FastifyInstance, services: Services) => void;
}

const permissionsOf = ({ permission }: { readonly permission: string | readonly string[] }): string[] =>
  typeof permission === 'string' ? [permission] : [...new Set(permission)];

type Declared<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> =
  RouteSpec<P, Q, B, R> | PhasedRouteSpec<P, Q, B, R>;

/**
 * Declares an endpoint: identify, permit, read the body, parse, act, reply. Identifying is a transaction of its own, before a byte of the body is accepted; the
 * act is one transaction, or short ones around its long work (`transaction: 'phases'`); the reply is written after commit.
 */
export function defineRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  spec: Declared<P, Q, B, R>,
): Route {
  const { method, url, compartment } = spec;
  const wanted = permissionsOf(spec);
  if (!wanted.length) throw new RangeError(`${url} has no permission`);
  const most = spec.perMinute ?? (method === 'GET' ? undefined : limits.writesPerMinute);
  return {
    method,
    url,
    permissions: wanted,
    compartment,
    mount: (app, services) => {
      app.route({
        method,
        url,
        ...(spec.bodyLimit ? { bodyLimit: spec.bodyLimit } : {}),
        config: {
          ...(most ? { rateLimit: { max: most, timeWindow: 60_000, hook: 'preParsing', keyGenerator: payerOf } } : {}),
        },
        // Whoever may not is told so, and learns nothing of the contract; their body is not read.
        onRequest: (request) => admit(services, wanted, request),
        // Pages and files have the language in their address or contract.
        preValidation: (request, _reply, done) =>
          done(spec.reply && !knowsLang(spec.query) ? takeLocale(request) : undefined),
        attachValidation: true,
        schema: {
          ...{ 'x-permission': wanted.join(' ') },
          summary: spec.summary,
          tags: [tagOf(url)],
          ...(spec.reply ? {} : { hide: true }),
          ...(spec.params ? { params: spec.params } : {}),
          ...(spec.query ? { querystring: spec.query } : {}),
          ...(spec.body ? { body: spec.body } : {}),
          ...(spec.reply ? { response: { [spec.status ?? 200]: spec.reply } } : {}),
        },
        handler: async (request, reply) => {
          const outcome = await serve(spec, services, request, reply);
          if (outcome instanceof Problem) throw outcome;
          // What a person was shown after signing in is nobody's to keep.
          if (compartment !== 'public') reply.header('cache-control', 'no-store');
          if (outcome instanceof Raw) {
            const { 'cache-control': kept, ...headers } = outcome.headers;
            if (kept && compartment === 'public') reply.header('cache-control', kept);
            return reply.status(outcome.status).headers(headers).send(outcome.body);
          }
          return reply.status(spec.status ?? 200).send(outcome);
        },
      });
    },
  };
}

const knowsLang = (query: z.ZodType | undefined): boolean => query instanceof z.ZodObject && 'lang' in query.shape;

async function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  spec: Declared<P, Q, B, R>,
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (request.validationError) throw request.validationError;
  // A body may have taken its time: whoever lost the permission meanwhile, or whose account was closed, does not act any more.
  if (spec.method !== 'GET') await admit(services, permissionsOf(spec), request);
  const { actor, scopes } = admittedOf(request)!;
  const locale = requestLocale(request, actor);
  const runAs: RunAs = {
    compartment: spec.compartment,
    account: actor?.id ?? null,
    locale,
    awaited: true,
    // What is asked with GET may be asked by a link, a crawler, a prefetch: it leaves no trace.
    reading: spec.method === 'GET',
  };
  const acting = { actor: actor?.id ?? null, compartment: spec.compartment, request: request.id };
  const inside = (trx: Trx): Inside => ({
    trx,
    journal: (act) => record(trx, acting, act),
    enqueue: (task, payload, key) => enqueue(trx, task, payload, key),
  });
  const reach = narrowest(scopes);
  let asked = spec.self === true || reach === 'any';
  // Spread, a getter would count as asked: it stands in what the act is given itself.
  const within = <T extends object>(more: T) =>
    Object.defineProperty({ ...given, ...more }, 'scope', {
      enumerable: true,
      get: () => {
        asked = true;
        return reach;
      },
    }) as typeof given & T & { readonly scope: Scope };
  const given = {
    params: request.params as z.output<P>,
    query: request.query as z.output<Q>,
    body: request.body as z.output<B>,
    actor,
    permit: (permission: string): Scope => {
      asked = true;
      return permit(scopes, permission);
    },
    locale,
    services,
    request,
    reply,
  };
  // The reply is checked against its contract before the commit: what cannot be answered is not done.
  const checked = (outcome: unknown): unknown => {
    if (outcome instanceof Problem) return outcome;
    if (!asked)
      throw new RangeError(`${spec.method} ${spec.url} does not ask how far ${permissionsOf(spec).join(', ')} reaches`);
    return outcome instanceof Raw || !spec.reply ? outcome : spec.reply.parse(outcome);
  };
  if (spec.transaction !== 'phases')
    return transact(services.db, runAs, async (trx) => checked(await spec.work(within(inside(trx)))));
  const phase = phases(services.db, runAs);
  const asker = { owner: payerOf(request), signal: leaving(reply) };
  return checked(
    await spec.work(
      within({
        asker,
        phase: (work: Parameters<PhasedContext<P, Q, B>['phase']>[0]) => phase((trx) => work(trx, inside(trx))),
      } as never),
    ),
  );
}

function permit(scopes: ReadonlyMap<string, Scope>, permission: string): Scope {
  const scope = scopes.get(permission);
  if (!scope) throw platformProblem('not-permitted', { act: permission });
  return scope;
}

/** Raised when the asker has closed the connection before the answer. */
function leaving(reply: FastifyReply): AbortSignal {
  const left = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) left.abort();
  });
  return left.signal;
}
