import { dialogueComputations } from '../dialogue/computations.ts';
import { evidenceComputations } from '../evidence/computations.ts';
import { chartComputations } from '../platform/chart/computations.ts';
import { paperComputations } from '../platform/paper/computations.ts';
import { serveErrands } from '../platform/compute/thread.ts';

/** What a thread of the installation can do (platform/compute). */
export default serveErrands({
  ...dialogueComputations,
  ...evidenceComputations,
  ...chartComputations,
  ...paperComputations,
});
