import type { Document } from './document.ts';
import type { Paths } from './paths.ts';
import type { Cells } from './texts.ts';
import { element, elements, type Node } from './xml.ts';

/** An entity that the form creates or updates, with the path of the element that holds its meta block. */
export interface Entity {
  readonly list: string;
  readonly holder: string;
  readonly at: string;
}

/** Entities of the form, in the order of the data. */
export function findEntities(document: Document): Entity[] {
  const found: Entity[] = [];
  const walk = (node: Node, at: string): void => {
    for (const child of elements(node)) {
      const entity = /^(?:orx:)?meta$/.test(child.name)
        ? (element(child, 'entity') ?? element(child, 'entities:entity'))
        : undefined;
      const list = entity?.attributes.get('dataset');
      const path = `${at}/${child.name}/${entity?.name ?? ''}`;
      if (list !== undefined && !found.some((known) => known.at === path)) found.push({ list, holder: at, at: path });
      if (!entity) walk(child, `${at}/${child.name}`);
    }
  };
  walk(document.root, `/${document.root.name}`);
  return found;
}

/** Rows of the entities sheet. */
export function entityRows(document: Document, entities: readonly Entity[], { expression }: Paths): Cells[] {
  return entities.map(({ list, at }) => {
    const cells: Cells = { list_name: list };
    const read = (part: string, column: string): void => {
      const calculate = document.binds.get(`${at}/${part}`)?.get('calculate');
      if (calculate !== undefined) cells[column] = expression(calculate, `${at}/${part}`);
    };
    read('@id', 'entity_id');
    read('@create', 'create_if');
    read('@update', 'update_if');
    read('label', 'label');
    return cells;
  });
}

/** The list that a saved answer goes to: that of the nearest holder around it. */
export function listOf(entities: readonly Entity[], at: string): string | undefined {
  const around = entities.filter(({ holder }) => at.startsWith(`${holder}/`));
  return around.toSorted((one, other) => other.holder.length - one.holder.length)[0]?.list;
}
