import type { PageEntry } from '../platform/ui/page.ts';
import { analysisPages } from './analysis/pages.ts';
import { dataSetPages } from './dataset/pages.ts';
import { variablePages } from './variable/pages.ts';

/** Pages of the evidence wing in the workbench. */
export const evidencePages: readonly PageEntry[] = [...dataSetPages, ...variablePages, ...analysisPages];
