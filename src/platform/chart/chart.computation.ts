import { computation } from '../compute/computation.ts';
import type { ChartAsked, ChartFile } from './file.ts';

/** A chart as a file that may travel alone (`chartFile`). */
export const drawFile = computation<ChartAsked, ChartFile>('chart.file', 30);
