import type { Form, Item } from '../form.ts';
import { ancestors, spots, type Spot } from '../reference/spot.ts';
import type { Domain, Domains } from './possible.ts';

/** Domain of one question, as its type and its list of choices tell. */
export function domainOf(form: Form, item: Item, blank: boolean): Domain {
  const list = item.offer?.from === 'list' ? form.lists.get(item.offer.list) : undefined;
  const codes = list?.choices.map(({ name }) => name);
  if (item.type === 'select_multiple' && codes) return { codes, multiple: true, blank };
  if (item.type === 'select_one' && codes) return { codes, blank };
  return { integer: item.type === 'integer', blank };
}

/** Where a condition stands decides what it can see: a question of a repeat it is not in has several values, and is not judged. */
export function scope(form: Form): (at: Item, never?: ReadonlySet<Item>) => Domains {
  const { of, named } = spots(form.settings.rootName, form.items);
  const repeats = (spot: Spot) => ancestors(spot).filter(({ repeat }) => repeat);
  return (at, never) => {
    const from = of.get(at);
    const around = new Set(from ? [from, ...ancestors(from)] : []);
    return (name) => {
      const [spot, ...others] = named.get(name) ?? [];
      if (!spot?.item || others.length > 0 || !repeats(spot).every((repeat) => around.has(repeat))) return undefined;
      return { ...domainOf(form, spot.item, true), never: spot.item === at || never?.has(spot.item) === true };
    };
  };
}
