import type { z } from 'zod';
import type { importStates } from './import.contract.ts';

export type ImportState = z.infer<z.ZodEnum<{ [K in (typeof importStates)[number]]: K }>>;
export type ImportStep = 'read' | 'check' | 'change' | 'accept' | 'freeze' | 'cancel' | 'fail';

/** The steps of an import: state x step → next state. What is not here is refused. */
export const importSteps: Readonly<Record<ImportState, Readonly<Partial<Record<ImportStep, ImportState>>>>> = {
  received: { read: 'reading', cancel: 'cancelled', fail: 'failed' },
  reading: { check: 'checked', read: 'reading', cancel: 'cancelled', fail: 'failed' },
  checked: { change: 'received', accept: 'freezing', cancel: 'cancelled' },
  freezing: { freeze: 'accepted', fail: 'failed', cancel: 'cancelled' },
  accepted: {},
  cancelled: {},
  failed: { change: 'received', cancel: 'cancelled' },
};

/** The state after a step, or undefined when the step is not possible from here. */
export const nextState = (state: ImportState, step: ImportStep): ImportState | undefined => importSteps[state][step];

/** States in which the installation is at work and the page should ask again. */
export const isWorking = (state: ImportState): boolean =>
  state === 'received' || state === 'reading' || state === 'freezing';
