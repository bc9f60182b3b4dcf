import type { EntityDeclaration, Item } from '../form.ts';
import { generated, newItem } from '../parse/item.ts';
import type { Spot, Spots } from '../reference/spot.ts';

/** Version of the entities specification: entities in repeats or groups, or several, need the later one. */
export function entitiesVersion(containers: ReadonlyMap<Spot, EntityDeclaration>, { root }: Spots): string | undefined {
  if (containers.size === 0) return undefined;
  return containers.size === 1 && containers.has(root) ? '2024.1.0' : '2025.1.0';
}

/** The element of an entity, for a meta block. */
export function entityItem(declaration: EntityDeclaration): Item {
  const { list, id, label, createIf, updateIf, origin } = declaration;
  const instance = new Map([['dataset', list]]);
  if (id === undefined || createIf !== undefined) instance.set('create', '1');
  if (id !== undefined || updateIf !== undefined) {
    for (const [name, value] of Object.entries({ update: '1', baseVersion: '', trunkVersion: '', branchId: '' })) {
      instance.set(name, value);
    }
  }
  instance.set('id', '');
  const named = newItem({
    kind: 'question',
    type: 'entity-label',
    name: 'label',
    origin: generated(origin.sheet, origin.row),
  });
  return newItem({
    kind: 'group',
    type: 'entity',
    name: 'entity',
    origin,
    instance,
    entity: declaration,
    children: label === undefined ? [] : [named],
  });
}

/** A meta block with these elements. */
export const metaBlock = (children: readonly Item[]): Item =>
  newItem({ kind: 'group', type: 'meta', name: 'meta', origin: generated('survey'), children });

/** The tree with a meta block at the end of each group or repeat that holds an entity. */
export function placeEntities(
  items: readonly Item[],
  containers: ReadonlyMap<Spot, EntityDeclaration>,
  places: Spots,
): readonly Item[] {
  if (containers.size === 0) return items;
  return items.map((item) => {
    if (item.kind === 'question') return item;
    const spot = places.of.get(item);
    const declaration = spot && containers.get(spot);
    const children = placeEntities(item.children, containers, places);
    return { ...item, children: declaration ? [...children, metaBlock([entityItem(declaration)])] : children };
  });
}
