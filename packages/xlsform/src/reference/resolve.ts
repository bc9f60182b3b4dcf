import { contextOf, type Context } from './context.ts';
import { replaceReferences, type Reference } from './find.ts';
import { commonAncestor, commonRepeat, nearestRepeat, steps, type Spot, type Spots } from './spot.ts';

/** Where an expression stands and how its paths begin. */
export interface Reading {
  /** Element the expression belongs to. */
  readonly source: Spot;
  /** Relative paths begin at `current()` (filters of an itemset). */
  readonly current?: boolean;
  /** Nodes of this repeat are read from the node at hand (filters of an itemset over a repeat). */
  readonly nodeset?: Spot;
}

/** The element a name stands for: the only one of that name, or the one nearest to the source. */
export function find(places: Spots, name: string, source?: Spot): Spot | undefined {
  const candidates = places.named.get(name) ?? [];
  if (candidates.length < 2 || !source) return candidates[0];
  const inside = places.nearest.get(name) ?? firstInside(candidates);
  places.nearest.set(name, inside);
  for (let up = source.parent; up; up = up.parent) {
    const found = inside.get(up);
    if (found) return found;
  }
  return candidates[0];
}

/** The first of some elements inside each element around one of them. */
function firstInside(candidates: readonly Spot[]): ReadonlyMap<Spot, Spot> {
  const first = new Map<Spot, Spot>();
  for (const candidate of candidates) {
    for (let up = candidate.parent; up && !first.has(up); up = up.parent) first.set(up, candidate);
  }
  return first;
}

/** Path to an element: relative inside a shared repeat, absolute otherwise. */
export function pathTo(target: Spot, reading: Reading): string {
  const { source, current, nodeset } = reading;
  if (nodeset && (nodeset.repeat ? nodeset : nearestRepeat(nodeset)) === nearestRepeat(target)) {
    return inside(nodeset, target);
  }
  if (!commonRepeat(source, target)) return target.path;
  const via = commonAncestor(source, target);
  if (!via) return target.path;
  return `${current ? 'current()/' : ''}${steps(source, target, via)}`;
}

/** Path from a node of a nodeset to an element of the same repeat: `./age`, or `../size` from a group in it. */
function inside(nodeset: Spot, target: Spot): string {
  if (target.path.startsWith(`${nodeset.path}/`)) return `./${target.path.slice(nodeset.path.length + 1)}`;
  const via = commonAncestor(nodeset, target);
  return via ? steps(nodeset, target, via) : target.path;
}

/** One reference as a path, with a space on either side; unknown names stay as written (they have been reported). */
function resolve(places: Spots, text: string, reference: Reference, context: Context, reading: Reading): string {
  const target = find(places, reference.name, reading.source);
  if (!target) return text.slice(reference.start, reference.end);
  if (reference.lastSaved) return ` instance('__last-saved')${target.path} `;
  if (context.inIndexedRepeat(reference)) return ` ${target.path} `;
  const current = reading.current === true || context.inInstancePredicate(reference);
  return ` ${pathTo(target, current === reading.current ? reading : { ...reading, current })} `;
}

/** An expression with every reference as a path. */
export function expression(places: Spots, text: string, reading: Reading): string {
  const context = contextOf(text);
  return replaceReferences(text, (reference) => resolve(places, text, reference, context, reading));
}

/** Parent path and last step of a question offered from a repeat: `['/data/person', 'name']`, or relative to a source in a shared repeat. */
export function nodesetOf(
  target: Spot,
  source: Spot,
): { readonly nodeset: string; readonly leaf: string; readonly over: Spot } {
  const own = nearestRepeat(target);
  const over = target.parent ?? target;
  const shared = commonRepeat(source, target);
  if (!shared || !own) return { nodeset: over.path, leaf: target.name, over };
  const via = shared === own ? own.parent : commonAncestor(source, target);
  return { nodeset: via ? steps(source, over, via) : over.path, leaf: target.name, over };
}
