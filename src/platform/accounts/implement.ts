import { implementing } from '../http/implement.ts';

/** How the endpoints of people and sessions are implemented: in the compartment of the administration. */
export const implement = implementing({ compartment: 'administration' });

/** How an endpoint is implemented that is about the account of whoever asks, and no other. */
export const ofOneself = { permission: 'account.own', self: true } as const;
