import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { Readable } from 'node:stream';
import type { z } from 'zod';
import { sql, transact, type Compartment, type Trx } from '../database/transaction.ts';
import { enqueue } from '../jobs/jobs.ts';
import { record, type Act } from '../journal/journal.ts';
import { isLocale, preferredLocale, type Locale } from '../language/locale.ts';
import { Problem } from '../problem/problem.ts';
import type { Actor, House } from './house.ts';
import { permitted, type Scope } from './permission.ts';
import { platformProblem } from './problems.ts';

/** A reply that is not JSON: a page, a file, a redirection. */
export class Raw {
  constructor(
    readonly body: string | Uint8Array | Readable | null,
    readonly headers: Readonly<Record<string, string>>,
    readonly status = 200,
  ) {}
}

/** What an act is given: the parsed request, the person, the transaction in the role of the route's compartment. */
export interface Context<P, Q, B> {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly trx: Trx;
  readonly actor: Actor | null;
  readonly scope: Scope;
  readonly locale: Locale;
  readonly house: House;
  readonly request: FastifyRequest;
  /** Writes the act into the journal, in this transaction. */
  readonly journal: (act: Act) => Promise<number>;
  /** Calls for a job, in this transaction. */
  readonly enqueue: (task: string, payload: unknown, key?: string) => Promise<void>;
  /** Sets a header or cookie of the reply; kept only when the act is committed. */
  readonly reply: FastifyReply;
}

export interface RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  /** Line of the permission table that decides who may. */
  readonly act: string;
  readonly compartment: Compartment;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Contract of the JSON reply; absent for pages and files (`Raw`). */
  readonly reply?: R;
  readonly status?: 200 | 201 | 202 | 204;
  /** Requests allowed a minute from one address, where the general limit is too wide. */
  readonly perMinute?: number;
  readonly bodyLimit?: number;
  /**
   * The act. What it throws rolls everything back; a `Problem` that it *returns* is answered after commit
   * (a failed sign-in must be counted). Runs in one transaction with its journal row and its jobs.
   */
  readonly work: (context: Context<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R> | Raw | Problem>;
}

/** A route whose types are closed over; `mount` puts it on a server. */
export interface Route {
  readonly method: HTTPMethods;
  readonly url: string;
  readonly act: string;
  readonly compartment: Compartment;
  readonly mount: (app: FastifyInstance, house: House) => void;
}

/** Declares a door: parse, permit, act, reply, in one transaction; the reply is written after commit. */
export function defineRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  spec: RouteSpec<P, Q, B, R>,
): Route {
  const { method, url, act, compartment } = spec;
  return {
    method,
    url,
    act,
    compartment,
    mount: (app, house) => {
      app.route({
        method,
        url,
        ...(spec.bodyLimit ? { bodyLimit: spec.bodyLimit } : {}),
        config: { act, ...(spec.perMinute ? { rateLimit: { max: spec.perMinute, timeWindow: 60_000 } } : {}) },
        // Answered once the person is known to be allowed: whoever may not learns nothing of the contract.
        attachValidation: true,
        schema: {
          ...{ 'x-act': act },
          summary: spec.summary,
          tags: [url.split('/')[2] ?? 'dawra'],
          ...(spec.reply ? {} : { hide: true }),
          ...(spec.params ? { params: spec.params } : {}),
          ...(spec.query ? { querystring: spec.query } : {}),
          ...(spec.body ? { body: spec.body } : {}),
          ...(spec.reply ? { response: { [spec.status ?? 200]: spec.reply } } : {}),
        },
        handler: async (request, reply) => {
          const outcome = await serve(spec, house, request, reply);
          if (outcome instanceof Problem) throw outcome;
          if (outcome instanceof Raw) return reply.status(outcome.status).headers(outcome.headers).send(outcome.body);
          return reply.status(spec.status ?? 200).send(outcome);
        },
      });
    },
  };
}

async function serve<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  spec: RouteSpec<P, Q, B, R>,
  house: House,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  return transact(house.db, { compartment: 'administration', account: null }, async (trx) => {
    const actor = await house.identify(trx, request);
    const scope = permitted(house.permissions, spec.act, { signedIn: actor !== null, roles: actor?.roles ?? [] });
    if (!scope) throw actor ? platformProblem('not-permitted', { act: spec.act }) : platformProblem('sign-in-needed');
    if (request.validationError) throw request.validationError;
    await sql`select set_config('role', ${`dawra_${spec.compartment}`}, true), set_config('dawra.account', ${actor?.id ?? ''}, true)`.execute(
      trx,
    );
    const acting = { actor: actor?.id ?? null, compartment: spec.compartment, request: request.id };
    const outcome = await spec.work({
      params: request.params as z.output<P>,
      query: request.query as z.output<Q>,
      body: request.body as z.output<B>,
      trx,
      actor,
      scope,
      locale: requestLocale(request, actor),
      house,
      request,
      reply,
      journal: (act) => record(trx, acting, act),
      enqueue: (task, payload, key) => enqueue(trx, task, payload, key),
    });
    if (outcome instanceof Problem || outcome instanceof Raw) return outcome;
    return spec.reply ? spec.reply.parse(outcome) : outcome;
  });
}

/** The language of a reply: `?lang=`, the cookie, the account, the browser, in this order. */
export function requestLocale(request: FastifyRequest, actor: Actor | null = null): Locale {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  if (isLocale(asked)) return asked;
  const kept = request.cookies?.['dawra_locale'];
  if (isLocale(kept)) return kept;
  return actor?.locale ?? preferredLocale(request.headers['accept-language']);
}
