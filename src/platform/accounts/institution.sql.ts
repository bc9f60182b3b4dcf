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

/** All institutions, by side, country and English name. */
export const listInstitutions = (trx: Trx): Promise<InstitutionRow[]> =>
  rows(
    trx,
    institution,
    sql`
    select id, jsonb_build_object('ar', name_ar, 'fr', name_fr, 'en', name_en) as name, country, side, family
    from platform.institution order by side, country nulls last, name_en`,
  );

/** Adds an institution; undefined when its country has one of this name. */
export const insertInstitution = async (trx: Trx, given: InstitutionRequest): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ id: z.uuid() }),
      sql`
    insert into platform.institution (name_ar, name_fr, name_en, country, side, family)
    select ${given.name.ar}, ${given.name.fr}, ${given.name.en}, ${given.country}::text, ${given.side}, ${given.family}
    where not exists (select 1 from platform.institution where name_en = ${given.name.en} and country is not distinct from ${given.country}::text)
    returning id`,
    )
  )?.id;

export const updateInstitution = async (trx: Trx, id: string, given: InstitutionRequest): Promise<boolean> =>
  (await run(
    trx,
    sql`update platform.institution set name_ar = ${given.name.ar}, name_fr = ${given.name.fr}, name_en = ${given.name.en},
    country = ${given.country}, side = ${given.side}, family = ${given.family} where id = ${id}`,
  )) === 1;

export const findInstitution = async (trx: Trx, nameEn: string, country: string | null): Promise<string | undefined> =>
  (
    await row(
      trx,
      z.object({ id: z.uuid() }),
      sql`select id from platform.institution
    where name_en = ${nameEn} and country is not distinct from ${country}::text`,
    )
  )?.id;

export const institutionExists = async (trx: Trx, id: string): Promise<boolean> =>
  (await rows(trx, z.object({ id: z.uuid() }), sql`select id from platform.institution where id = ${id}`)).length === 1;
