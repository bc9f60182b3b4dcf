import { implementing } from '../platform/http/implement.ts';

/** How the endpoints of the wing are implemented: what it shows is anyone's to read. */
export const implement = implementing({ compartment: 'public' });
