import type { Item } from '../form.ts';
import type { Spot } from '../reference/spot.ts';
import { newInstance, triggered, type Triggers } from './actions.ts';
import { nodesOf, offered } from './itemset.ts';
import { hintInItext, labelInItext } from './itext.ts';
import { outputs } from './output.ts';
import { expression, spotOf, type Writing } from './writing.ts';
import { el, lazily, type Element } from './xml.ts';

/** Controls of the elements, in order. */
export function* controls(writing: Writing, items: readonly Item[], all: Triggers): Generator<Element> {
  for (const item of items) {
    if (item.type === 'meta' || item.external) continue;
    if (item.kind === 'repeat') yield repeat(writing, item, all);
    else if (item.kind === 'group') yield group(writing, item, all);
    else if (item.tag !== undefined) yield control(writing, item, item.tag, all);
  }
}

function* inGroup(writing: Writing, item: Item, spot: Spot, all: Triggers): Generator<Element> {
  yield* label(writing, item, spot);
  yield* controls(writing, item.children, all);
}

function* inRepeat(writing: Writing, { children }: Item, all: Triggers): Generator<Element> {
  yield* controls(writing, children, all);
  yield* newInstance(writing, children);
}

function label(writing: Writing, item: Item, spot: Spot): Element[] {
  if (labelInItext(item)) return [el('label', { ref: `jr:itext('${spot.path}:label')` })];
  return typeof item.label === 'string' ? [el('label', {}, outputs(writing, spot, item.label))] : [];
}

function hint(writing: Writing, item: Item, spot: Spot): Element[] {
  if (hintInItext(item)) return [el('hint', { ref: `jr:itext('${spot.path}:hint')` })];
  return typeof item.hint === 'string' ? [el('hint', {}, outputs(writing, spot, item.hint))] : [];
}

function attributes(writing: Writing, item: Item, spot: Spot): [string, string][] {
  return [...item.control].map(([name, value]) => [name, expression(writing, spot, value)]);
}

function control(writing: Writing, item: Item, tag: string, all: Triggers): Element {
  const spot = spotOf(writing, item);
  const given: [string, string][] = [['ref', spot.path]];
  if (item.offer?.from === 'external') given.push(['query', query(writing, item, spot, item.offer.list)]);
  given.push(...attributes(writing, item, spot));
  const named = label(writing, item, spot);
  const hints = hint(writing, item, spot);
  return el(tag, given, [
    ...(named.length === 0 && hints.length > 0 ? [el('label')] : named),
    ...hints,
    ...offered(writing, item, spot),
    ...tags(writing, item, spot),
    ...triggered(writing, all, spot),
  ]);
}

function query(writing: Writing, { choiceFilter }: Item, spot: Spot, list: string): string {
  const filter = choiceFilter === undefined ? '' : `[${expression(writing, spot, choiceFilter, { current: true })}]`;
  return nodesOf(list) + filter;
}

/** Tags that a mapped feature may be given; their labels in the default language, or the first there is. */
function tags(writing: Writing, item: Item, spot: Spot): Element[] {
  const list = item.tags === undefined ? undefined : writing.form.osm.get(item.tags);
  const { defaultLanguage } = writing.form.settings;
  return (list?.choices ?? []).map(({ name, label: text }) => {
    const said = typeof text === 'string' ? text : (text?.get(defaultLanguage) ?? [...(text?.values() ?? [])][0]);
    return el('tag', { key: name }, [el('label', {}, said === undefined ? [] : outputs(writing, spot, said))]);
  });
}

function group(writing: Writing, item: Item, all: Triggers): Element {
  const spot = spotOf(writing, item);
  const given: [string, string][] = [...attributes(writing, item, spot), ['ref', spot.path]];
  return el(
    'group',
    given,
    lazily(() => inGroup(writing, item, spot, all)),
  );
}

function repeat(writing: Writing, item: Item, all: Triggers): Element {
  const spot = spotOf(writing, item);
  const named = label(writing, item, spot);
  return el('group', { ref: spot.path }, [
    ...(named.length > 0 ? named : [el('label')]),
    el(
      'repeat',
      [['nodeset', spot.path], ...attributes(writing, item, spot)],
      lazily(() => inRepeat(writing, item, all)),
    ),
  ]);
}
