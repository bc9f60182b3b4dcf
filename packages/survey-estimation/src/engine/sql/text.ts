/** Quoting for SQL texts. */

/** A text literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name of a column or table. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
