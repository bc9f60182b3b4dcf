import { feedsAfterRestore, invitationsAfterRestore } from '../dialogue/index.ts';
import { evidenceAfterRestore } from '../evidence/index.ts';
import { accountsAfterRestore } from '../platform/accounts/after-restore.ts';
import type { AfterRestore } from '../platform/archive/after-restore.ts';
import { mailAfterRestore } from '../platform/mail/after-restore.ts';
import { erasuresAfterRestore } from '../platform/erasable/after-restore.ts';

/**
 * What happens after a restore, in this order and before anybody may enter: first whoever was inside is outside, then every room forgets
 * again what was erased after the archive was taken.
 */
export const afterRestore: readonly AfterRestore[] = [
  accountsAfterRestore,
  mailAfterRestore,
  erasuresAfterRestore,
  evidenceAfterRestore,
  feedsAfterRestore,
  invitationsAfterRestore,
];
