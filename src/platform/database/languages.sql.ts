import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isLocale, locales, stemmers } from '../language/locale.ts';
import { roleWords } from '../language/role.words.ts';
import { databaseProblem } from './problems.ts';
import { row, run, sql, type Db } from './transaction.ts';

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** SQL of what the database knows of languages, written from the code: their list, their stemmers, and the words for roles. Every migration may use it. */
export const languageFunctions = (known: readonly string[] = locales): string => `
create schema if not exists platform;
create or replace function platform.stemmers() returns text[] language sql immutable parallel safe as
  $$ select array[${stemmers.map((name) => literal(`pg_catalog.${name}`)).join(', ')}]::text[] $$;
create or replace function platform.locales() returns text[] language sql immutable parallel safe as
  $$ select array[${known.map(literal).join(', ')}]::text[] $$;
create or replace function platform.role_word(role text, locale text) returns text language sql immutable parallel safe as
  $$ select w.words ->> locale from (values ${Object.entries(roleWords)
    .map(([role, words]) => `(${literal(role)}, ${literal(JSON.stringify(words))}::jsonb)`)
    .join(', ')}) w (role, words) where w.role = $1 $$;
revoke all on function platform.role_word(text, text) from public;`;

/**
 * Brings the database to the languages of the code; columns, checks and names of people who may not be named then follow. Runs before the
 * migrations, as the owner of the database, and writes only what differs.
 * @throws Problem database.newer when the database has a language that the code does not: what is written in it would be lost to its readers
 */
export async function settleLanguages(db: Db): Promise<void> {
  const text = languageFunctions();
  const made = createHash('sha256').update(text).digest('hex');
  await db.transaction().execute(async (trx) => {
    await run(trx, sql`select pg_advisory_xact_lock(hashtext('dawra.languages'))`);
    const now = await row(
      trx,
      z.object({ made: z.string().nullable() }),
      sql`select obj_description(to_regprocedure('platform.locales()'), 'pg_proc') as made`,
    );
    if (now?.made === made) return;
    if (now?.made) {
      const had = await row(trx, z.object({ known: z.array(z.string()) }), sql`select platform.locales() as known`);
      const lost = (had?.known ?? []).filter((locale) => !isLocale(locale));
      if (lost.length) throw databaseProblem('newer', { unknown: lost.map((locale) => `lang ${locale}`).join(', ') });
    }
    await sql
      .raw(
        `${text}
      comment on function platform.locales() is ${literal(made)}`,
      )
      .execute(trx);
    const indexed = await row(
      trx,
      z.object({ there: z.boolean() }),
      sql`select to_regprocedure('platform.refresh_all_findable()') is not null as there`,
    );
    if (indexed?.there) await run(trx, sql`select platform.refresh_all_findable()`);
  });
}
