import { accountChanges } from './accounts/changes.ts';
import { accountTasks } from './accounts/tasks.ts';
import { backupWaiting } from './backup/tasks.ts';
import { mailWaiting } from './mail/tasks.ts';
import { changeRoutes } from './changes/change.routes.ts';
import { taskRoutes } from './tasks/task.routes.ts';
import { accountRoutes } from './accounts/account.routes.ts';
import { codeFindable } from './codes/findable.ts';
import { codeRoutes } from './codes/code.routes.ts';
import { healthRoutes } from './http/health.routes.ts';
import { renewalTasks } from './accounts/renewal.tasks.ts';
import { accountSearch } from './accounts/search.ts';
import { searchRoutes } from './search/search.routes.ts';
import { mailRoutes } from './mail/mail.routes.ts';
import { mailTasks } from './mail/mail.tasks.ts';
import { permissions } from './permissions.ts';
import { scopeRoutes } from './scope/scope.routes.ts';
import { defineWing } from './wing/wing.ts';

/** What every installation has: health, people, how they enter, what they may do, what was done, and what codes mean. */
export default defineWing({
  name: 'platform',
  order: 0,
  permissions,
  routes: () => [
    ...[...healthRoutes, ...accountRoutes, ...scopeRoutes, ...codeRoutes],
    ...[...mailRoutes, ...taskRoutes, ...changeRoutes, ...searchRoutes],
  ],
  search: accountSearch,
  findable: codeFindable,
  changes: accountChanges,
  waiting: [...accountTasks, ...mailWaiting, ...backupWaiting],
  tasks: (services) => ({ ...mailTasks(services), ...renewalTasks(services) }),
});
