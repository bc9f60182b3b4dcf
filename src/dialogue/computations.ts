import { handles, type Handlers } from '../platform/compute/computation.ts';
import { extremityOf } from './statement-list/extremity.ts';
import { listExtremity, listResults } from './statement-list/results.computation.ts';
import { resultsOf } from './statement-list/results.ts';

/** What the dialogue wing lets threads do. */
export const dialogueComputations: Handlers = {
  ...handles(listResults, (of) => resultsOf(of)),
  ...handles(listExtremity, (of) => extremityOf(of)),
};
