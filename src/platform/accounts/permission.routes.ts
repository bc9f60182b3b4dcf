import { defineRoute, type Route } from '../http/route.ts';
import { permissionsSchema } from './permission.contract.ts';

export const permissionRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/permissions',
    permission: 'house.see',
    compartment: 'administration',
    summary: 'Who may do what, and how far',
    reply: permissionsSchema,
    work: async ({ house }) => ({
      permissions: house.permissions.map(({ name, label, grants }) => ({
        name,
        label: { ...label },
        grants: { ...grants },
      })),
    }),
  }),
];
