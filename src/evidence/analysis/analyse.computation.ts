import type { Spec } from '@dawra/survey-estimation';
import { computation } from '../../platform/compute/computation.ts';
import type { FrozenData } from './compute.ts';
import type { ResultBody } from './result.contract.ts';

/** A checked spec on a frozen version, as a thread computes it (`compute`). */
export const analyse = computation<
  { data: FrozenData; spec: Spec; memoryMb: number },
  { id: string; specId: string; body: ResultBody }
>('evidence.analyse', 120);
