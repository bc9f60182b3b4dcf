import type { Spec } from '@dawra/survey-estimation';
import { computation } from '../../platform/compute/computation.ts';
import type { Ledger } from '../disclosure/control.ts';
import type { Computed, FrozenData } from './compute.ts';

/** A checked spec on a frozen version, judged by what has been said before, as a thread computes it (`compute`). */
export const analyse = computation<{ data: FrozenData; spec: Spec; memoryMb: number; ledger: Ledger }, Computed>(
  'evidence.analyse',
  120,
);
