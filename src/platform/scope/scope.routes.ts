import { implementing } from '../http/implement.ts';
import type { Permission } from '../http/permission.ts';
import type { Route } from '../http/route.ts';
import { inCompartments } from '../wing/in-compartments.ts';
import { roles, type Role } from '../role/role.ts';
import { scopeKinds, type ScopeKind } from './scope.ts';
import { scopeApi } from './scope.contract.ts';
import { codeChoices, institutionChoices, listSpaces } from './scope.sql.ts';

/** By kind of scope the roles of which a grant in it opens anything, as the table of permissions says; everywhere every role does. */
const openedBy = (table: readonly Permission[]) =>
  Object.fromEntries(
    scopeKinds.map((kind) => [
      kind,
      roles.filter(
        (role) =>
          kind === 'everywhere' || table.some(({ grants, within }) => grants[role] === 'any' && within?.includes(kind)),
      ),
    ]),
  ) as Record<ScopeKind, Role[]>;

const implement = implementing({ compartment: 'administration' });

export const scopeRoutes: Route[] = [
  implement(scopeApi.choices, {
    permission: 'account.manage',
    transaction: 'phases',
    work: async ({ phase, services, actor, locale }) => ({
      ...(await phase(async (trx) => ({
        institution: await institutionChoices(trx),
        territory: await codeChoices(trx, ['countries', 'regions-%', 'areas']),
        corridor: await codeChoices(trx, ['corridors']),
      }))),
      space: (
        await inCompartments(services, actor!, locale, services.contributions.spaces, (trx, sources) =>
          listSpaces(trx, sources),
        )
      ).flat(),
      opens: openedBy(services.permissions),
    }),
  }),
];
