import type { Context } from '../http/route.ts';
import { inCompartments } from '../wing/in-compartments.ts';
import type { AskedScope } from './scope.contract.ts';
import { datedCode, isInstitution, listSpaces } from './scope.sql.ts';
import { scopeProblem } from './problems.ts';

/**
 * A scope as it is kept, once what it is of is known: an institution that is there, a code in force on the grant's first day, a space that whoever gives the
 * role sees. A case is given by the act that assigns it, never by hand.
 * @throws Problem scopes.unknown
 */
export async function keptScope(
  { trx, services, actor, locale }: Pick<Context<unknown, unknown, unknown>, 'trx' | 'services' | 'actor' | 'locale'>,
  scope: AskedScope,
  from?: string,
): Promise<AskedScope> {
  const { kind, of } = scope;
  if (of === null) return scope;
  const kept = async (): Promise<string | undefined> => {
    if (kind === 'institution') return (await isInstitution(trx, of)) ? of : undefined;
    if (kind === 'territory' || kind === 'corridor') return datedCode(trx, of, from);
    if (kind !== 'space') return undefined;
    const spaces = await inCompartments(services, actor!, locale, services.contributions.spaces, (inside, sources) =>
      listSpaces(inside, sources, of),
    );
    return spaces.flat()[0]?.of;
  };
  const found = await kept();
  if (found === undefined) throw scopeProblem('unknown', { of });
  return { kind, of: found };
}
