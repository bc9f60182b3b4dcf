import type { Secondary } from '../emit/secondary.ts';
import type { Form, Item } from '../form.ts';
import type { Log } from '../log.ts';
import { similar } from '../similar.ts';
import { malformed } from '../reference/find.ts';
import { spots } from '../reference/spot.ts';
import { expressionCells, type ExpressionCell } from './cells.ts';
import { cycles, type Dependency } from './cycles.ts';
import { functions, isNoNodes } from './functions.ts';
import { nodes, unknown, type Missing, type Nodes, type Where } from './nodes.ts';
import { parseExpression } from './parse.ts';
import type { Expression } from './tree.ts';

/** Words of the appearance column: typed into another, they are read as names of questions. */
const appearances = new Set([
  ...[
    'field-list',
    'table-list',
    'minimal',
    'quick',
    'compact',
    'horizontal',
    'horizontal-compact',
    'columns',
    'likert',
  ],
  ...[
    'autocomplete',
    'multiline',
    'numbers',
    'thousands-sep',
    'month-year',
    'year',
    'no-calendar',
    'signature',
    'draw',
  ],
  ...[
    'annotate',
    'map',
    'placement-map',
    'label',
    'list-nolabel',
    'list',
    'pages',
    'full-screen',
    'image-map',
    'w1',
    'w2',
  ],
]);
const constants: ReadonlyMap<string, string> = new Map([
  ['true', 'true()'],
  ['yes', 'true()'],
  ['false', 'false()'],
  ['no', 'false()'],
]);

interface Checking {
  readonly cell: ExpressionCell;
  readonly own: Where;
  readonly nodes: Nodes;
  readonly instances: ReadonlySet<string>;
  /** Names reported in this cell. */
  readonly said: Set<string>;
  readonly log: Log;
}

const listed = (words: readonly string[]): string => words.slice(0, 5).join(', ') || '—';

function checkCall(call: Extract<Expression, { is: 'call' }>, { cell, instances, log }: Checking): void {
  const { name, given } = call;
  const found = functions.get(name);
  if (!found) {
    if (name.includes(':') && !name.startsWith('jr:')) return;
    const near = similar(name, functions.keys());
    log.add('function-unknown', cell.place, cell.text, { name, similar: listed(near.map((one) => `${one}()`)) });
    return;
  }
  const { least, most, nodes: wanted } = found;
  const odd = name === 'indexed-repeat' && given.length % 2 === 0;
  if (given.length < least || given.length > most || odd) {
    const expected = odd
      ? '3, 5, 7'
      : most === least
        ? String(least)
        : `${least}–${Number.isFinite(most) ? most : '…'}`;
    log.add('function-arguments', cell.place, cell.text, { name, count: String(given.length), expected });
    return;
  }
  for (const at of wanted) {
    const argument = given[at];
    if (argument && isNoNodes(argument)) {
      log.add('function-nodes', cell.place, cell.text, { name, position: String(at + 1) });
    }
  }
  const [id] = given;
  if (name === 'instance' && id?.is === 'literal' && !instances.has(id.value)) {
    log.add('instance-unknown', cell.place, cell.text, () => ({
      name: id.value,
      similar: listed(similar(id.value, instances)),
    }));
  }
}

function reportMissing({ name, known }: Missing, here: Where, { cell, nodes, said, log }: Checking): void {
  const { places } = nodes;
  // A column that no choice has gives an empty list, but loads: `unknown-column` of the further checks.
  // `null`, an idiom of published forms for no answer, is read as a path to nothing, which gives just that.
  if (here.at === 'list' || said.has(name) || name === 'null') return;
  said.add(name);
  const constant = constants.get(name.toLowerCase());
  if (appearances.has(name)) {
    log.add('appearance-misplaced', cell.place, cell.text, { name });
    return;
  }
  const named = places.named.has(name) ? [`\${${name}}`] : [];
  const around = similar(name, places.named.keys()).map((one) => `\${${one}}`);
  const near = constant ? [constant] : [...new Set([...named, ...similar(name, known), ...around])];
  log.add('node-unknown', cell.place, cell.text, { name, similar: listed(near) });
}

/** Checks an expression and all inside it; `here` is the node at hand, which changes in predicates. */
function check(expression: Expression, here: Where, checking: Checking): void {
  if (expression.is === 'call') {
    checkCall(expression, checking);
    for (const one of expression.given) check(one, here, checking);
  } else if (expression.is === 'operation') for (const one of expression.parts) check(one, here, checking);
  else if (expression.is === 'path') {
    const { from, predicates, steps } = expression;
    if (typeof from !== 'string') check(from, here, checking);
    let where = checking.nodes.start(expression, here, checking.own);
    for (const one of predicates) check(one, where, checking);
    for (const step of steps) {
      const next = checking.nodes.step(step, where);
      if (!('at' in next)) reportMissing(next, where, checking);
      where = 'at' in next ? next : unknown;
      for (const one of step.predicates) check(one, where, checking);
    }
  }
}

/** The node at hand where an expression begins: the element, or an item of the list it filters. */
function hereOf({ item, filter }: ExpressionCell, own: Where, form: Form): Where {
  if (!filter) return own;
  const list = item?.offer?.from === 'list' ? form.lists.get(item.offer.list) : undefined;
  return list ? { at: 'list', list, depth: 2 } : unknown;
}

/** Names of the instances that a form has or is given. */
function instanceNames(form: Form, secondary: Secondary): Set<string> {
  const found = new Set(secondary.instances.map(({ id }) => id));
  const addEntities = (item: Item): void => {
    if (item.entity) found.add(item.entity.list);
    item.children.forEach(addEntities);
  };
  form.items.forEach(addEntities);
  return found;
}

/**
 * Checks every expression of a form against the grammar of XPath 1.0, the functions of ODK, the elements and lists of the form,
 * and each other: a programme that runs the form refuses or never shows what is reported here.
 */
export function checkExpressions(form: Form, secondary: Secondary, log: Log): void {
  const places = spots(form.settings.rootName, form.items);
  const known = nodes(form, places);
  const instances = instanceNames(form, secondary);
  const dependencies: Dependency[] = [];
  for (const cell of expressionCells(form)) {
    if (malformed(cell.text) !== undefined) continue;
    const parsed = parseExpression(cell.text);
    if ('fault' in parsed) {
      const { at, found, expected } = parsed.fault;
      const part = found === '' ? `${cell.text.slice(Math.max(0, at - 12), at)}…` : found;
      log.add('expression-syntax', cell.place, cell.text, { part, position: String(at + 1), expected });
      continue;
    }
    const spot = cell.item && places.of.get(cell.item);
    const own: Where = spot ? { at: 'element', spot } : unknown;
    check(parsed.tree, hereOf(cell, own, form), { cell, own, nodes: known, instances, said: new Set(), log });
    if (spot && cell.follows) dependencies.push({ spot, down: cell.follows === 'down', cell, tree: parsed.tree, own });
  }
  for (const { cell, path } of cycles(dependencies, known)) {
    log.add('expression-cycle', cell.place, cell.text, { path: path.join(' → ') });
  }
}
