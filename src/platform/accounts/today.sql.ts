import { sql } from '../database/transaction.ts';

/** Today in UTC, whatever time zone the server of the base is set to: grants begin and end on it. */
export const today = sql`(now() at time zone 'UTC')::date`;
