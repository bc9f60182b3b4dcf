import { accountRoutes } from './accounts/account.routes.ts';
import { codeRoutes } from './codes/code.routes.ts';
import { healthRoutes } from './http/health.routes.ts';
import { permissions } from './permissions.ts';
import { defineWing } from './wing/wing.ts';

/** What every installation has: health, people, how they enter, what they may do, what was done, and what codes mean. */
export default defineWing({
  name: 'platform',
  order: 0,
  permissions,
  routes: () => [...healthRoutes, ...accountRoutes, ...codeRoutes],
});
