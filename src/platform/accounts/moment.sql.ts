import { z } from 'zod';

/** A `timestamptz` as the driver gives it, out as ISO 8601 in UTC. */
export const moment = z.coerce.date().transform((date) => date.toISOString());
export const momentOrNull = moment.nullable();
