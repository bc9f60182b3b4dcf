import { sql } from '../database/transaction.ts';
import { z } from 'zod';

/** A `timestamptz` as the driver gives it, out as ISO 8601 in UTC. */
export const moment = z.coerce.date().transform((date) => date.toISOString());
export const momentOrNull = moment.nullable();

/** Today in UTC, whatever time zone the server of the base is set to: grants begin and end on it. */
export const today = sql`(now() at time zone 'UTC')::date`;
