import type { Origin } from '../form.ts';
import { at, type Log } from '../log.ts';
import { isName, isTagName } from '../reference/lexer.ts';

const known = new Set(['h', 'ev', 'xsd', 'jr', 'orx', 'odk', 'entities', 'xml']);

/** Why a text cannot be an attribute of the form; nothing when it can. */
function fault(
  name: string,
  reserved: readonly string[],
  prefixes: ReadonlyMap<string, string>,
): 'name' | 'reserved' | 'prefix' | undefined {
  if (reserved.includes(name) || name.startsWith('xmlns')) return 'reserved';
  if (isName(name)) return undefined;
  if (!isTagName(name)) return 'name';
  const prefix = name.slice(0, name.indexOf(':'));
  return known.has(prefix) || prefixes.has(prefix) ? undefined : 'prefix';
}

/** Reports attributes of the author's own that would break the form: no name at all, taken, or with an undeclared prefix. Gives whether all is well. */
export function checkAttribute(
  name: string,
  reserved: readonly string[],
  prefixes: ReadonlyMap<string, string>,
  origin: Origin,
  branch: string,
  log: Log,
): boolean {
  const found = fault(name, reserved, prefixes);
  if (found === undefined) return true;
  const place = at(origin, `${branch}::${name}`);
  if (found === 'prefix') log.add('prefix-undeclared', place, name, { prefix: name.slice(0, name.indexOf(':')) });
  else log.add('attribute-invalid', place, name);
  return false;
}
