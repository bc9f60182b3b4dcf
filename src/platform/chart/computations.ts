import { handles, type Handlers } from '../compute/computation.ts';
import { drawFile } from './chart.computation.ts';
import { chartFile } from './file.ts';

/** What the room of charts lets threads do. */
export const chartComputations: Handlers = handles(drawFile, (asked) => chartFile(asked));
