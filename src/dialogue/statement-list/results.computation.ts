import { computation } from '../../platform/compute/computation.ts';
import type { Results } from './results.contract.ts';
import type { VotesOfList } from './voter.ts';

/** What the votes on a list amount to. */
export const listResults = computation<VotesOfList, Results>('dialogue.statement-results', 60);
/** How far each statement lies from the middle of the map of opinions, by its number. */
export const listExtremity = computation<VotesOfList, Readonly<Record<string, number>>>(
  'dialogue.statement-extremity',
  20,
);
