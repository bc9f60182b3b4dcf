import { implement } from './implement.ts';
import { permissionApi } from './permission.contract.ts';
import type { Route } from '../http/route.ts';

export const permissionRoutes: Route[] = [
  implement(permissionApi.read, {
    permission: 'installation.see',
    work: async ({ services }) => ({
      permissions: services.permissions.map(({ name, label, grants }) => ({
        name,
        label: { ...label },
        grants: { ...grants },
      })),
    }),
  }),
];
