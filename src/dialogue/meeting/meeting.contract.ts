import { z } from 'zod';
import { del, get, post, put } from '../../platform/client/endpoint.ts';
import { countrySchema } from '../../platform/codes/country.ts';
import { actView } from '../../platform/lifecycle/act.contract.ts';
import { actEndpoint } from '../../platform/lifecycle/act.endpoint.ts';
import { defineList, listOf } from '../../platform/list/list.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { charterId, datedSchema, draftLocalized, fullyLocalized, plain } from '../texts.contract.ts';
import { families, meetingKinds, meetingLife, sides } from './meeting.ts';

const agendaItem = z.strictObject({
  title: draftLocalized,
  charter: z.array(charterId).max(30).default([]),
  /** How long it may take. */
  minutes: z.number().int().min(1).max(1440).nullable().default(null),
  /** The party that asked for it; null where the secretariat put it there. */
  side: z.enum(sides).nullable().default(null),
});
/** A point of an agenda as it is read; those written before it had a length or a party have none. */
export const agendaPoint = z.object({
  title: localizedSchema,
  charter: z.array(z.string()),
  minutes: z.number().int().nullable().default(null),
  side: z.enum(sides).nullable().default(null),
});
export type AgendaPoint = z.infer<typeof agendaPoint>;

/** What the secretariat writes of a meeting; title, place and agenda may lack languages until it opens. Dates are ISO 8601 as precisely as they are known: `2008`, `2008-04`, `2008-04-18`. */
export const meetingForm = z.strictObject({
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  edition: z.number().int().min(1).max(1000),
  title: draftLocalized,
  place: draftLocalized,
  starts: datedSchema,
  ends: datedSchema,
  kind: z.enum(meetingKinds),
  agenda: z.array(agendaItem).max(100).default([]),
  aims: z.array(charterId).max(50).default([]),
  principles: z.array(charterId).max(50).default([]),
  previous: z.uuid().nullable().default(null),
  /** The space of which it is a meeting. */
  space: z.uuid().nullable().default(null),
  note: fullyLocalized.nullable().default(null),
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
  title: localizedSchema,
  place: localizedSchema,
  starts: z.string(),
  ends: z.string(),
  kind: z.enum(meetingKinds),
  state: meetingLife.stateSchema,
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
  name: localizedSchema,
  role: localizedSchema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
  person: z.string().nullable(),
  present: z.boolean(),
  /** What they answered to the last invitation; null: nothing yet. */
  answer: z.enum(['accepted', 'declined']).nullable(),
});
export type ParticipantView = z.infer<typeof participantView>;

export const meetingActView = actView(meetingLife, z.string(), {});

export const meetingView = meetingLine.extend({
  agenda: z.array(agendaPoint),
  aims: z.array(z.string()),
  principles: z.array(z.string()),
  /** Principles of earlier meetings of the chain that this one does not repeat. */
  inherited: z.array(z.string()),
  previous: z.object({ id: z.uuid(), slug: z.string(), title: localizedSchema }).nullable(),
  space: z.object({ id: z.uuid(), title: localizedSchema }).nullable(),
  /** Questions of earlier meetings of its chain and space; null for a first one. */
  earlier: counter.nullable(),
  /** Its minutes, where the reader sees them. */
  minutes: z.uuid().nullable(),
  note: localizedSchema.nullable(),
  source: z.string().nullable(),
  revision: z.number().int(),
  sequence: z.number().int(),
  participants: z.array(participantView),
  acts: z.array(meetingActView),
});
export type MeetingView = z.infer<typeof meetingView>;

export const participantForm = z.strictObject({
  institution: z.uuid().nullable().default(null),
  name: fullyLocalized,
  role: fullyLocalized,
  country: countrySchema.nullable().default(null),
  side: z.enum(sides),
  family: z.enum(families),
  /** Marked by the secretariat, from the day on which the meeting begins. */
  present: z.boolean().default(false),
});
export type ParticipantForm = z.infer<typeof participantForm>;

export const institutionView = z.object({
  id: z.uuid(),
  name: localizedSchema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
});

export const meetingList = defineList({
  line: meetingLine,
  filters: { state: meetingLife.stateSchema, kind: z.enum(meetingKinds) },
  sorts: ['when', 'edition'],
  usual: '-when',
  searched: true,
});

/** What of a meeting travels as a file. */
export const meetingFiles = { calendar: { url: '/api/meetings/:id/calendar.ics' } } as const;

export const meetingApi = {
  list: listOf('/api/meetings', meetingList, { summary: 'Meetings, with how many questions are answered' }),
  plan: post('/api/meetings', { summary: 'Plan a meeting', body: meetingForm, reply: meetingView, status: 201 }),
  read: get('/api/meetings/:id', { summary: 'A meeting: agenda, participants, counter, acts', reply: meetingView }),
  change: put('/api/meetings/:id', {
    summary: 'Change a meeting, on the revision that was seen',
    body: changeMeeting,
    reply: meetingView,
  }),
  act: actEndpoint('/api/meetings/:id/acts', meetingLife, {
    summary: 'Open, close or reopen a meeting; it does not close over a question without answer or reason',
    note: plain,
    reply: meetingView,
  }),
  seat: post('/api/meetings/:id/participants', {
    summary: 'Add a participant: an institution at the table',
    body: participantForm,
    reply: meetingView,
    status: 201,
  }),
  changeSeat: put('/api/participants/:id', {
    summary: 'Change a participant',
    body: participantForm,
    reply: meetingView,
  }),
  removeSeat: del('/api/participants/:id', {
    summary: 'Remove a participant; their questions keep their institution',
    reply: meetingView,
  }),
  institutions: get('/api/meeting-institutions', {
    summary: 'Institutions that can take part in a meeting',
    reply: z.array(institutionView),
  }),
  spaces: get('/api/meeting-spaces', {
    summary: 'Spaces of which a meeting can be',
    reply: z.array(z.object({ id: z.uuid(), title: localizedSchema })),
  }),
};
