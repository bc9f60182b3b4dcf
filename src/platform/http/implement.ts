import type { z } from 'zod';
import type { Endpoint } from '../client/endpoint.ts';
import { translating, type ConstraintMap } from '../database/constraint.ts';
import type { Compartment } from '../database/transaction.ts';
import type { Problem } from '../problem/problem.ts';
import { defineRoute, type Context, type PhasedContext, type Raw, type Route } from './route.ts';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type ContextOf<E extends Endpoint> = Context<Parsed<E['params']>, Parsed<E['query']>, Parsed<E['body']>>;
type PhasedOf<E extends Endpoint> = PhasedContext<Parsed<E['params']>, Parsed<E['query']>, Parsed<E['body']>>;
/** What every act of a wing is given: its endpoint's parsed parts and one transaction. */
export type Acting<P = unknown, Q = unknown, B = unknown> = Context<P, Q, B>;
type Outcome<E extends Endpoint> = Promise<z.input<E['reply']> | Raw | Problem>;

interface Common {
  /** Line of the permission table; of several, each act asks for its own (`permit`). */
  readonly permission: string | readonly string[];
  /** Requests allowed a minute to one account, where the general limit is too wide. */
  readonly perMinute?: number;
  readonly bodyLimit?: number;
  /** It is about nobody but the person who asks: there is nothing to hold against a permission that reaches `own`. */
  readonly self?: true;
}
interface Whole<E extends Endpoint> extends Common {
  readonly transaction?: 'whole';
  readonly work: (context: ContextOf<E>) => Outcome<E>;
}
interface Phased<E extends Endpoint> extends Common {
  readonly transaction: 'phases';
  readonly work: (context: PhasedOf<E>) => Outcome<E>;
}

export type Implement = <E extends Endpoint>(endpoint: E, how: Whole<E> | Phased<E>) => Route;

/**
 * How a wing implements its endpoints: in one compartment, and with its own words for what its database refuses.
 * `export const implement = implementing({ compartment: 'dialogue', constraints })`, then
 * `implement(meetingApi.read, { permission: 'meeting.read', work: ({ trx, params }) => readMeeting(trx, params.id) })`.
 */
export function implementing(wing: { compartment: Compartment; constraints?: ConstraintMap }): Implement {
  return (endpoint, how) => {
    const { method, url, summary, params, query, body, reply, status } = endpoint;
    const declared = {
      ...{ method, url, summary, reply, status, compartment: wing.compartment, permission: how.permission },
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(body ? { body } : {}),
      ...(how.perMinute ? { perMinute: how.perMinute } : {}),
      ...(how.bodyLimit ? { bodyLimit: how.bodyLimit } : {}),
      ...(how.self ? { self: how.self } : {}),
    };
    // The parts are typed by the endpoint, which `defineRoute` reads from the same schemas.
    if (how.transaction === 'phases')
      return defineRoute({
        ...declared,
        transaction: 'phases',
        work: (context) => translating(wing.constraints ?? {}, () => how.work(context as never)),
      });
    return defineRoute({
      ...declared,
      work: (context) => translating(wing.constraints ?? {}, () => how.work(context as never)),
    });
  };
}
