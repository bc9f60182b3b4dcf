import type { Item, Origin } from '../form.ts';

const none: readonly never[] = [];
const nothing: ReadonlyMap<string, string> = new Map();

/** An element with nothing but what is given. */
export function newItem(given: Partial<Item> & Pick<Item, 'kind' | 'type' | 'name' | 'origin'>): Item {
  // Written out, so that all elements have one shape: a spread of so many properties is slow, and so is what reads its result.
  return {
    kind: given.kind,
    type: given.type,
    name: given.name,
    origin: given.origin,
    tag: given.tag,
    label: given.label,
    hint: given.hint,
    guidance: given.guidance,
    media: given.media ?? nothing,
    bind: given.bind ?? nothing,
    control: given.control ?? nothing,
    instance: given.instance ?? nothing,
    default: given.default,
    dynamicDefault: given.dynamicDefault ?? false,
    triggers: given.triggers ?? none,
    choiceFilter: given.choiceFilter,
    offer: given.offer,
    randomize: given.randomize,
    inlineChoices: given.inlineChoices ?? false,
    tags: given.tags,
    actions: given.actions ?? none,
    external: given.external,
    triggered: given.triggered,
    saveTo: given.saveTo,
    entity: given.entity,
    children: given.children ?? none,
  };
}

/** Origin of an element that the author did not write but whose expression, in `bind::calculate`, stands in a cell of the row. */
export const calculatedIn = ({ sheet, row, header }: Origin, column: string): Origin => ({
  sheet,
  row,
  header: (wanted) => (wanted === 'bind::calculate' ? (header(column) ?? column) : undefined),
});

/** Origin of an element the author did not write, near a row when one is known. */
export const generated = (sheet: string, row?: number): Origin => ({ sheet, row, header: () => undefined });
