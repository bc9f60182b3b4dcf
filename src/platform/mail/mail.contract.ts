import { z } from 'zod';
import { get, post, put } from '../client/endpoint.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { localeSchema } from '../language/localized.contract.ts';
import { defineList, listOf } from '../list/list.ts';
import { moment } from '../record/record.ts';
import { mailStates, modes } from './mail.ts';

const doneSchema = z.object({ done: z.literal(true) });

/** A message as the administration reads it: to whom, of what kind, what became of it. */
export const outboxLine = z.object({
  id: z.uuid(),
  kind: z.string(),
  security: z.boolean(),
  state: z.enum(mailStates),
  name: z.string(),
  email: z.string(),
  createdAt: moment,
  dueAt: moment,
  endedAt: moment.nullable(),
  attempts: z.int(),
  outcome: z.string().nullable(),
});
export type OutboxLine = z.output<typeof outboxLine>;

export const outboxList = defineList({
  line: outboxLine,
  filters: { state: z.enum(mailStates) },
  sorts: ['at'],
  usual: '-at',
  searched: true,
});

const message = z.object({ line: outboxLine, locale: localeSchema, subject: z.string(), text: z.string() });

const timeZone = z
  .string()
  .max(64)
  .refine((zone) => Intl.supportedValuesOf('timeZone').concat('UTC').includes(zone));

export const preferencesSchema = z.object({
  timeZone,
  notices: z.array(z.object({ kind: z.string(), label: localizedSchema, mode: z.enum(modes) })),
});
export type MailPreferences = z.output<typeof preferencesSchema>;

/** Outgoing mail as the administration reads it, and what each person wants of it. */
export const mailApi = {
  outbox: listOf('/api/mail', outboxList, { summary: 'Outgoing mail: to whom, of what kind, what became of it' }),
  state: get('/api/mail-state', {
    summary: 'Whether a mail server is set, so that links can be sent by mail',
    reply: z.object({ sends: z.boolean() }),
  }),
  read: get('/api/mail/:id', {
    summary: 'A message as its reader gets it; a link for one use is not shown',
    reply: message,
  }),
  retry: post('/api/mail/:id/retry', {
    summary: 'Try a message again that failed, came back or was kept; what was known against its address is forgotten',
    reply: outboxLine,
  }),
  tryAddress: post('/api/account/mail-test', {
    summary: 'Try one’s own address again that mail did not reach: a test message',
    reply: doneSchema,
  }),
  test: post('/api/mail-test', { summary: 'Send oneself a test message', reply: doneSchema }),
  preferences: get('/api/account/mail', { summary: 'Which notices reach one, and when', reply: preferencesSchema }),
  prefer: put('/api/account/mail', {
    summary: 'Say which notices reach one, and when',
    body: z.object({ timeZone, modes: z.record(z.string().max(100), z.enum(modes)) }),
    reply: preferencesSchema,
  }),
};
