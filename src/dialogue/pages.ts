import type { PageEntry } from '../platform/ui/page.ts';

/** Pages of the dialogue wing in the workbench. */
export const dialoguePages: readonly PageEntry[] = [];
