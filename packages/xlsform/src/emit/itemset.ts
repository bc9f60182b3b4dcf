import type { Item } from '../form.ts';
import { find, nodesetOf, pathTo } from '../reference/resolve.ts';
import type { Spot } from '../reference/spot.ts';
import { outputs } from './output.ts';
import { fileId } from './secondary.ts';
import { expression, type Writing } from './writing.ts';
import { el, type Element } from './xml.ts';

/** What a question offers, as an itemset or as items. */
export function offered(writing: Writing, item: Item, spot: Spot): Element[] {
  const { offer } = item;
  switch (offer?.from) {
    case undefined:
    case 'external':
      return [];
    case 'list':
      return item.inlineChoices ? inline(writing, offer.list, spot) : [fromList(writing, item, spot, offer.list)];
    case 'file':
      return [itemset(writing, item, spot, nodesOf(fileId(offer.file)), offer.value, offer.label)];
    case 'nodes':
      return [fromInstance(writing, item, spot, offer.instance)];
    case 'repeat':
    case 'geometry':
      return fromRepeat(writing, item, spot, offer);
  }
}

/** Items of a secondary instance. */
export const nodesOf = (id: string): string => `instance(${id.includes("'") ? `"${id}"` : `'${id}'`})/root/item`;

const set = (nodeset: string, value: string, label: string): Element =>
  el('itemset', { nodeset }, [el('value', { ref: value }), el('label', { ref: label })]);

function itemset(writing: Writing, item: Item, spot: Spot, nodes: string, value: string, label: string): Element {
  const filter =
    item.choiceFilter === undefined ? '' : `[${expression(writing, spot, item.choiceFilter, { current: true })}]`;
  return set(shuffled(writing, item, spot, nodes + filter), value, label);
}

/** A nodeset in random order, when wanted; a seed keeps the order. */
function shuffled(writing: Writing, { randomize }: Item, spot: Spot, nodeset: string): string {
  if (!randomize) return nodeset;
  const { seed } = randomize;
  return seed === undefined
    ? `randomize(${nodeset})`
    : `randomize(${nodeset}, ${expression(writing, spot, seed).trim()})`;
}

const textOf = (writing: Writing, list: string): string =>
  writing.form.lists.get(list)?.itext ? 'jr:itext(itextId)' : 'label';

function fromList(writing: Writing, item: Item, spot: Spot, list: string): Element {
  return itemset(writing, item, spot, nodesOf(list), 'name', textOf(writing, list));
}

/** Items of an instance of the form, known by its name alone. */
function fromInstance(writing: Writing, item: Item, spot: Spot, id: string): Element {
  return itemset(writing, item, spot, nodesOf(id), 'name', textOf(writing, id));
}

function fromRepeat(
  writing: Writing,
  item: Item,
  spot: Spot,
  offer: { from: 'repeat'; question: string } | { from: 'geometry'; repeat: string },
): Element[] {
  const geometry = offer.from === 'geometry';
  const target = find(writing.places, geometry ? offer.repeat : offer.question, spot);
  if (!target) return [];
  const { nodeset, leaf, over } = geometry
    ? { nodeset: pathTo(target, { source: spot }), leaf: 'geometry', over: target }
    : nodesetOf(target, spot);
  const filter =
    item.choiceFilter === undefined
      ? `./${leaf} != ''`
      : expression(writing, spot, item.choiceFilter, { current: true, nodeset: over });
  return [set(shuffled(writing, item, spot, `${nodeset}[${filter}]`), leaf, leaf)];
}

/** Choices written one by one, for a list that a `search()` replaces when the form runs. */
function inline(writing: Writing, name: string, spot: Spot): Element[] {
  const list = writing.form.lists.get(name);
  return (list?.choices ?? []).map((choice, index) => {
    const text = typeof choice.label === 'string' ? outputs(writing, spot, choice.label) : [];
    const label = list?.itext ? el('label', { ref: `jr:itext('${name}-${index}')` }) : el('label', {}, text);
    return el('item', {}, [label, el('value', {}, [choice.name])]);
  });
}
