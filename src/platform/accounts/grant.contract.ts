import { z } from 'zod';
import { saying } from '../language/issue.ts';
import type { Role } from '../role/role.ts';
import { heldScope, scopeSchema, type AskedScope } from '../scope/scope.contract.ts';
import { roleSchema } from './account.contract.ts';

/** The administration is held everywhere or not at all. */
export const wholeAdministration = ({ role, scope }: { role: Role; scope: AskedScope }): boolean =>
  role !== 'administrator' || scope.kind === 'everywhere';
export const administrationIsWhole = {
  path: ['scope', 'kind'],
  ...saying({
    ar: 'إدارة النظام دور كامل لا يُجزّأ',
    fr: 'l’administration ne se limite pas à une partie',
    en: 'the administration cannot be held for a part',
  }),
};

/** A role with how far it reaches, as it is given. */
export const givenRoleSchema = z
  .strictObject({ role: roleSchema, scope: scopeSchema })
  .refine(wholeAdministration, administrationIsWhole);
export type GivenRole = z.infer<typeof givenRoleSchema>;

/** A role with how far it reaches, as it is shown. */
export const heldRoleSchema = z.object({ role: roleSchema, scope: heldScope });
export type HeldRole = z.infer<typeof heldRoleSchema>;

/** Roles as whoever runs the installation gives them from the command line: everywhere. */
export const heldEverywhere = (roles: readonly Role[]): GivenRole[] =>
  [...new Set(roles)].map((role) => ({ role, scope: { kind: 'everywhere', of: null } }));
