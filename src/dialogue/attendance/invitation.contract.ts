import { z } from 'zod';
import { del, get, post } from '../../platform/client/endpoint.ts';
import { localeSchema, localizedSchema } from '../../platform/language/localized.contract.ts';

/** How an invitation goes out: by mail, or as a link that the secretariat hands over itself. */
export const channels = ['mail', 'link'] as const;
/** What became of the mail of an invitation; `none`: there was none to send. */
export const mailOutcomes = ['none', 'waiting', 'told', 'failed'] as const;
export const invitationStates = ['open', 'accepted', 'declined', 'over'] as const;

/** Days for which a link opens at most. */
export const invitationDays = 30;
/** Most signs of the line that goes with an answer. */
export const mostNote = 500;

/** Where to reach them; without an address the one that is kept is taken. */
export const inviteForm = z.strictObject({
  mail: z.string().trim().max(254).nullable().default(null),
  locale: localeSchema,
  by: z.enum(channels),
});

export const invitedView = z.object({
  participant: z.uuid(),
  name: localizedSchema,
  present: z.boolean(),
  mail: z.string().nullable(),
  locale: localeSchema.nullable(),
  invitation: z
    .object({
      state: z.enum(invitationStates),
      mail: z.enum(mailOutcomes),
      on: z.string(),
      answeredOn: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
});
export type InvitedView = z.infer<typeof invitedView>;
export const invitationsView = z.object({
  /** Whether mail goes out from here. */
  mails: z.boolean(),
  /** Invitations are sent while a meeting is planned. */
  planned: z.boolean(),
  participants: z.array(invitedView),
});
export type InvitationsView = z.infer<typeof invitationsView>;

/** What whoever holds a link is shown: for whom they answer, which meeting, when and where. */
export const invitedTo = z.object({
  /** The participant: an institution, or somebody without one. */
  name: localizedSchema,
  ...{ title: localizedSchema, place: localizedSchema, starts: z.string(), ends: z.string() },
});
export type InvitedTo = z.infer<typeof invitedTo>;

export const invitationApi = {
  read: get('/api/meetings/:id/invitations', {
    summary: 'Who was invited to a meeting by mail or link, and what they answered',
    reply: invitationsView,
  }),
  invite: post('/api/participants/:id/invitation', {
    summary: 'Invite a participant; an earlier invitation ends',
    body: inviteForm,
    reply: z.object({ view: invitationsView, link: z.string().nullable() }),
    status: 201,
  }),
  inviteAll: post('/api/meetings/:id/invitations', {
    summary: 'Invite by mail every participant with an address who was not invited yet',
    reply: invitationsView,
    status: 201,
  }),
  withdraw: del('/api/participants/:id/invitation', {
    summary: 'Withdraw an invitation that was not answered',
    reply: invitationsView,
  }),
};
