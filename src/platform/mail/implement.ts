import { implementing } from '../http/implement.ts';

/** How the endpoints of mail are implemented: in the compartment of the administration. */
export const implement = implementing({ compartment: 'administration' });
