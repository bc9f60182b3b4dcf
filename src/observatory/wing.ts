import { defineWing } from '../platform/wing/wing.ts';
import { observatoryRoutes } from './routes.ts';

/** Series of flows as official sources publish them. */
export default defineWing({ name: 'observatory', order: 30, permissions: [], routes: () => observatoryRoutes });
