import type { Route } from '../platform/http/route.ts';

/** Every door of the wing. */
export const portalRoutes: readonly Route[] = [];
