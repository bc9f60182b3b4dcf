import { moment } from '../record/record.ts';
import { del, get, patch, post } from '../client/endpoint.ts';
import { z } from 'zod';
import { localeSchema, localizedSchema } from '../language/localized.contract.ts';
import { saying } from '../language/issue.ts';
import { nameSchema, roleSchema } from './account.contract.ts';
import { administrationIsWhole, wholeAdministration } from './grant.contract.ts';
import { invitationLinkSchema } from './invitation.contract.ts';
import { openSessionsSchema, endedSchema } from './session.contract.ts';
import { defineList, listOf } from '../list/list.ts';
import { heldScope, scopeSchema } from '../scope/scope.contract.ts';

export const grantSchema = z.object({
  id: z.uuid(),
  role: roleSchema,
  scope: heldScope,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  grantedBy: z.string().nullable(),
});

/** A person as the administration sees them. */
export const personSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  locale: localeSchema,
  institution: z.object({ id: z.uuid(), name: localizedSchema }).nullable(),
  createdAt: moment,
  disabledAt: moment.nullable(),
  /** Ways in beside the password: codes of an authenticator, passkeys, identity providers by their issuers. */
  totp: z.boolean(),
  passkeys: z.int(),
  providers: z.array(z.string()),
  /** Since when mail does not reach them; null when nothing is known against it. */
  mailFailing: moment.nullable(),
  openSessions: z.int(),
  seenAt: moment.nullable(),
  grants: z.array(grantSchema),
});
export type Person = z.infer<typeof personSchema>;

export const personStates = ['enabled', 'disabled'] as const;
/** People by name; a role is one that they hold today. */
export const peopleList = defineList({
  line: personSchema,
  filters: { role: roleSchema, state: z.enum(personStates) },
  sorts: ['name', 'seen'],
  searched: true,
});

export const personPatchSchema = z.object({
  name: nameSchema.optional(),
  institution: z.uuid().nullable().optional(),
  disabled: z.boolean().optional(),
});

/** A new grant: a role, how far it reaches, and its days; without dates it holds from today on. Both ends belong to it. */
export const grantRequestSchema = z
  .strictObject({
    role: roleSchema,
    scope: scopeSchema,
    validFrom: z.iso.date().optional(),
    validTo: z.iso.date().nullable().default(null),
  })
  .refine(wholeAdministration, administrationIsWhole)
  .refine((grant) => !grant.validFrom || !grant.validTo || grant.validFrom <= grant.validTo, {
    path: ['validTo'],
    ...saying({
      ar: 'لا تسبق النهايةُ البدايةَ',
      fr: 'la fin ne peut précéder le début',
      en: 'the end cannot come before the beginning',
    }),
  });

/** People with an account, as the administration works on them. */
export const personApi = {
  list: listOf('/api/people', peopleList, { summary: 'People with an account, by name' }),
  change: patch('/api/people/:id', {
    summary:
      'Change a person’s name or institution, disable or enable the account; a disabled one loses its sessions at once',
    body: personPatchSchema,
    reply: personSchema,
  }),
  grant: post('/api/people/:id/roles', {
    summary: 'Give a person a role, everywhere or in a scope, from a day to a day; the person signs in anew',
    body: grantRequestSchema,
    reply: personSchema,
    status: 201,
  }),
  endGrant: del('/api/people/:id/roles/:grant', {
    summary: 'Take a role back as of now; the person signs in anew',
    reply: personSchema,
  }),
  sessions: get('/api/people/:id/sessions', { summary: 'A person’s open sessions', reply: openSessionsSchema }),
  endSessions: del('/api/people/:id/sessions', {
    summary: 'End a person’s sessions, for instance when one was stolen',
    reply: endedSchema,
  }),
  renew: post('/api/people/:id/renewal', {
    summary:
      'A link with which a person chooses a new password; shown once, or sent by mail. It takes two-factor authentication away only after notice and a waiting time',
    body: z.object({ mail: z.boolean().default(false) }).nullish(),
    reply: invitationLinkSchema,
    status: 201,
  }),
};
