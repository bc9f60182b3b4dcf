import { z } from 'zod';
import { localeSchema } from '../language/text3.contract.ts';
import { emailSchema, momentSchema, nameSchema, passwordSchema, roleSchema } from './account.contract.ts';

/** Days during which an invitation can be accepted, and hours for a link that renews a password. */
export const invitationDays = 7;
export const renewalHours = 24;

export const invitationRequestSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  locale: localeSchema,
  roles: z.array(roleSchema).min(1),
  institution: z.uuid().nullable().default(null),
});

/** The link is shown once, to whoever invites; the base keeps its digest only. */
export const invitationLinkSchema = z.object({
  id: z.uuid(),
  link: z.url(),
  /** From when on the link works: at once, or after the person could refuse that their second factor is taken away. */
  effectiveAt: momentSchema,
  expiresAt: momentSchema,
});
export type InvitationLink = z.infer<typeof invitationLinkSchema>;

export const invitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  renewal: z.boolean(),
  createdAt: momentSchema,
  expiresAt: momentSchema,
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
  expiresAt: momentSchema,
});
export type Invited = z.infer<typeof invitedSchema>;
export const acceptanceSchema = z.object({
  token,
  name: nameSchema.optional(),
  locale: localeSchema.optional(),
  password: passwordSchema,
});
