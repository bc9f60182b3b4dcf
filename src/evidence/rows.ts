import { sql } from '../platform/database/transaction.ts';
import { defineRows, scoped } from '../platform/scope/rows.sql.ts';

/** It is whoever's began it; the application itself works on all. */
const ofTheSender = sql`r.created_by = (select platform.current_account()) or (select platform.current_account()) is null`;

/** An import is its sender's: what stands in a file, in its rows and in the codebook proposed from them, is nobody else's. */
export const importRows = defineRows({ table: 'evidence.import', roles: [], rule: ofTheSender });
export const uploadRows = defineRows({ table: 'evidence.upload', roles: [], rule: ofTheSender });

/** What single rows are made of: who sees the import sees its columns. */
export const profileRows = defineRows({
  table: 'evidence.column_profile',
  roles: [],
  rule: sql`r.import = any (array(select i.id from ${scoped(importRows)} i))`,
});
