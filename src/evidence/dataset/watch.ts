import type { ImportView } from './import.contract.ts';

export type WorkStep = Exclude<ImportView['progress']['step'], 'waiting'>;

/** How a long piece of work tells where it stands, and how it is stopped. */
export interface Watch {
  /** Raised when the person cancels or the installation closes; what is running is interrupted. */
  readonly signal: AbortSignal;
  /** A phase begins that leads from `from` to `to` of its step; `done` tells how far it has come, 0 to 1, whenever it is asked. */
  readonly phase: (step: WorkStep, from: number, to: number, done?: () => number, rows?: number) => void;
}

/** For work that nobody looks at. */
export const unwatched = (signal: AbortSignal): Watch => ({ signal, phase: () => undefined });
