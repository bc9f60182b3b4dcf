import { z } from 'zod';
import { del, get, post, put } from '../../platform/client/endpoint.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';

const day = z.iso.date();

export const ruleView = z.object({
  /** As iCalendar writes it; null where the meetings are not regular any more. */
  rule: z.string().nullable(),
  /** The first day. */
  starts: day,
  /** Days that a meeting lasts. */
  days: z.number().int(),
  /** Days on which there is none. */
  except: z.array(day),
  revision: z.number().int(),
});
export type RuleView = z.infer<typeof ruleView>;

export const calendarView = z.object({
  space: z.object({ id: z.uuid(), slug: z.string(), title: localizedSchema, ended: z.boolean() }),
  rule: ruleView.nullable(),
  /** The next days by the rule, with the meeting that is planned there. */
  next: z.array(z.object({ starts: day, ends: day, meeting: z.uuid().nullable() })),
  /** Since when the reader has an address for their calendar. */
  feed: z.object({ since: day }).nullable(),
});
export type CalendarView = z.infer<typeof calendarView>;

export const ruleForm = z.strictObject({
  rule: z.string().trim().min(1).max(200).nullable(),
  starts: day,
  days: z.number().int().min(1).max(14),
  except: z.array(day).max(100).default([]),
  /** The revision that was seen; 0 where there was no rule. */
  revision: z.number().int().min(0),
});
export type RuleForm = z.infer<typeof ruleForm>;

const one = '/api/spaces/:id';
export const calendarApi = {
  read: get(`${one}/calendar`, { summary: 'When a space meets regularly, and its next days', reply: calendarView }),
  write: put(`${one}/calendar`, {
    summary: 'Say how often a space meets (a recurrence rule of RFC 5545), on the revision that was seen',
    body: ruleForm,
    reply: calendarView,
  }),
  plan: post(`${one}/calendar/meetings`, {
    summary: 'Plan the meeting of one of the next days',
    body: z.strictObject({ starts: day }),
    reply: z.object({ meeting: z.uuid() }),
    status: 201,
  }),
  openFeed: post(`${one}/feed`, {
    summary: 'Make an address at which one’s own calendar reads the meetings of a space; one that was there ends',
    reply: z.object({ address: z.string(), view: calendarView }),
    status: 201,
  }),
  endFeed: del(`${one}/feed`, { summary: 'End the address of one’s own calendar', reply: calendarView }),
};

/** Where a calendar reads: the address is the key, nobody signs in. */
export const feedFile = { url: '/calendar/:token/dawra.ics' } as const;
