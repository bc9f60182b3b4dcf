import type { Item, Origin } from '../form.ts';

const nothing: ReadonlyMap<string, string> = new Map();

/** An element with nothing but what is given. */
export function newItem(given: Partial<Item> & Pick<Item, 'kind' | 'type' | 'name' | 'origin'>): Item {
  return {
    media: nothing,
    bind: nothing,
    control: nothing,
    instance: nothing,
    dynamicDefault: false,
    triggers: [],
    inlineChoices: false,
    actions: [],
    children: [],
    ...given,
  };
}

/** Origin of an element the author did not write, near a row when one is known. */
export const generated = (sheet: string, row?: number): Origin => ({ sheet, row, header: () => undefined });
