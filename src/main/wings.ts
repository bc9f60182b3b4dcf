import { inOrder, type Wing } from '../platform/wing/wing.ts';

/** Every wing of the house, found where it stands (`../<wing>/wing.ts`). Who may look at whom is said in tools/house/imports.ts. */
export const wings: readonly Wing[] = inOrder(
  Object.values(import.meta.glob<Wing>('../*/wing.ts', { import: 'default', eager: true })),
);
