import { computation } from '../compute/computation.ts';
import type { ChartAsked, ChartFile } from './file.ts';
import type { ChartSpec } from './spec.ts';

/** A chart as a file that may travel alone (`chartFile`). */
export const drawFile = computation<ChartAsked, ChartFile>('chart.file', 30);

/** The two drawings of a chart that a page holds (`pageDrawings`). */
export const drawPage = computation<ChartSpec, { readonly wide: string; readonly narrow: string }>('chart.page', 30);
