/** Texts as codes in DuckDB. */
import { literal } from '../sql/text.ts';

/** A text of so few levels is coded by its place in their list, which DuckDB looks up once for each text of a dictionary. */
export const MOST_LISTED = 40;

/** The place of a text among the levels, from 1; NULL where it is NULL or empty. */
export function codeSql(text: string, levels: readonly string[]): string {
  if (levels.length === 0) return 'NULL';
  const list = levels.map(literal).join(', ');
  return levels.length <= MOST_LISTED
    ? `list_position([${list}], ${levels.includes('') ? `nullif(${text}, '')` : text})`
    : `enum_code(nullif(${text}, '')::ENUM (${list}))::INTEGER + 1`;
}
