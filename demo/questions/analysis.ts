import type { SpecInput } from '@dawra/survey-estimation';

type WholeSpec = Extract<SpecInput, { estimates: unknown }>;

/** What is asked of a data set: estimates, and the people they are about. Variables and design come from its codebook. */
export type AnalysisRequest = Pick<WholeSpec, 'domain' | 'estimates'>;
