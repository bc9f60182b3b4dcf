import { handles, type Handlers } from '../compute/computation.ts';
import { drawFile, drawPage } from './chart.computation.ts';
import { pageDrawings } from './drawn-once.ts';
import { chartFile } from './file.ts';

/** What the room of charts lets threads do. */
export const chartComputations: Handlers = {
  ...handles(drawFile, (asked) => chartFile(asked)),
  ...handles(drawPage, (spec) => pageDrawings(spec)),
};
