import { dialoguePages } from '../dialogue/pages.ts';
import { evidencePages } from '../evidence/pages.ts';
import { accountPages } from '../platform/accounts/pages.ts';
import type { PageEntry } from '../platform/ui/page.ts';

/** Every page of the workbench, in the order of the navigation. */
export const workbenchPages: readonly PageEntry[] = [...evidencePages, ...dialoguePages, ...accountPages];

/** Pages that need nobody signed in. */
export const publicPages: ReadonlySet<string> = new Set(['sign-in', 'invitation', 'api']);
