import { z } from 'zod';
import { post } from '../client/endpoint.ts';
import { writtenPlain } from '../language/written.contract.ts';
import { doneSchema, proofSchema } from './account.contract.ts';
import { signedInSchema } from './session.contract.ts';

const base64url = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/);
const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.record(z.string().max(40), z.unknown()).default({}),
};

/** What an authenticator answers when it is asked for a new key (WebAuthn, RegistrationResponseJSON). */
export const attestationSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8000),
    attestationObject: base64url(16_000),
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** What an authenticator answers when it is asked to prove a key (WebAuthn, AuthenticationResponseJSON). */
export const assertionSchema = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8000),
    authenticatorData: base64url(8000),
    signature: base64url(4000),
    userHandle: base64url(200).nullish(),
  }),
});

/** What a browser is asked, as it takes it (WebAuthn, PublicKeyCredential…OptionsJSON). */
export const questionSchema = z.looseObject({ challenge: z.string() });

/** Signing in with a passkey, and one's own passkeys. */
export const passkeyApi = {
  ask: post('/api/session/passkey/question', {
    summary: 'Begin to sign in with a passkey: what the browser asks of an authenticator',
    reply: questionSchema,
  }),
  signIn: post('/api/session/passkey', {
    summary: 'Sign in with a passkey, without a password',
    body: z.object({ answer: assertionSchema }),
    reply: signedInSchema,
  }),
  offer: post('/api/account/passkeys/question', {
    summary: 'Begin to add a passkey to one’s account',
    body: proofSchema,
    reply: questionSchema,
  }),
  add: post('/api/account/passkeys', {
    summary: 'Add a passkey to one’s account; the first one brings recovery codes, and every other session ends',
    body: z.object({ name: writtenPlain(60), answer: attestationSchema }),
    reply: z.object({ codes: z.array(z.string()) }),
    status: 201,
  }),
  remove: post('/api/account/passkeys/:id/remove', {
    summary: 'Remove a passkey; the password still opens the account',
    body: proofSchema,
    reply: doneSchema,
  }),
};
