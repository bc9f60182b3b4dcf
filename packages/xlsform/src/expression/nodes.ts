import type { ChoiceList, Form } from '../form.ts';
import { find } from '../reference/resolve.ts';
import type { Spot, Spots } from '../reference/spot.ts';
import type { Expression, Step } from './tree.ts';

/** Where an expression stands: at an element, in a list of choices (`depth` steps into its instance), or where nothing can be said. */
export type Where =
  | { readonly at: 'element'; readonly spot: Spot }
  | { readonly at: 'document' }
  | { readonly at: 'list'; readonly list: ChoiceList; readonly depth: number }
  | { readonly at: 'unknown' };

export const unknown: Where = { at: 'unknown' };

/** A name that the place where it is looked for does not have, and the names that it has. */
export interface Missing {
  readonly name: string;
  readonly known: Iterable<string>;
}

/** Follows paths through a form. */
export interface Nodes {
  readonly places: Spots;
  childrenOf(spot: Spot): ReadonlyMap<string, Spot>;
  /** Where a path begins. */
  start(path: Extract<Expression, { is: 'path' }>, here: Where, own: Where): Where;
  /** One step on; or the name that is missing. */
  step(step: Step, from: Where): Where | Missing;
  /** Place of an expression that gives nodes. */
  of(expression: Expression, here: Where, own: Where): Where;
}

const none: ReadonlyMap<string, Spot> = new Map();

/** Columns of the items of a list's instance. */
function columnsOf({ choices }: ChoiceList): Set<string> {
  const found = new Set(['name', 'label', 'itextId']);
  for (const { extra } of choices) for (const column of extra.keys()) found.add(column);
  return found;
}

/** Ways through the elements and lists of a form. */
export function nodes(form: Form, places: Spots): Nodes {
  const children = new Map<Spot, Map<string, Spot>>();
  for (const [item, spot] of places.of) {
    if (!spot.parent || item.external) continue;
    const siblings = children.get(spot.parent) ?? new Map<string, Spot>();
    children.set(spot.parent, siblings.set(spot.name, spot));
  }
  const columns = new Map<ChoiceList, Set<string>>();
  const columnsIn = (list: ChoiceList): Set<string> => {
    const known = columns.get(list) ?? columnsOf(list);
    columns.set(list, known);
    return known;
  };
  const childrenOf = (spot: Spot): ReadonlyMap<string, Spot> => children.get(spot) ?? none;
  const nodesOf: Nodes = {
    places,
    childrenOf,
    start({ from }, here, own) {
      if (from === 'root') return { at: 'document' };
      if (from === 'here') return here;
      return from === 'anywhere' ? unknown : nodesOf.of(from, here, own);
    },
    step({ axis, name }, from) {
      if (axis === 'self') return from;
      if (axis === 'parent') {
        if (from.at !== 'element') return from.at === 'document' ? from : unknown;
        return from.spot.parent ? { at: 'element', spot: from.spot.parent } : { at: 'document' };
      }
      if (axis !== 'child' || name === undefined || name.includes('*') || from.at === 'unknown') return unknown;
      if (from.at === 'document') {
        const { root } = places;
        return name === root.name ? { at: 'element', spot: root } : { name, known: [root.name] };
      }
      if (from.at === 'list') return inList(from, name);
      const inside = childrenOf(from.spot);
      const spot = inside.get(name);
      if (spot) return { at: 'element', spot };
      if (from.spot.item?.entity || name.includes(':')) return unknown;
      return { name, known: inside.keys() };
    },
    of(expression, here, own) {
      if (expression.is === 'reference') {
        const spot = expression.lastSaved
          ? undefined
          : find(places, expression.name, own.at === 'element' ? own.spot : undefined);
        return spot ? { at: 'element', spot } : unknown;
      }
      if (expression.is === 'call') {
        if (expression.name === 'current') return own;
        const [id] = expression.given;
        const list = expression.name === 'instance' && id?.is === 'literal' ? form.lists.get(id.value) : undefined;
        return list ? { at: 'list', list, depth: 0 } : unknown;
      }
      if (expression.is !== 'path') return unknown;
      let where = nodesOf.start(expression, here, own);
      for (const step of expression.steps) {
        const next = nodesOf.step(step, where);
        if (!('at' in next)) return unknown;
        where = next;
      }
      return where;
    },
  };
  const inList = ({ list, depth }: Extract<Where, { at: 'list' }>, name: string): Where | Missing => {
    const known = depth === 0 ? ['root'] : depth === 1 ? ['item'] : columnsIn(list);
    if (depth > 2) return unknown;
    if (![...known].includes(name)) return { name, known };
    return { at: 'list', list, depth: depth + 1 };
  };
  return nodesOf;
}
