import type { EntityDeclaration, Item } from '../form.ts';
import { descend } from '../emit/writing.ts';
import { at, type Log } from '../log.ts';
import type { Place } from '../problem.ts';
import { references } from '../reference/find.ts';
import { isName } from '../reference/lexer.ts';
import { find } from '../reference/resolve.ts';
import { nearestRepeat, type Spot, type Spots } from '../reference/spot.ts';

/** A question that an entity has to do with: it saves the answer (`save`), or its declaration reads it. */
export interface Mention {
  readonly question: Spot;
  readonly save: boolean;
  readonly place: Place;
}

/** Reads the `save_to` cells; each gives its question to one entity. */
export function saves(
  items: readonly Item[],
  declarations: readonly EntityDeclaration[],
  places: Spots,
  log: Log,
): ReadonlyMap<EntityDeclaration, readonly Mention[]> {
  const found = new Map<EntityDeclaration, Mention[]>(declarations.map((declaration) => [declaration, []]));
  const taken = new Map<EntityDeclaration, Map<string, Item>>();
  const byList = new Map([...declarations].reverse().map((declaration) => [declaration.list, declaration]));
  for (const item of descend(items)) {
    const question = places.of.get(item);
    if (item.saveTo === undefined || !question) continue;
    const place = at(item.origin, 'save_to');
    const declaration = declarationOf(item.saveTo, declarations, byList, place, log);
    if (!declaration) continue;
    const property = item.saveTo.slice(item.saveTo.lastIndexOf('#') + 1);
    const properties = taken.get(declaration) ?? new Map<string, Item>();
    taken.set(declaration, properties);
    const other = properties.get(property);
    if (other) {
      log.add('saveto-twice', place, item.saveTo, {
        property,
        other: other.name,
        row: String(other.origin.row ?? '—'),
      });
      continue;
    }
    properties.set(property, item);
    found.get(declaration)?.push({ question, save: true, place });
  }
  return found;
}

function declarationOf(
  value: string,
  declarations: readonly EntityDeclaration[],
  byList: ReadonlyMap<string, EntityDeclaration>,
  place: Place,
  log: Log,
): EntityDeclaration | undefined {
  const parts = value.split('#');
  const property = parts.at(-1) ?? '';
  if (declarations.length === 0) log.add('saveto-no-entities', place, value);
  else if (parts.length > 2) log.add('saveto-delimiter', place, value);
  else if (/^(name|label)$/i.test(property)) log.add('saveto-reserved', place, value);
  else if (property.startsWith('__')) log.add('saveto-underscores', place, value);
  else if (!isName(property)) log.add('name-invalid', place, value);
  else if (parts.length === 1 && declarations.length > 1) log.add('saveto-prefix', place, value);
  else {
    const list = parts.length === 2 ? parts[0] : declarations[0]?.list;
    const declaration = byList.get(list ?? '');
    if (!declaration) {
      log.add('saveto-list-unknown', place, value, {
        list: list ?? '',
        lists: declarations
          .slice(0, 10)
          .map((d) => d.list)
          .join(', '),
      });
    }
    return declaration;
  }
  return undefined;
}

/** The questions that a declaration's expressions read. */
export function reads(declaration: EntityDeclaration, places: Spots): Mention[] {
  const { label, id, createIf, updateIf, origin } = declaration;
  const columns = [
    ['label', label],
    ['entity_id', id],
    ['create_if', createIf],
    ['update_if', updateIf],
  ] as const;
  return columns.flatMap(([column, text]) =>
    references(text ?? '').flatMap(({ name }) => {
      const question = find(places, name);
      return question ? [{ question, save: false, place: at(origin, column) }] : [];
    }),
  );
}

/** The scope of a question: the repeat it is in, or the root. */
export const scopeOf = (question: Spot, { root }: Spots): Spot => nearestRepeat(question) ?? root;
