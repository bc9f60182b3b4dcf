import { implementing } from '../http/implement.ts';
import type { Route } from '../http/route.ts';
import { inCompartments } from '../wing/in-compartments.ts';
import { scopeApi } from './scope.contract.ts';
import { codeChoices, institutionChoices, listSpaces } from './scope.sql.ts';

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
    }),
  }),
];
