import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import { row, rows, sql, run, type Trx } from '../database/transaction.ts';
import { localizedSchema } from '../language/localized.contract.ts';
import { familySchema, sideSchema } from './account.contract.ts';
import type { InstitutionRequest } from './institution.contract.ts';

const institution = z.object({
  id: z.uuid(),
  name: localizedSchema,
  country: z.string().nullable(),
  side: sideSchema,
  family: familySchema,
});
export type InstitutionRow = z.output<typeof institution>;

/** All institutions, by side, country and name. */
export const listInstitutions = (trx: Trx): Promise<InstitutionRow[]> =>
  rows(
    trx,
    institution,
    sql`
    select id, name, country, side, family
    from platform.institution order by side, country nulls last, name`,
  );

const named = ({ name, country }: Pick<InstitutionRequest, 'name' | 'country'>): RawBuilder<unknown> =>
  sql`i.country is not distinct from ${country}::text
    and exists (select from jsonb_each_text(i.name) join jsonb_each_text(${JSON.stringify(name)}::jsonb) given using (key, value))`;

/** Adds an institution; undefined when its country has one that is called so in one of the languages. */
export const insertInstitution = async (trx: Trx, given: InstitutionRequest): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ id: z.uuid() }),
      sql`
    insert into platform.institution (name, country, side, family)
    select ${JSON.stringify(given.name)}::jsonb, ${given.country}::text, ${given.side}, ${given.family}
    where not exists (select from platform.institution i where ${named(given)})
    returning id`,
    )
  )?.id;

export const updateInstitution = async (trx: Trx, id: string, given: InstitutionRequest): Promise<boolean> =>
  (await run(
    trx,
    sql`update platform.institution set name = ${JSON.stringify(given.name)}::jsonb,
    country = ${given.country}, side = ${given.side}, family = ${given.family} where id = ${id}`,
  )) === 1;

/** The institution of a country that is called so in one of the languages. */
export const findInstitution = async (
  trx: Trx,
  of: Pick<InstitutionRequest, 'name' | 'country'>,
): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ id: z.uuid() }),
      sql`select i.id from platform.institution i where ${named(of)} order by i.created_at, i.id limit 1`,
    )
  )?.id;

export const institutionExists = async (trx: Trx, id: string): Promise<boolean> =>
  (await rows(trx, z.object({ id: z.uuid() }), sql`select id from platform.institution where id = ${id}`)).length === 1;
