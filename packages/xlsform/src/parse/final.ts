import { descend } from '../emit/writing.ts';
import type { Form, Item } from '../form.ts';
import type { Secondary } from '../emit/secondary.ts';
import { at, atRow, type Log } from '../log.ts';
import { find } from '../reference/resolve.ts';
import { spots } from '../reference/spot.ts';

/** Checks that need the whole form: triggers, lists shared with `search()`, instances named by `reference-geometry`. */
export function finalChecks(form: Form, secondary: Secondary, entityLists: ReadonlySet<string>, log: Log): void {
  const places = spots(form.settings.rootName, form.items);
  const kept = secondary.instances.filter(({ kind }) => kind !== 'pulldata' && kind !== 'last-saved');
  const named = new Set(kept.map(({ id }) => id));
  const searched = new Map<string, Item>();
  const plain = new Set<string>();
  for (const item of descend(form.items)) {
    const { offer, origin } = item;
    for (const name of item.triggers) {
      const trigger = find(places, name, places.of.get(item))?.item;
      if (!trigger) continue;
      if (trigger.kind !== 'question' || trigger.tag === undefined) {
        log.add(isCalculated(trigger) ? 'trigger-hidden' : 'trigger-lost', at(origin, 'trigger'), name);
      }
    }
    if (offer?.from === 'list') {
      if (item.inlineChoices) searched.set(offer.list, item);
      else plain.add(offer.list);
    }
    if (offer?.from === 'geometry') {
      const target = find(places, offer.repeat, places.of.get(item));
      if (target && !target.repeat) log.add('reference-geometry', at(origin, 'parameters'), offer.repeat);
    }
    if (offer?.from === 'nodes' && !named.has(offer.instance) && !entityLists.has(offer.instance)) {
      log.add('reference-geometry', at(origin, 'parameters'), offer.instance);
    }
  }
  for (const [list, item] of searched) if (plain.has(list)) log.add('search-shared', atRow(item.origin), list);
}

const isCalculated = ({ type, bind }: Item): boolean => type === 'calculate' || bind.has('calculate');
