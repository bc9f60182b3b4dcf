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

/** Every element, parents before children. */
export function* descend(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* descend(item.children);
  }
}
