import { z } from 'zod';
import { text3Schema, translatedTextSchema } from '../../platform/language/text3.contract.ts';
import { charterId, draftText3, fullText3, plain, writtenText } from '../texts.contract.ts';
import { families, meetingActs, meetingKinds, meetingStates, sides } from './meeting.ts';

const agendaItem = z.strictObject({ title: draftText3, charter: z.array(charterId).max(30).default([]) });
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** What the secretariat writes of a meeting; title, place and agenda may lack languages until it opens. Dates are ISO 8601 as precisely as they are known: `2008`, `2008-04`, `2008-04-18`. */
export const meetingForm = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  edition: z.number().int().min(1).max(1000),
  title: draftText3,
  place: draftText3,
  starts: partialDate,
  ends: partialDate,
  kind: z.enum(meetingKinds),
  agenda: z.array(agendaItem).max(100).default([]),
  aims: z.array(charterId).max(50).default([]),
  principles: z.array(charterId).max(50).default([]),
  previous: z.uuid().nullable().default(null),
  minutes: writtenText.nullable().default(null),
  note: fullText3.nullable().default(null),
  source: z.string().trim().max(500).nullable().default(null),
});
export type MeetingForm = z.infer<typeof meetingForm>;
/** A change says which revision it was made on. */
export const changeMeeting = meetingForm.extend({ revision: z.number().int().min(1) });

export const counter = z.object({
  total: z.number(),
  answered: z.number(),
  setAside: z.number(),
  open: z.number(),
  merged: z.number(),
});

export const meetingLine = z.object({
  id: z.uuid(),
  slug: z.string(),
  edition: z.number().int(),
  title: text3Schema,
  place: text3Schema,
  starts: z.string(),
  ends: z.string(),
  kind: z.enum(meetingKinds),
  state: z.enum(meetingStates),
  /** Seats given; those who came are marked present. */
  seats: z.number(),
  present: z.number(),
  /** A meeting of the past as print gives it: nothing is added to it. */
  record: z.boolean(),
  counter,
});
export type MeetingLine = z.infer<typeof meetingLine>;

export const participantView = z.object({
  id: z.uuid(),
  institution: z.uuid().nullable(),
  name: text3Schema,
  role: text3Schema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
  person: z.string().nullable(),
  present: z.boolean(),
});
export type ParticipantView = z.infer<typeof participantView>;

export const meetingActView = z.object({
  sequence: z.number().int(),
  act: z.enum(meetingActs),
  note: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string(),
});

export const meetingView = meetingLine.extend({
  agenda: z.array(z.object({ title: text3Schema, charter: z.array(z.string()) })),
  aims: z.array(z.string()),
  principles: z.array(z.string()),
  /** Principles of earlier meetings of the chain that this one does not repeat. */
  inherited: z.array(z.string()),
  previous: z.object({ id: z.uuid(), slug: z.string(), title: text3Schema }).nullable(),
  minutes: translatedTextSchema.nullable(),
  note: text3Schema.nullable(),
  source: z.string().nullable(),
  revision: z.number().int(),
  sequence: z.number().int(),
  participants: z.array(participantView),
  acts: z.array(meetingActView),
});
export type MeetingView = z.infer<typeof meetingView>;

export const participantForm = z.strictObject({
  institution: z.uuid().nullable().default(null),
  name: fullText3,
  role: fullText3,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
  side: z.enum(sides),
  family: z.enum(families),
  /** Marked by the secretariat, from the day on which the meeting begins. */
  present: z.boolean().default(false),
});
export type ParticipantForm = z.infer<typeof participantForm>;

export const meetingStep = z.strictObject({
  act: z.enum(['open', 'close', 'reopen']),
  /** The last act that the person saw. */
  sequence: z.number().int().min(1),
  note: plain.optional(),
});

export const institutionView = z.object({
  id: z.uuid(),
  name: text3Schema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
});
