import { z } from 'zod';
import { momentSchema } from './account.contract.ts';

const optionalText = z.string().trim().max(200).optional();

/** Filters of the journal; `before` is the last number already shown (pages by number stay put while acts arrive). */
export const journalQuery = z.object({
  act: optionalText,
  subject: optionalText,
  subjectId: optionalText,
  actor: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z.coerce.number().int().positive().optional(),
  size: z.coerce.number().int().min(1).max(200).default(50),
});

export const journalEntrySchema = z.object({
  id: z.int(),
  at: momentSchema,
  actor: z.uuid().nullable(),
  actorName: z.string().nullable(),
  act: z.string(),
  subject: z.string(),
  subjectId: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type JournalEntry = z.infer<typeof journalEntrySchema>;
export const journalSchema = z.object({
  entries: z.array(journalEntrySchema),
  more: z.boolean(),
  acts: z.array(z.string()),
});
