import { z } from 'zod';
import { get } from '../client/endpoint.ts';
import { saying } from '../language/issue.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { roles } from '../role/role.ts';
import { isNamed, scopeKinds } from './scope.ts';

/** A scope as it is asked for. `of`: an institution or a space by its id, `regions-ma/MA-04`, `corridors/MA-FR`, `assigned/service.file/<id>`; null where there is nothing to name. */
export const scopeSchema = z
  .strictObject({ kind: z.enum(scopeKinds), of: z.string().max(200).nullable() })
  .refine(({ kind, of }) => isNamed(kind, of), {
    path: ['of'],
    ...saying({
      ar: 'يلزم اختيار ما يسري عليه الدور',
      fr: 'indiquer à quoi le rôle s’applique',
      en: 'say what the role is for',
    }),
  });
export type AskedScope = z.infer<typeof scopeSchema>;

/** A scope as it is held, with the name of what it is of where the reader may know it. */
export const heldScope = z.object({
  kind: z.enum(scopeKinds),
  of: z.string().nullable(),
  label: localizedSchema.nullable(),
});
export type HeldScope = z.infer<typeof heldScope>;

const choice = z.object({ of: z.string(), label: localizedSchema });
export type ScopeChoice = z.infer<typeof choice>;

export const scopeApi = {
  choices: get('/api/scope-choices', {
    summary: 'What a role may be given for: institutions, territories, corridors, and the spaces that the reader sees',
    reply: z.object({
      institution: z.array(choice),
      territory: z.array(choice),
      corridor: z.array(choice),
      space: z.array(choice),
      /** By kind of scope: roles of which a grant in such a scope opens anything. */
      opens: z.record(z.enum(scopeKinds), z.array(z.enum(roles))),
    }),
  }),
};
