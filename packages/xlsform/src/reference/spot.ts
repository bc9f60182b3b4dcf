import type { Item } from '../form.ts';

/** Place of an element in the primary instance. The root has depth 0 and no parent. */
export interface Spot {
  readonly name: string;
  readonly parent?: Spot;
  readonly depth: number;
  readonly repeat: boolean;
  readonly path: string;
  readonly item?: Item;
}

/** Places of all elements, by element and by name. */
export interface Spots {
  readonly root: Spot;
  readonly of: ReadonlyMap<Item, Spot>;
  readonly named: ReadonlyMap<string, readonly Spot[]>;
  /** Of each name that several elements have: the first of them inside each element around one; filled when first asked for. */
  readonly nearest: Map<string, ReadonlyMap<Spot, Spot>>;
}

/** What no reference leads to: the form's own blocks, and external data, which have no place in the instance. */
const unnamed = new Set(['meta', 'entity', 'entity-label', 'csv-external', 'xml-external']);

const placed = new WeakMap<readonly Item[], Spots>();

/** Where each element of a form stands; found once for the same elements. */
export function spots(rootName: string, items: readonly Item[]): Spots {
  const known = placed.get(items);
  if (known?.root.name === rootName) return known;
  const found = place(rootName, items);
  placed.set(items, found);
  return found;
}

function place(rootName: string, items: readonly Item[]): Spots {
  const root: Spot = { name: rootName, depth: 0, repeat: false, path: `/${rootName}` };
  const of = new Map<Item, Spot>();
  const named = new Map<string, Spot[]>();
  const add = (item: Item, parent: Spot): void => {
    const { name } = item;
    const spot: Spot = {
      name,
      parent,
      depth: parent.depth + 1,
      repeat: item.kind === 'repeat',
      path: `${parent.path}/${name}`,
      item,
    };
    of.set(item, spot);
    if (!unnamed.has(item.type)) {
      const same = named.get(name);
      if (same) same.push(spot);
      else named.set(name, [spot]);
    }
    for (const child of item.children) add(child, spot);
  };
  for (const item of items) add(item, root);
  return { root, of, named, nearest: new Map() };
}

/** Ancestors from the parent up to the root. */
export function ancestors(spot: Spot): Spot[] {
  const chain: Spot[] = [];
  for (let up = spot.parent; up; up = up.parent) chain.push(up);
  return chain;
}

/** Nearest repeat around an element, if any. */
export function nearestRepeat(spot: Spot): Spot | undefined {
  let up = spot.parent;
  while (up && !up.repeat) up = up.parent;
  return up;
}

/** Deepest element around both. */
export function commonAncestor(one: Spot, other: Spot): Spot | undefined {
  const around = new Set(ancestors(other));
  return ancestors(one).find((spot) => around.has(spot));
}

/** Nearest repeat around both. */
export function commonRepeat(one: Spot, other: Spot): Spot | undefined {
  if (!nearestRepeat(one) || !nearestRepeat(other)) return undefined;
  const around = new Set(ancestors(other));
  return ancestors(one).find((spot) => spot.repeat && around.has(spot));
}

/** Steps from one element to another by way of an element around both: `../../crop`. */
export function steps(source: Spot, target: Spot, via: Spot): string {
  return [...Array<string>(source.depth - via.depth).fill('..'), target.path.slice(via.path.length + 1)].join('/');
}
