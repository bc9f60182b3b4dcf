import { z } from 'zod';
import { get } from '../client/endpoint.ts';
import { defineList, listOf } from '../list/list.ts';
import { moment } from '../record/record.ts';

const text = z.string().trim().max(200);

export const journalEntry = z.object({
  id: z.int(),
  at: moment,
  actor: z.uuid().nullable(),
  actorName: z.string().nullable(),
  act: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type JournalEntry = z.infer<typeof journalEntry>;

/** Acts by number, so that pages stay put while acts arrive; days are days in UTC. */
export const journalList = defineList({
  line: journalEntry,
  filters: { act: text, subject: text, subjectId: text, actor: z.uuid(), from: z.iso.date(), to: z.iso.date() },
  sorts: ['id'],
  usual: '-id',
});

/** The audit log, as it is read. */
export const journalApi = {
  list: listOf('/api/journal', journalList, {
    summary: 'The audit log, the latest acts first; restricted acts are not among them',
  }),
  acts: get('/api/journal/acts', { summary: 'Names of the acts that the audit log holds', reply: z.array(z.string()) }),
};
