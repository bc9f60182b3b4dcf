import type { Route } from '../platform/http/route.ts';
import { flowRoutes } from './flow/flow.routes.ts';

/** Every endpoint of the observatory. */
export const observatoryRoutes: readonly Route[] = [...flowRoutes];
