import { defineRoute, type Route } from '../http/route.ts';
import { permissionsSchema } from './permission.contract.ts';

export const permissionRoutes: Route[] = [
  defineRoute({
    method: 'GET',
    url: '/api/permissions',
    act: 'house.see',
    compartment: 'administration',
    summary: 'Who may do what, and how far',
    reply: permissionsSchema,
    work: async ({ house }) => ({
      permissions: house.permissions.map(({ act, label, grants }) => ({
        act,
        label: { ...label },
        grants: { ...grants },
      })),
    }),
  }),
];
