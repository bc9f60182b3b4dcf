import { dialogueRoutes } from '../dialogue/routes.ts';
import { evidenceRoutes } from '../evidence/routes.ts';
import { accountRoutes } from '../platform/accounts/account.routes.ts';
import { healthRoutes } from '../platform/http/health.routes.ts';
import type { Route } from '../platform/http/route.ts';
import { portalRoutes } from '../portal/routes.ts';

/** Every door of the house. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...accountRoutes,
  ...evidenceRoutes,
  ...dialogueRoutes,
  ...portalRoutes,
];
