import type { Item } from '../form.ts';
import { expression, spotOf, type Writing } from './writing.ts';
import { el, type Element } from './xml.ts';

/** The primary instance: one element for each question, each repeat as template and as first instance. */
export function primaryInstance(writing: Writing): Element {
  const { settings, items } = writing.form;
  const attributes: [string, string][] = [...settings.attributes];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) attributes.push([name, value]);
  };
  add('id', settings.id);
  add('version', settings.version);
  add('xmlns', settings.instanceXmlns);
  add('odk:prefix', settings.prefix);
  add('odk:delimiter', settings.delimiter);
  return el('instance', {}, [el(settings.rootName, attributes, elements(writing, items, 'first'))]);
}

/**
 * `first`: not in a repeat; `template` and `copy`: inside one of the two writings of a repeat. A template holds the templates of
 * the repeats directly in it; through a group, template and first instance, as in pyxform.
 */
type Pass = 'first' | 'template' | 'copy';

function elements(writing: Writing, items: readonly Item[], pass: Pass): Element[] {
  return items.flatMap((item) => element(writing, item, pass));
}

function element(writing: Writing, item: Item, pass: Pass): Element[] {
  if (item.external) return [];
  const attributes = [...item.instance].map(
    ([name, value]) => [name, expression(writing, spotOf(writing, item), value)] as const,
  );
  if (item.kind === 'repeat') {
    const template: readonly [string, string] = ['jr:template', ''];
    const write = (as: Pass): Element =>
      el(item.name, as === 'template' ? [template] : attributes, elements(writing, item.children, as));
    return pass === 'first' ? [write('template'), write('copy')] : [write(pass)];
  }
  if (item.children.length > 0) {
    return [el(item.name, attributes, elements(writing, item.children, pass === 'template' ? 'first' : pass))];
  }
  const value = item.default !== undefined && !item.dynamicDefault ? [item.default] : [];
  return [el(item.name, attributes, value)];
}
