import type { Item } from '../form.ts';
import { makesId } from '../entities/binds.ts';
import { find } from '../reference/resolve.ts';
import type { Spot } from '../reference/spot.ts';
import { descend, expression, spotOf, type Writing } from './writing.ts';
import { el, type Element } from './xml.ts';

/** Elements that each question sets when it changes, by the question's place. */
export type Triggers = ReadonlyMap<Spot, readonly Item[]>;

/** Which question sets which elements. */
export function triggers(writing: Writing): Triggers {
  const found = new Map<Spot, Item[]>();
  for (const item of descend(writing.form.items)) {
    for (const name of item.triggers) {
      const trigger = find(writing.places, name, spotOf(writing, item));
      if (!trigger) continue;
      const set = found.get(trigger);
      if (set) set.push(item);
      else found.set(trigger, [item]);
    }
  }
  return found;
}

/** The actions inside a question's control: what its change sets. */
export function triggered(writing: Writing, all: Triggers, spot: Spot): Element[] {
  return (all.get(spot) ?? []).map((item) => {
    const target = spotOf(writing, item);
    const event = 'xforms-value-changed';
    if (item.type === 'background-geopoint') return el('odk:setgeopoint', { ref: target.path, event });
    const value = item.triggered === undefined ? undefined : expression(writing, target, item.triggered);
    return el('setvalue', { ref: target.path, event, value });
  });
}

/** The actions of a repeat that run for each new instance: the dynamic defaults in it, not those of repeats inside it. */
export function newInstance(writing: Writing, items: readonly Item[]): Element[] {
  const event = 'odk-new-repeat';
  return items.flatMap((item) => {
    if (item.kind === 'repeat') return [];
    const spot = spotOf(writing, item);
    const own: Element[] = [];
    if (item.dynamicDefault && item.default !== undefined && item.kind === 'question') {
      own.push(el('setvalue', { ref: spot.path, event, value: expression(writing, spot, item.default) }));
    }
    if (item.entity && makesId(item.entity)) {
      own.push(el('setvalue', { ref: `${spot.path}/@id`, event, value: 'uuid()' }));
    }
    return [...own, ...newInstance(writing, item.children)];
  });
}
