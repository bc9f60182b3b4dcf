import type { Form, Item } from '../form.ts';
import { expression as resolveAll, type Reading } from '../reference/resolve.ts';
import type { Spot, Spots } from '../reference/spot.ts';

/** What every part of the writer needs: the form and the places of its elements. */
export interface Writing {
  readonly form: Form;
  readonly places: Spots;
}

/** Place of an element; the root for what has none. */
export const spotOf = ({ places }: Writing, item: Item): Spot => places.of.get(item) ?? places.root;

/** An expression of an element, with its references as paths. */
export function expression(writing: Writing, source: Spot, text: string, more: Omit<Reading, 'source'> = {}): string {
  return text.includes('${') ? resolveAll(writing.places, text, { source, ...more }) : text;
}

const descended = new WeakMap<readonly Item[], readonly Item[]>();

/** Every element, parents before children. */
export function descend(items: readonly Item[]): readonly Item[] {
  const known = descended.get(items);
  if (known) return known;
  const found: Item[] = [];
  const add = (item: Item): void => {
    found.push(item);
    item.children.forEach(add);
  };
  items.forEach(add);
  descended.set(items, found);
  return found;
}
