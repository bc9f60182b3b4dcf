import { z } from 'zod';
import { get, post } from '../client/endpoint.ts';
import { doneSchema, emailSchema } from './account.contract.ts';

/** A forgotten password, renewed by whoever reads the mail of the account. */
export const renewalApi = {
  offered: get('/api/renewal', {
    summary: 'Whether a link for a new password can be sent by mail here',
    reply: z.object({ offered: z.boolean() }),
  }),
  ask: post('/api/renewal', {
    summary: 'Ask for a link for a new password; the answer is the same whether or not somebody has the address',
    body: z.object({ email: emailSchema }),
    reply: doneSchema,
    status: 202,
  }),
};
