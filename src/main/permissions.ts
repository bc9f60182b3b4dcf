import type { Permission } from '../platform/http/permission.ts';
import { wings } from './wings.ts';

/**
 * Who may do what, and how far: one table of all wings, enforced by every endpoint and tested for every role on every route.
 * docs/permissions.md is printed from it.
 */
export const permissions: readonly Permission[] = wings.flatMap((wing) => wing.permissions);
