import type { Document } from './document.ts';
import type { Cells, Texts } from './texts.ts';
import { element, elements, ownText, type Node } from './xml.ts';

/** Rows of the choices sheet, gathered while the lists are met. */
export interface Choices {
  readonly rows: readonly Cells[];
  /** Rows of the osm sheet. */
  readonly osm: Cells[];
  /** Whether an instance is a list of choices; its rows are then added once, `value` and `label` naming its columns. */
  useInstance(id: string, value: string, label: string): boolean;
  /** Adds choices written inside a control, under the name of a list made for it; the same choices make one list. */
  useItems(items: readonly Node[], name: string, at: string): string;
}

const isList = (instance: Node): boolean => {
  const [root, ...others] = elements(instance);
  return !!root && others.length === 0 && elements(root).every(({ name }) => name === 'item');
};

/** Starts the choices sheet. */
export function choices(document: Document, texts: Texts): Choices {
  const rows: Cells[] = [];
  const used = new Set<string>();
  const written = new Map<string, string>();

  const fromItem = (list: string, item: Node, value: string, label: string): Cells => {
    const cells: Cells = { list_name: list, name: ownText(element(item, value)).trim() };
    const text = element(item, label);
    const id = ownText(element(item, 'itextId')).trim();
    if (id !== '') texts.putItext(cells, 'label', id, `/${document.root.name}`);
    else texts.put(cells, 'label', text, `/${document.root.name}`);
    for (const child of elements(item)) {
      if (child.name !== value && child.name !== 'itextId' && (child !== text || id !== '')) {
        cells[child.name] = ownText(child).trim();
      }
    }
    return cells;
  };

  return {
    rows,
    osm: [],
    useInstance(id, value, label) {
      const instance = document.instances.get(id);
      if (!instance || instance.attributes.has('src') || !isList(instance)) return false;
      if (used.has(id)) return true;
      used.add(id);
      for (const item of elements(elements(instance)[0])) rows.push(fromItem(id, item, value, label));
      return true;
    },
    useItems(items, name, at) {
      const key = JSON.stringify(
        items.map((item) => elements(item).map((child) => [child.name, [...child.attributes], ownText(child)])),
      );
      const known = written.get(key);
      if (known !== undefined) return known;
      const list = document.instances.has(name) || used.has(name) ? `${name}_choices` : name;
      written.set(key, list);
      used.add(list);
      for (const item of items) {
        const cells: Cells = { list_name: list, name: ownText(element(item, 'value')).trim() };
        texts.put(cells, 'label', element(item, 'label'), at);
        rows.push(cells);
      }
      return list;
    },
  };
}
