import { z } from 'zod';
import { appSchemas } from './schemas.ts';
import { rows, sql, type Db } from './transaction.ts';

const names = z.object({ name: z.string() });
const found = async (db: Db, query: ReturnType<typeof sql>): Promise<string[]> =>
  (await rows(db, names, query)).map(({ name }) => name);

/** Foreign keys whose columns are not the first columns of some index: deleting or joining along them would read the whole table. */
export const unindexedForeignKeys = (db: Db): Promise<string[]> =>
  found(
    db,
    sql`select format('%s.%s', c.conrelid::regclass, c.conname) as name
        from pg_constraint c join pg_namespace n on n.oid = c.connamespace
        where c.contype = 'f' and n.nspname = any (${appSchemas})
          and not exists (
            select from pg_index i
            where i.indrelid = c.conrelid
              and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ '^\\(\\w+ IS NOT NULL\\)$')
              and (select array_agg(k order by k) from unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k)
                = (select array_agg(k order by k) from unnest(c.conkey) k))
        order by 1`,
  );

/** Functions that run with their owner's rights and that anybody may call, or whose search path the caller chooses. */
export const openDefinerFunctions = (db: Db): Promise<string[]> =>
  found(
    db,
    sql`select p.oid::regprocedure::text as name
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where p.prosecdef and n.nspname = any (${appSchemas})
          and (p.proacl is null
            or exists (select from aclexplode(p.proacl) a where a.grantee = 0)
            or not coalesce(p.proconfig::text like '%search_path=%', false))
        order by 1`,
  );

/** Tables and views that every role of the server may touch. */
export const openTables = (db: Db): Promise<string[]> =>
  found(
    db,
    sql`select distinct c.oid::regclass::text as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
        where n.nspname = any (${appSchemas}) and a.grantee = 0
        order by 1`,
  );

/**
 * Grants that cross the compartments (blueprint section 4): the statistical role in `service` or `restricted`, and the other way round;
 * anybody but its own role in `restricted`. Direct and inherited grants on tables, views and columns.
 */
export const crossingGrants = (db: Db): Promise<string[]> =>
  found(
    db,
    sql`select format('%s may %s %s', r.rolname, p.privilege, c.oid::regclass) as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace,
             pg_roles r, unnest(array['SELECT', 'INSERT', 'UPDATE']) as p (privilege)
        where c.relkind in ('r', 'p', 'v', 'm') and starts_with(r.rolname, 'dawra_')
          and has_any_column_privilege(r.oid, c.oid, p.privilege)
          and case n.nspname
                when 'restricted' then r.rolname <> 'dawra_restricted'
                when 'service' then r.rolname not in ('dawra_service', 'dawra_restricted')
                when 'survey' then r.rolname <> 'dawra_statistical' and c.relkind in ('r', 'p')
                else false
              end
        order by 1`,
  );
