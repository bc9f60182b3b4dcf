import type { Localised, Origin } from '../form.ts';
import { at, type Log } from '../log.ts';
import type { Place } from '../problem.ts';
import { malformed, references } from '../reference/find.ts';
import type { Spot } from '../reference/spot.ts';
import { similar } from '../similar.ts';

/** References met while reading, checked when all names are known. */
export interface NameCheck {
  readonly noted: { readonly name: string; readonly place: Place; readonly text: string }[];
  readonly broken: { readonly place: Place; readonly text: string; readonly part: string }[];
}

/** An empty note-book of references. */
export const newNameCheck = (): NameCheck => ({ noted: [], broken: [] });

/** Whether a text, in any language, may have references. */
function mentions(value: Localised): boolean {
  if (typeof value === 'string') return value.includes('${');
  for (const text of value.values()) if (text.includes('${')) return true;
  return false;
}

/** Notes the references of a text in a cell of a row. */
export function noteReferences(value: Localised | undefined, origin: Origin, column: string, names: NameCheck): void {
  if (value !== undefined && mentions(value)) checkReferences(value, at(origin, column), names);
}

/** Notes the references of a text in a cell. */
export function checkReferences(value: Localised | undefined, place: Place, names: NameCheck): void {
  if (value === undefined) return;
  for (const text of typeof value === 'string' ? [value] : value.values()) {
    if (!text.includes('${')) continue;
    const found = references(text);
    const part = malformed(text, found);
    if (part !== undefined) names.broken.push({ place, text, part });
    for (const { name } of found) names.noted.push({ name, place, text });
  }
}

/** Paths of the first few of several elements. */
const placesOf = (found: readonly Spot[]): string =>
  [...found.slice(0, 5).map(({ path }) => path), ...(found.length > 5 ? [`… (${found.length})`] : [])].join(', ');

/** Reports the references to names that no element has or that several have, and those that are not well formed. */
export function reportReferences(
  { noted, broken }: NameCheck,
  known: ReadonlyMap<string, readonly Spot[]>,
  log: Log,
): void {
  for (const { place, text, part } of broken) log.add('reference-malformed', place, text, { part });
  for (const { name, place, text } of noted) {
    const found = known.get(name);
    if (found && found.length > 1) {
      log.add('reference-ambiguous', place, text, () => ({ name, places: placesOf(found) }));
    }
    if (found) continue;
    log.add('reference-unknown', place, text, () => ({ name, similar: similar(name, known.keys()).join(', ') || '—' }));
  }
}
