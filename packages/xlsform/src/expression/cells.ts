import { descend } from '../emit/writing.ts';
import type { Form, Item } from '../form.ts';
import { at } from '../log.ts';
import type { Place } from '../problem.ts';

/** An expression of a form, in the cell where it stands. */
export interface ExpressionCell {
  readonly text: string;
  readonly place: Place;
  /** Element it belongs to; none for what stands in the settings. */
  readonly item?: Item;
  /** Read for each choice of the question: its bare names are columns of the list. */
  readonly filter?: boolean;
  /** Its value follows from others at all times: a circle of such is endless. `down` when it also decides about what is inside. */
  readonly follows?: 'own' | 'down';
}

const attributes = {
  relevant: 'down',
  readonly: 'down',
  required: 'own',
  calculate: 'own',
  constraint: undefined,
} as const;

function* cellsOf(item: Item): Generator<ExpressionCell> {
  const { origin, entity } = item;
  for (const [attribute, follows] of Object.entries(attributes)) {
    const text = item.bind.get(attribute);
    if (typeof text !== 'string') continue;
    // What the author did not write, a type brought along.
    const column = `bind::${attribute}`;
    const written = origin.header(column) !== undefined || attribute === 'calculate';
    if (written) yield { text, place: at(origin, column), item, follows };
  }
  if (item.triggered !== undefined) yield { text: item.triggered, place: at(origin, 'bind::calculate'), item };
  if (item.dynamicDefault && item.default !== undefined)
    yield { text: item.default, place: at(origin, 'default'), item };
  if (item.choiceFilter !== undefined) {
    yield { text: item.choiceFilter, place: at(origin, 'choice_filter'), item, filter: true };
  }
  const count = item.control.get('jr:count');
  if (count !== undefined) yield { text: count, place: at(origin, 'control::jr:count'), item };
  if (!entity) return;
  const expressions = {
    label: entity.label,
    entity_id: entity.id,
    create_if: entity.createIf,
    update_if: entity.updateIf,
  };
  for (const [column, text] of Object.entries(expressions)) {
    if (text !== undefined) yield { text, place: at(entity.origin, column), item };
  }
}

/** Every expression of a form, in the order of its elements. */
export function* expressionCells({ items }: Form): Generator<ExpressionCell> {
  for (const item of descend(items)) yield* cellsOf(item);
}
