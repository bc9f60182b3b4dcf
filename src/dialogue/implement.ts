import { implementing } from '../platform/http/implement.ts';
import { dialogueConstraints } from './constraints.ts';

/** Implements an endpoint of the wing: in its compartment, what its database refuses in its own words. */
export const implement = implementing({ compartment: 'dialogue', constraints: dialogueConstraints });
