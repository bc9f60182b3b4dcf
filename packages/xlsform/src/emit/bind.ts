import type { Item } from '../form.ts';
import { entityBinds } from '../entities/binds.ts';
import { messageInItext } from './itext.ts';
import { descend, expression, spotOf, type Writing } from './writing.ts';
import { el, type Element } from './xml.ts';

/** Binds of all elements, each followed by the actions that run when the form opens. */
export function* binds(writing: Writing): Generator<Element> {
  for (const item of descend(writing.form.items)) {
    yield* bind(writing, item);
    yield* opening(writing, item);
  }
}

function bind(writing: Writing, item: Item): Element[] {
  if (item.entity) return entityBinds(writing, item, item.entity);
  if (item.bind.size === 0 || item.external) return [];
  const spot = spotOf(writing, item);
  const attributes: [string, string][] = [['nodeset', spot.path]];
  for (const [name, value] of item.bind) {
    if (messageInItext(name, value)) attributes.push([name, `jr:itext('${spot.path}:${name}')`]);
    else {
      const text = typeof value === 'string' ? value : [...value.values()][0];
      attributes.push([name, expression(writing, spot, text ?? '')]);
    }
  }
  return [el('bind', attributes)];
}

/** Actions of an element when the form is first opened: its dynamic default, a place, a recording. */
function opening(writing: Writing, item: Item): Element[] {
  const spot = spotOf(writing, item);
  const found: Element[] = [];
  if (item.dynamicDefault && item.default !== undefined && item.kind === 'question') {
    const value = expression(writing, spot, item.default);
    found.push(el('setvalue', { ref: spot.path, event: 'odk-instance-first-load', value }));
  }
  for (const { element, event, attributes } of item.actions) {
    found.push(el(element, [['ref', spot.path], ['event', event], ...attributes]));
  }
  return found;
}
