import { z } from 'zod';
import { row, rows, sql, type Trx } from '../database/transaction.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import type { ScopeChoice } from './scope.contract.ts';
import type { SpaceSource } from './space.ts';

/** A grant's scope with its name, over the alias of `platform.role_grant`; the names of spaces and cases are their wings' to tell. */
export const heldScopeOf = (grant: ReturnType<typeof sql>) =>
  sql`jsonb_build_object('kind', ${grant}.scope, 'of', ${grant}.scope_of, 'label', case
    when ${grant}.scope = 'institution' then (select i.name from platform.institution i where i.id::text = ${grant}.scope_of)
    when ${grant}.scope in ('territory', 'corridor') then (select c.label from platform.code c
      where (c.list, c.code, c.valid_from::text) = (split_part(${grant}.scope_of, '/', 1), split_part(${grant}.scope_of, '/', 2), split_part(${grant}.scope_of, '/', 3)))
    end)`;

/** The code of a territory or corridor with the day since which it means what it means on `day` (today); undefined when its list has none then. */
export const datedCode = async (trx: Trx, named: string, day: string | undefined): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ code: z.string().nullable() }),
      sql`select platform.dated_code(${named}, coalesce(${day ?? null}::date, (now() at time zone 'UTC')::date)) as code`,
    )
  )?.code ?? undefined;

/** Whether an institution is known. */
export const isInstitution = async (trx: Trx, id: string): Promise<boolean> =>
  (await row(trx, z.object({ id: z.uuid() }), sql`select id from platform.institution where id = ${id}`)) !== undefined;

const choice = z.object({ of: z.string(), label: localizedSchema });

export const institutionChoices = (trx: Trx): Promise<ScopeChoice[]> =>
  rows(
    trx,
    choice,
    sql`select id::text as of, name as label from platform.institution order by side, country nulls last, name`,
  );

/** Codes in force today of the lists whose name is like `lists`. */
export const codeChoices = (trx: Trx, lists: readonly string[]): Promise<ScopeChoice[]> =>
  rows(
    trx,
    choice,
    sql`select c.list || '/' || c.code as of, c.label from platform.code c join platform.code_list l on l.id = c.list
      where c.list like any (${[...lists]}::text[]) and c.valid_from <= (now() at time zone 'UTC')::date
        and (c.valid_to is null or c.valid_to > (now() at time zone 'UTC')::date)
      order by l.place, c.place`,
  );

/** Most spaces that are offered. */
const mostSpaces = 500;

/** Spaces of one compartment that the reader sees; with `id` that one. */
export const listSpaces = async (trx: Trx, sources: readonly SpaceSource[], id?: string): Promise<ScopeChoice[]> => {
  const found: ScopeChoice[] = [];
  for (const { rows: of } of sources)
    found.push(
      ...(await rows(
        trx,
        choice,
        sql`select s.id::text as of, s.label from (${of}) s where ${id ?? null}::uuid is null or s.id = ${id ?? null}::uuid limit ${mostSpaces}`,
      )),
    );
  return found;
};
