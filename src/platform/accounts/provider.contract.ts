import { z } from 'zod';
import { get, post } from '../client/endpoint.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { doneSchema, proofSchema } from './account.contract.ts';
import { assertionSchema } from './passkey.contract.ts';
import { signedInSchema } from './session.contract.ts';

/** A path of this application, never another site. */
export const pathPattern = /^\/(?![/\\])[^\\\p{Cc}]*$/u;
const path = z.string().max(1000).regex(pathPattern);
const params = z.object({ provider: z.string().max(40) });
const url = z.object({ url: z.url({ protocol: /^https?$/ }) });

/** The ways of signing in that this installation offers beside address and password. */
export const waysSchema = z.object({
  passkeys: z.boolean(),
  providers: z.array(z.object({ key: z.string(), issuer: z.string(), label: localizedSchema })),
});

/** Signing in through an identity provider (OpenID Connect), and connecting one with one's account. */
export const providerApi = {
  ways: get('/api/session/ways', {
    summary: 'Ways of signing in that this installation offers beside address and password',
    reply: waysSchema,
  }),
  begin: post('/api/session/provider/:provider', {
    summary: 'Begin to sign in through an identity provider: where to go',
    params,
    body: z.object({ to: path.default('/') }),
    reply: url,
  }),
  finish: post('/api/session/provider/:provider/answer', {
    summary: 'Finish what was begun with an identity provider: sign in, or connect it with one’s account',
    params,
    body: z.object({ answer: z.string().min(1).max(8000) }),
    reply: signedInSchema,
  }),
  second: post('/api/session/second', {
    summary: 'Finish two-factor authentication after a password or a provider: a code or a passkey',
    body: z.union([
      z.strictObject({ code: z.string().trim().min(1).max(40) }),
      z.strictObject({ answer: assertionSchema }),
    ]),
    reply: signedInSchema,
  }),
  link: post('/api/account/providers/:provider', {
    summary: 'Begin to connect an identity provider with one’s account: where to go',
    params,
    body: proofSchema,
    reply: url,
  }),
  unlink: post('/api/account/links/:id/remove', {
    summary: 'Cut the connection with an identity provider; sessions that were opened through it end',
    body: proofSchema,
    reply: doneSchema,
  }),
};
