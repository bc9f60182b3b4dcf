import { moment } from '../record/record.ts';
import { del, get, post } from '../client/endpoint.ts';
import { z } from 'zod';
import { localeSchema } from '../language/localized.contract.ts';
import { doneSchema, emailSchema, nameSchema, passwordSchema } from './account.contract.ts';
import { givenRoleSchema, heldRoleSchema } from './grant.contract.ts';
import { sessionSchema } from './session.contract.ts';

/** Days during which an invitation can be accepted, and hours for a link that renews a password. */
export const invitationDays = 7;
export const renewalHours = 24;
/** Most roles of one invitation, each scope counted. */
export const mostRoles = 50;

export const invitationRequestSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  locale: localeSchema,
  /** Each with how far it reaches: nothing is given everywhere by being silent about it. */
  roles: z.array(givenRoleSchema).min(1).max(mostRoles),
  institution: z.uuid().nullable().default(null),
  /** Whether the link goes to the person by mail; it is then shown to nobody else. */
  mail: z.boolean().default(false),
});

/** The link is shown once, to whoever invites, unless it goes by mail; the base keeps its digest only. */
export const invitationLinkSchema = z.object({
  id: z.uuid(),
  link: z.url().nullable(),
  /** From when on the link works: at once, or after the person could refuse that their second factor is taken away. */
  effectiveAt: moment,
  expiresAt: moment,
});
export type InvitationLink = z.infer<typeof invitationLinkSchema>;

export const invitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  roles: z.array(heldRoleSchema),
  renewal: z.boolean(),
  createdAt: moment,
  expiresAt: moment,
});
export const invitationsSchema = z.object({ invitations: z.array(invitationSchema) });
export type Invitation = z.infer<typeof invitationSchema>;

const token = z.string().min(20).max(100);
export const invitationTokenSchema = z.object({ token });
export const invitedSchema = z.object({
  email: z.string(),
  name: z.string(),
  locale: localeSchema,
  renewal: z.boolean(),
  /** Whether the code of the second factor is asked for. */
  asksCode: z.boolean(),
  expiresAt: moment,
});
export type Invited = z.infer<typeof invitedSchema>;
export const acceptanceSchema = z.object({
  token,
  name: nameSchema.optional(),
  locale: localeSchema.optional(),
  password: passwordSchema,
  code: z.string().trim().max(40).optional(),
});

/** Inviting people, and what the link of an invitation opens. */
export const invitationApi = {
  list: get('/api/invitations', { summary: 'Invitations that can still be accepted', reply: invitationsSchema }),
  invite: post('/api/invitations', {
    summary: 'Invite a person; the link is shown once, or goes to them by mail',
    body: invitationRequestSchema,
    reply: invitationLinkSchema,
    status: 201,
  }),
  withdraw: del('/api/invitations/:id', { summary: 'Withdraw an invitation', reply: doneSchema }),
  open: post('/api/invitation/open', {
    summary: 'What an invitation holds; the token travels in the body, never in an address that is logged',
    body: invitationTokenSchema,
    reply: invitedSchema,
  }),
  accept: post('/api/invitation/accept', {
    summary: 'Accept an invitation: choose a password and enter',
    body: acceptanceSchema,
    reply: sessionSchema,
    status: 201,
  }),
};
