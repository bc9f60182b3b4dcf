import { del, get, patch, post } from '../client/endpoint.ts';
import { openSessionsSchema, endedSchema } from './session.contract.ts';
import {
  doneSchema,
  proofSchema,
  totpOfferSchema,
  codeSchema,
  recoveryCodesSchema,
  ownAccountSchema,
  accountPatchSchema,
  passwordChangeSchema,
} from './account.contract.ts';

/** One’s own account: profile, password, second factor, sessions. */
export const ownApi = {
  sessions: get('/api/account/sessions', { summary: 'One’s own open sessions', reply: openSessionsSchema }),
  endOthers: del('/api/account/sessions', { summary: 'End all one’s sessions but this one', reply: endedSchema }),
  endSession: del('/api/account/sessions/:id', { summary: 'End one of one’s sessions', reply: doneSchema }),
  offerFactor: post('/api/account/totp', {
    summary: 'Begin two-factor authentication: a secret to put into an authenticator',
    body: proofSchema,
    reply: totpOfferSchema,
  }),
  confirmFactor: post('/api/account/totp/confirm', {
    summary: 'Put two-factor authentication into use with its first code; every other session ends',
    body: codeSchema,
    reply: recoveryCodesSchema,
  }),
  removeFactor: post('/api/account/totp/remove', {
    summary: 'Give two-factor authentication up',
    body: proofSchema,
    reply: doneSchema,
  }),
  renewCodes: post('/api/account/recovery-codes', {
    summary: 'New recovery codes; the earlier ones are worth nothing any more',
    body: proofSchema,
    reply: recoveryCodesSchema,
  }),
  keepFactor: post('/api/account/totp/keep', {
    summary: 'Refuse that the administration takes two-factor authentication away; its link is worth nothing any more',
    reply: doneSchema,
  }),
  read: get('/api/account', { summary: 'One’s own account', reply: ownAccountSchema }),
  change: patch('/api/account', {
    summary: 'Change one’s own language or name',
    body: accountPatchSchema,
    reply: doneSchema,
  }),
  changePassword: post('/api/account/password', {
    summary: 'Change one’s password; every other session ends',
    body: passwordChangeSchema,
    reply: doneSchema,
  }),
};
