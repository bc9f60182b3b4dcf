import { z } from 'zod';
import { get } from '../client/endpoint.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { moment } from '../record/record.ts';

export const taskSchema = z.object({
  key: z.string(),
  id: z.string(),
  since: moment,
  until: moment.nullable(),
  /** Below `/app`. */
  path: z.string().regex(/^\/[^/]/),
  /** What it is about, in the reader's language or the next best; null where there is only a number or nothing. */
  title: z.string().nullable(),
  number: z.int().nullable(),
});
export type Task = z.output<typeof taskSchema>;

export const tasksSchema = z.object({
  /** Due first, then waiting longest. */
  tasks: z.array(taskSchema),
  /** What each key says, and how many there are of it, up to 99. */
  kinds: z.array(
    z.object({
      key: z.string(),
      label: localizedSchema,
      why: localizedSchema,
      count: z.int(),
      more: z.boolean(),
    }),
  ),
});
export type Tasks = z.output<typeof tasksSchema>;

/** What waits for whoever is signed in. */
export const taskApi = {
  list: get('/api/tasks', { summary: 'What waits for one: what, why, since and until when', reply: tasksSchema }),
  count: get('/api/tasks/count', {
    summary: 'How many things wait for one, up to 99',
    reply: z.object({ count: z.int(), more: z.boolean() }),
  }),
};
