import type { Spot } from '../reference/spot.ts';
import type { ExpressionCell } from './cells.ts';
import type { Nodes, Where } from './nodes.ts';
import type { Expression } from './tree.ts';

/** An element whose value, relevance or right to be changed follows from an expression. */
export interface Dependency {
  readonly spot: Spot;
  /** It also decides about all that is inside the element. */
  readonly down: boolean;
  readonly cell: ExpressionCell;
  readonly tree: Expression;
  readonly own: Where;
}

/** A circle: the first cell of it, and the names of the elements in order, the first again at the end. */
export interface Circle {
  readonly cell: ExpressionCell;
  readonly path: readonly string[];
}

/** Functions that look at other instances of a repeat than the one at hand, or into an attached file. */
const elsewhere = new Set(['indexed-repeat', 'instance', 'pulldata']);

/** Elements that an expression reads, those in predicates, in other instances of a repeat and in attached files left out. */
function* read(tree: Expression, own: Where, nodes: Nodes): Generator<Spot> {
  if (tree.is === 'call') {
    if (!elsewhere.has(tree.name)) for (const one of tree.given) yield* read(one, own, nodes);
    return;
  }
  if (tree.is === 'operation') {
    for (const one of tree.parts) yield* read(one, own, nodes);
    return;
  }
  if (tree.is === 'path') {
    const { from, predicates, steps } = tree;
    if (typeof from !== 'string' && from.is === 'call' && !['current'].includes(from.name)) return;
    if (predicates.length || steps.some((step) => step.predicates.length)) return;
  }
  const where = nodes.of(tree, own, own);
  if (where.at === 'element') yield where.spot;
}

/** Circles among expressions: elements that follow from themselves. Each element is reported in one circle at most; time is linear. */
export function cycles(dependencies: readonly Dependency[], nodes: Nodes): Circle[] {
  const edges = new Map<Spot, { to: Spot; cell: ExpressionCell }[]>();
  const add = (from: Spot, to: Spot, cell: ExpressionCell): void => {
    const known = edges.get(from);
    if (known) known.push({ to, cell });
    else edges.set(from, [{ to, cell }]);
  };
  const down = new Set<Spot>();
  for (const { spot, down: inherits, cell, tree, own } of dependencies) {
    if (inherits) down.add(spot);
    for (const source of new Set(read(tree, own, nodes))) add(spot, source, cell);
  }
  // What an element around decides, decides about the element too.
  const around = (spot: Spot): Spot | undefined => {
    for (let up = spot.parent; up; up = up.parent) if (down.has(up)) return up;
    return undefined;
  };
  const done = new Set<Spot>();
  const found: Circle[] = [];
  for (const first of edges.keys()) {
    if (done.has(first)) continue;
    const path: { spot: Spot; cell?: ExpressionCell; next: number }[] = [{ spot: first, next: 0 }];
    const onPath = new Map<Spot, number>([[first, 0]]);
    while (path.length) {
      const top = path.at(-1) as (typeof path)[number];
      const own = edges.get(top.spot) ?? [];
      const group = top.next === own.length ? around(top.spot) : undefined;
      const edge = own[top.next] ?? (group && { to: group, cell: top.cell });
      top.next++;
      if (!edge) {
        onPath.delete(top.spot);
        done.add(top.spot);
        path.pop();
        continue;
      }
      const begins = onPath.get(edge.to);
      if (begins !== undefined) {
        const circle = path.slice(begins);
        const cell = circle[1]?.cell ?? edge.cell ?? circle.find((one) => one.cell)?.cell;
        if (cell) found.push({ cell, path: [...circle.map(({ spot }) => spot.name), edge.to.name] });
        continue;
      }
      if (done.has(edge.to)) continue;
      onPath.set(edge.to, path.length);
      path.push({ spot: edge.to, cell: edge.cell, next: 0 });
    }
  }
  return found;
}
