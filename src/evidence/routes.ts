import type { Route } from '../platform/http/route.ts';
import { downloadRoutes } from './analysis/download.routes.ts';
import { resultReleaseRoutes } from './analysis/result.release.ts';
import { resultRoutes } from './analysis/result.routes.ts';
import { importRoutes } from './dataset/import.routes.ts';
import { profileRoutes } from './dataset/profile.routes.ts';
import { uploadRoutes } from './dataset/upload.routes.ts';
import { versionReleaseRoutes } from './dataset/version.release.ts';
import { versionRoutes } from './dataset/version.routes.ts';
import { variableRoutes } from './variable/variable.routes.ts';

/** Every endpoint of the evidence wing. */
export const evidenceRoutes: readonly Route[] = [
  ...uploadRoutes,
  ...importRoutes,
  ...profileRoutes,
  ...versionRoutes,
  ...variableRoutes,
  ...resultRoutes,
  ...downloadRoutes,
  ...resultReleaseRoutes,
  ...versionReleaseRoutes,
];
