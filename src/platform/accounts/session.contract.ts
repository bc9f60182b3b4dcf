import { moment } from '../record/record.ts';
import { del, get, post } from '../client/endpoint.ts';
import { z } from 'zod';
import { localeSchema } from '../language/localized.contract.ts';
import { doneSchema, emailSchema, familySchema, passwordSchema, roleSchema, sideSchema } from './account.contract.ts';

/** Who is signed in, as pages see it. */
export const actorSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  locale: localeSchema,
  roles: z.array(roleSchema),
  institution: z.uuid().nullable(),
  side: sideSchema.nullable(),
  family: familySchema.nullable(),
});

/** The signed-in person, or nobody, and the acts of the permission table that are open to them. */
export const sessionSchema = z.object({
  actor: actorSchema.nullable(),
  permissions: z.array(z.string()),
  /** Whether the person has to put two-factor authentication into use before they can act. */
  factorNeeded: z.boolean(),
});
export type SessionReply = z.infer<typeof sessionSchema>;

/** A sign-in; `code` (authenticator or recovery) comes with the second try, when the first was answered with `code`. */
export const signInSchema = z.object({
  email: emailSchema,
  password: passwordSchema,
  code: z.string().trim().max(40).optional(),
});
export const signedInSchema = z.object({
  /** In; a second factor is asked for; or a provider was connected with the account of the session. */
  step: z.enum(['in', 'code', 'linked']),
  session: sessionSchema.nullable(),
  /** From when on the administration takes the person's second factor away, unless they refuse; null when nothing of the kind waits. */
  factorRemovalAt: moment.nullable(),
  /** With `code`: what a browser asks of a passkey, which does in place of a code. */
  passkey: z.looseObject({ challenge: z.string() }).optional(),
  /** Where the person wanted to go before they were sent to a provider. */
  to: z.string().optional(),
});
export type SignedIn = z.infer<typeof signedInSchema>;

/** Demonstration people, offered on the machine itself only; empty elsewhere. */
export const demoPeopleSchema = z.object({
  password: z.string().nullable(),
  people: z.array(z.object({ email: z.string(), name: z.string(), roles: z.array(roleSchema) })),
});
export type DemoPeople = z.infer<typeof demoPeopleSchema>;

/** One open session in its owner's list. */
export const openSessionSchema = z.object({
  id: z.uuid(),
  device: z.string(),
  createdAt: moment,
  seenAt: moment,
  expiresAt: moment,
  current: z.boolean(),
});
export const openSessionsSchema = z.object({ sessions: z.array(openSessionSchema) });
export type OpenSession = z.infer<typeof openSessionSchema>;
export const endedSchema = z.object({ ended: z.int() });

/** Signing in and out, and who is signed in. */
export const sessionApi = {
  read: get('/api/session', { summary: 'Who is signed in, and which acts are open to them', reply: sessionSchema }),
  signIn: post('/api/session', {
    summary: 'Sign in with address and password, and a code where the account asks for one',
    body: signInSchema,
    reply: signedInSchema,
  }),
  signOut: del('/api/session', { summary: 'Sign out', reply: doneSchema }),
  demoPeople: get('/api/session/demo', {
    summary: 'Demonstration people and their password, on the machine itself only',
    reply: demoPeopleSchema,
  }),
};
