import type { z } from 'zod';
import type { Endpoint } from '../client/endpoint.ts';
import type { Trx } from '../database/transaction.ts';
import type { Acting, Implement } from '../http/implement.ts';
import type { Scope } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import type { Problem } from '../problem/problem.ts';
import type { AskedAct } from './act.contract.ts';
import type { Acts, Held, NewAct, Own } from './acts.sql.ts';

type Asked<A extends string> = AskedAct<A> & Readonly<Record<string, unknown>>;

/** A thing with what was done with it, as far as its reader may know. */
interface Told {
  readonly acts: readonly { readonly sequence: number }[];
}

/** What happens on an act, besides that it is written down. */
export interface ActWork<S extends string, A extends string, O extends Own> {
  readonly context: Acting<{ id: string }, undefined, Asked<A>>;
  readonly trx: Trx;
  readonly held: Held<S, O>;
  readonly asked: Asked<A>;
  /** Account that acts. */
  readonly actor: string;
  /** How far the permission of the act reaches for them. */
  readonly scope: Scope;
}

/**
 * Implements the acts by hand of a thing: who may (the act's own permission), who sees it, whether the life has the step, what else must hold,
 * writing it down, what follows, the journal, and the thing as it is then.
 * @param how.absent the problem that says there is no such thing
 * @param how.see throws when the reader does not see the thing or all that was done with it, or may not act on it in the scope they have; needed where a
 * permission of the life reaches `own` or `institution`: without it such an act is a bug, and nothing is done
 * @param how.guard throws what stands in the way, before anything is written
 * @param how.own values of the columns that this life keeps besides, for an act; its note is kept as it was written unless given here
 * @param how.effect what follows from an act once it is written down; gives the details of its journal entry
 * @param how.read the thing as the reader sees it, with its acts: as it is then or, where it changed meanwhile, its acts since as the problem's items
 */
export function implementActs<
  E extends Endpoint,
  S extends string,
  A extends string,
  V extends z.ZodType,
  O extends Own,
>(
  implement: Implement,
  endpoint: E,
  acts: Acts<S, A, O, V>,
  how: {
    readonly absent: () => Problem;
    readonly see?: (work: Omit<ActWork<S, A, O>, 'held'> & { readonly id: string }) => Promise<void>;
    readonly guard?: (work: ActWork<S, A, O>) => Promise<void>;
    readonly own?: (work: ActWork<S, A, O>) => Promise<NewAct<A, O>['own']>;
    readonly effect?: (work: ActWork<S, A, O>) => Promise<Readonly<Record<string, unknown>> | void>;
    readonly read: (context: Acting<{ id: string }, undefined, Asked<A>>) => Promise<z.input<E['reply']> & Told>;
  },
): Route {
  const { life, subject } = acts;
  return implement(endpoint, {
    permission: life.handActs.map((act) => life.acts[act].permission),
    work: async (given) => {
      const context = given as unknown as Acting<{ id: string }, undefined, Asked<A>>;
      const { trx, params, body: asked, journal } = context;
      const { permission } = life.acts[asked.act];
      const scope = context.permit(permission);
      const actor = context.actor!.id;
      if (scope !== 'any' && !how.see)
        throw new RangeError(`${endpoint.url} does not ask how far ${permission} reaches (see)`);
      await how.see?.({ context, trx, asked, actor, scope, id: params.id });
      const held = await acts.lock(trx, params.id);
      if (!held) throw how.absent();
      const work = { context, trx, held, asked, actor, scope };
      await acts.expect(held, asked.sequence, asked.act, async () =>
        (await how.read(context)).acts.filter(({ sequence }) => sequence > asked.sequence),
      );
      await how.guard?.(work);
      const own = { ...(acts.noted ? { note: asked.note } : {}), ...(await how.own?.(work)) } as NewAct<A, O>['own'];
      await acts.append(trx, held, { act: asked.act, actor, own });
      const detail = await how.effect?.(work);
      await journal({
        act: `${subject}.${asked.act}`,
        subject,
        subjectId: held.id,
        ...(detail && Object.keys(detail).length ? { detail } : {}),
      });
      return how.read(context);
    },
  });
}
