import { evidenceChanges } from './changes.ts';
import { evidenceWaiting } from './waiting.ts';
import { defineWing } from '../platform/wing/wing.ts';
import { tidyImports } from './dataset/import.tasks.ts';
import { evidenceFindable } from './findable.ts';
import { evidenceNotices } from './notices.ts';
import { permissions } from './permissions.ts';
import { evidenceRoutes } from './routes.ts';
import { importRows, uploadRows } from './rows.ts';
import { evidenceSearch } from './search.ts';
import { evidenceTasks } from './tasks.ts';

/** From a file to a result that anyone can compute again. */
export default defineWing({
  name: 'evidence',
  order: 10,
  permissions,
  routes: () => evidenceRoutes,
  tasks: evidenceTasks,
  tidy: tidyImports,
  rows: [importRows, uploadRows],
  search: evidenceSearch,
  findable: evidenceFindable,
  waiting: evidenceWaiting,
  changes: evidenceChanges,
  notices: evidenceNotices,
});
