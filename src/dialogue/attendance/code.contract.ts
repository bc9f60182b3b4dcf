import { z } from 'zod';
import { del, get, post } from '../../platform/client/endpoint.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';

/** Minutes for which a code may be shown. */
export const mostMinutes = 60;
export const codeDigits = 6;

/** Attendance by code at a meeting, as its reader may know it. */
export const presenceView = z.object({
  /** Whether somebody can be marked present now: the meeting has begun and is not closed. */
  takes: z.boolean(),
  /** Until when the code that is shown counts (ISO 8601, to the microsecond, so that another code has another end); null: none does. */
  until: z.iso.datetime().nullable(),
  present: z.number().int(),
  seats: z.number().int(),
  /** The participant for whom the reader sits there. */
  seat: z.object({ name: localizedSchema, present: z.boolean() }).nullable(),
});
export type PresenceView = z.infer<typeof presenceView>;

export const codeApi = {
  read: get('/api/meetings/:id/attendance', {
    summary: 'Whether attendance is taken by code now, and whether one’s participant is marked present',
    reply: presenceView,
  }),
  show: post('/api/meetings/:id/attendance-code', {
    summary: 'Show a code of six digits for some minutes; the one before ends',
    body: z.strictObject({ minutes: z.number().int().min(1).max(mostMinutes) }),
    reply: z.object({ code: z.string(), view: presenceView }),
    status: 201,
  }),
  end: del('/api/meetings/:id/attendance-code', { summary: 'End the code that is shown', reply: presenceView }),
  mark: post('/api/meetings/:id/attendance', {
    summary: 'Mark the participant for whom one sits there as present, by the code that is shown',
    body: z.strictObject({ code: z.string().trim().min(1).max(20) }),
    reply: presenceView,
  }),
};
