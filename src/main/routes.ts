import { dialogueRoutes } from '../dialogue/routes.ts';
import { evidenceRoutes } from '../evidence/routes.ts';
import { observatoryRoutes } from '../observatory/routes.ts';
import { accountRoutes } from '../platform/accounts/account.routes.ts';
import { healthRoutes } from '../platform/http/health.routes.ts';
import type { Route } from '../platform/http/route.ts';
import { portalRoutes } from '../portal/routes.ts';

/** Every door of the house. @param portal addresses of the built style sheets of the public pages */
export const routesWith = (portal: { readonly styles: readonly string[] }): readonly Route[] => [
  ...healthRoutes,
  ...accountRoutes,
  ...evidenceRoutes,
  ...dialogueRoutes,
  ...observatoryRoutes,
  ...portalRoutes(portal),
];

/** The same doors where nothing is looked at: tables of permissions, tests. */
export const routes = routesWith({ styles: [] });
