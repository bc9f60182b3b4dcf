import { get } from '../client/endpoint.ts';
import { z } from 'zod';
import { localizedSchema } from '../language/localized.contract.ts';

/** The permission table as anyone may read it: which role holds which permission, and how far. */
export const permissionsSchema = z.object({
  permissions: z.array(
    z.object({
      name: z.string(),
      label: localizedSchema,
      grants: z.record(z.string(), z.enum(['any', 'own', 'institution'])),
    }),
  ),
});
export type PermissionsReply = z.infer<typeof permissionsSchema>;

/** The permission table over the wire. */
export const permissionApi = {
  read: get('/api/permissions', { summary: 'Who may do what, and how far', reply: permissionsSchema }),
};
