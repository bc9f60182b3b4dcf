import type { z } from 'zod';
import { translating } from '../platform/database/constraint.ts';
import { sql } from '../platform/database/transaction.ts';
import { defineRoute, type Route, type RouteSpec } from '../platform/http/route.ts';
import { dialogueConstraints } from './constraints.ts';

/** A door of the dialogue compartment: what its database refuses is answered in the wing's own words. */
export const dialogueRoute = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  spec: Omit<RouteSpec<P, Q, B, R>, 'compartment'>,
): Route =>
  defineRoute<P, Q, B, R>({
    ...spec,
    compartment: 'dialogue',
    work: async (context) => {
      // In which language a person's role is said where their name is not (platform.display_name).
      await sql`select set_config('dawra.locale', ${context.locale}, true)`.execute(context.trx);
      return translating(dialogueConstraints, () => spec.work(context));
    },
  });
