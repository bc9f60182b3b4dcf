import type { EntityDeclaration } from '../form.ts';
import { atRow, type Log } from '../log.ts';
import { ancestors, commonAncestor, type Spot, type Spots } from '../reference/spot.ts';
import { scopeOf, type Mention } from './mention.ts';

interface Request {
  readonly declaration: EntityDeclaration;
  readonly saved: readonly Mention[];
  readonly scope: Spot;
  /** Where the entity stands best. */
  readonly wanted: Spot;
}

const depth = (spot: Spot): number => [spot, ...ancestors(spot)].filter(({ repeat }) => repeat).length;
const isAround = (outer: Spot, inner: Spot): boolean => outer === inner || ancestors(inner).includes(outer);

/** The scope of an entity: that of its most deeply repeated question. What lies in another branch is reported. */
function scope(mentions: readonly Mention[], list: string, places: Spots, log: Log): Spot {
  let own = places.root;
  for (const { question } of mentions) {
    const found = scopeOf(question, places);
    if (depth(found) > depth(own)) own = found;
  }
  for (const { question, save, place } of mentions) {
    const found = scopeOf(question, places);
    const good = save ? found === own : isAround(found, own);
    if (good) continue;
    const details = { list, scope: own.path, other: found.path };
    log.add(save ? 'saveto-scope' : 'entity-scope', place, question.name, details);
  }
  return own;
}

function wanted(mentions: readonly Mention[], saved: readonly Mention[], own: Spot, places: Spots): Spot {
  const inScope = mentions.filter(({ question }) => scopeOf(question, places) === own);
  const parents = (saved.length > 0 ? saved : inScope).map(({ question }) => question.parent ?? places.root);
  const [first = own, ...rest] = parents;
  if (saved.length === 0) return rest.reduce((deepest, spot) => (spot.depth > deepest.depth ? spot : deepest), first);
  return rest.reduce((shared, spot) => (shared === spot ? shared : (nearest(shared, spot) ?? places.root)), first);
}

function nearest(one: Spot, other: Spot): Spot | undefined {
  if (isAround(one, other)) return one;
  return isAround(other, one) ? other : commonAncestor(one, other);
}

/** Containers between a saved question and the entity's container, the latter left out. */
function passed(mention: Mention, container: Spot): Spot[] {
  const chain = ancestors(mention.question);
  return chain.slice(0, Math.max(0, chain.indexOf(container)));
}

/**
 * Gives each entity a container (the form, a group or a repeat) of its own: the innermost that suits its questions, or one
 * around it up to the scope. No saved answer may reach its entity through the container of another. A lone entity outside
 * repeats stands in the form's own meta block.
 */
export function allocate(
  declarations: readonly EntityDeclaration[],
  mentionsOf: (declaration: EntityDeclaration) => readonly Mention[],
  places: Spots,
  log: Log,
): ReadonlyMap<Spot, EntityDeclaration> {
  const position = new Map([...places.of.values()].map((spot, index) => [spot, index]));
  const requests = declarations.map((declaration): Request => {
    const order = ({ question }: Mention): number => position.get(question) ?? 0;
    const mentions = [...mentionsOf(declaration)].sort((one, other) => order(one) - order(other));
    const own = scope(mentions, declaration.list, places, log);
    const saved = mentions.filter(({ save, question }) => save && scopeOf(question, places) === own);
    return { declaration, saved, scope: own, wanted: wanted(mentions, saved, own, places) };
  });
  const taken = new Map<Spot, Request>();
  const crossed = new Set<Spot>();
  const [alone] = requests;
  if (alone && requests.length === 1 && alone.scope === places.root) return new Map([[places.root, alone.declaration]]);
  const ordered = [...requests].sort((one, other) => Number(other.saved.length > 0) - Number(one.saved.length > 0));
  for (const request of ordered) {
    const upward = [request.wanted, ...ancestors(request.wanted)];
    const candidates = upward.slice(0, upward.indexOf(request.scope) + 1);
    const container = candidates.find((spot) => isFree(spot, request, taken, crossed));
    if (container) {
      taken.set(container, request);
      for (const mention of request.saved) for (const spot of passed(mention, container)) crossed.add(spot);
    } else {
      const holder = taken.get(request.scope) ?? taken.get(request.wanted);
      log.add('entity-no-container', atRow(request.declaration.origin), request.declaration.list, {
        scope: request.scope.path,
        row: String(holder?.declaration.origin.row ?? '—'),
      });
    }
  }
  return new Map([...taken].map(([spot, { declaration }]) => [spot, declaration]));
}

/** Whether a container has no entity, lies on no saved answer's way to its own, and no other lies on the way of this one's. */
function isFree(
  container: Spot,
  request: Request,
  taken: ReadonlyMap<Spot, Request>,
  crossed: ReadonlySet<Spot>,
): boolean {
  if (taken.has(container) || crossed.has(container)) return false;
  return !request.saved.some((mention) => passed(mention, container).some((spot) => taken.has(spot)));
}
