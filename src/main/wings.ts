import { inOrder, type Wing } from '../platform/wing/wing.ts';

/** Every wing of the installation, found where it stands (`../<wing>/wing.ts`). Who may look at whom is said in tools/structure/imports.ts. */
export const wings: readonly Wing[] = inOrder(
  Object.values(import.meta.glob<Wing>('../*/wing.ts', { import: 'default', eager: true })),
);
