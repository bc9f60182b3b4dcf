import type { EntityDeclaration, Item } from '../form.ts';
import { expression, spotOf, type Writing } from '../emit/writing.ts';
import { el, type Element } from '../emit/xml.ts';
import type { Spot } from '../reference/spot.ts';

/** A place inside an entity, from which the expressions of its attributes are read. */
const within = (entity: Spot): Spot => ({
  name: '@id',
  parent: entity,
  depth: entity.depth + 1,
  repeat: false,
  path: `${entity.path}/@id`,
});

/** Whether an entity's identifier is made up when the form or the repeat opens. */
export const makesId = ({ id }: EntityDeclaration): boolean => id === undefined;

/** Binds of an entity's attributes and label, and the action that makes its identifier. */
export function entityBinds(writing: Writing, item: Item, declaration: EntityDeclaration): Element[] {
  const spot = spotOf(writing, item);
  const source = within(spot);
  const read = (text: string): string => expression(writing, source, text);
  const computed = (attribute: string, calculate: string): Element =>
    el('bind', { nodeset: `${spot.path}/${attribute}`, calculate, readonly: 'true()', type: 'string' });
  const { list, id, label, createIf, updateIf } = declaration;
  const found: Element[] = [];
  if (createIf !== undefined) found.push(computed('@create', read(createIf)));
  if (updateIf !== undefined) found.push(computed('@update', read(updateIf)));
  const path = `${spot.path}/@id`;
  if (id !== undefined) {
    const row = `instance('${list}')/root/item[name=${id}]`;
    for (const [attribute, column] of versions) found.push(computed(`@${attribute}`, read(`${row}/${column}`)));
  }
  const calculate = id === undefined ? undefined : read(id);
  found.push(el('bind', { nodeset: path, readonly: 'true()', type: 'string', calculate }));
  if (id === undefined) {
    found.push(el('setvalue', { ref: path, event: 'odk-instance-first-load', value: 'uuid()' }));
  }
  if (label !== undefined) found.push(computed('label', read(label)));
  return found;
}

const versions = [
  ['baseVersion', '__version'],
  ['trunkVersion', '__trunkVersion'],
  ['branchId', '__branchId'],
] as const;
