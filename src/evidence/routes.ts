import type { Route } from '../platform/http/route.ts';
import { resultRoutes } from './analysis/result.routes.ts';
import { importRoutes } from './dataset/import.routes.ts';
import { publicationRoutes } from './publication/publication.routes.ts';
import { releaseRoutes } from './release/release.routes.ts';
import { uploadRoutes } from './dataset/upload.routes.ts';
import { versionRoutes } from './dataset/version.routes.ts';

/** Every door of the evidence wing. */
export const evidenceRoutes: readonly Route[] = [
  ...uploadRoutes,
  ...importRoutes,
  ...versionRoutes,
  ...resultRoutes,
  ...publicationRoutes,
  ...releaseRoutes,
];
