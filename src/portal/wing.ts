import { defineWing } from '../platform/wing/wing.ts';
import { portalRoutes } from './routes.ts';

/** The public pages. */
export default defineWing({ name: 'portal', order: 80, permissions: [], routes: portalRoutes });
