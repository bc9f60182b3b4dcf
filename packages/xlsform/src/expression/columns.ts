import type { Form } from '../form.ts';
import { spots } from '../reference/spot.ts';
import { expressionCells, type ExpressionCell } from './cells.ts';
import { nodes, unknown, type Nodes, type Where } from './nodes.ts';
import { parseExpression } from './parse.ts';
import type { Expression } from './tree.ts';

/** A column that an expression reads and no choice of the list has. */
export interface UnknownColumn {
  readonly cell: ExpressionCell;
  readonly name: string;
  readonly list: string;
  readonly known: readonly string[];
}

function* missing(
  expression: Expression,
  here: Where,
  own: Where,
  known: Nodes,
): Generator<Omit<UnknownColumn, 'cell'>> {
  if (expression.is === 'call') for (const one of expression.given) yield* missing(one, here, own, known);
  if (expression.is === 'operation') for (const one of expression.parts) yield* missing(one, here, own, known);
  if (expression.is !== 'path') return;
  const { from, predicates, steps } = expression;
  if (typeof from !== 'string') yield* missing(from, here, own, known);
  let where = known.start(expression, here, own);
  for (const one of predicates) yield* missing(one, where, own, known);
  for (const step of steps) {
    const next = known.step(step, where);
    if (!('at' in next) && where.at === 'list')
      yield { name: next.name, list: where.list.name, known: [...next.known] };
    where = 'at' in next ? next : unknown;
    for (const one of step.predicates) yield* missing(one, where, own, known);
  }
}

/** Columns read by filters and paths that the choices of their list do not have: nothing is ever found there. */
export function unknownColumns(form: Form): UnknownColumn[] {
  const places = spots(form.settings.rootName, form.items);
  const known = nodes(form, places);
  return [...expressionCells(form)].flatMap((cell) => {
    const parsed = parseExpression(cell.text);
    const spot = cell.item && places.of.get(cell.item);
    if ('fault' in parsed || !spot) return [];
    const own: Where = { at: 'element', spot };
    const list = cell.filter && cell.item?.offer?.from === 'list' ? form.lists.get(cell.item.offer.list) : undefined;
    const here: Where = list ? { at: 'list', list, depth: 2 } : cell.filter ? unknown : own;
    return [...missing(parsed.tree, here, own, known)].map((one) => ({ cell, ...one }));
  });
}
