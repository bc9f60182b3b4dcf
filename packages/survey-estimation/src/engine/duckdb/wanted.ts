/** What is asked to be read of a query. */

/**
 * A column of a result: doubles (NULL becomes NaN), or codes of so many levels that the query counts from 1, NULL where
 * missing; they are sent in as few bytes as hold them and read as -1 (missing), 0, 1, ...
 */
export type Wanted =
  | { readonly sql: string; readonly kind: 'double' }
  | { readonly sql: string; readonly kind: 'code'; readonly levels: number };

/** The column as it is sent. */
export function sentSql(wanted: Wanted): string {
  if (wanted.kind === 'double') return `coalesce((${wanted.sql})::DOUBLE, 'NaN'::DOUBLE)`;
  const type = wanted.levels < 256 ? 'UTINYINT' : wanted.levels < 65536 ? 'USMALLINT' : 'INTEGER';
  return `coalesce((${wanted.sql})::${type}, 0::${type})`;
}
