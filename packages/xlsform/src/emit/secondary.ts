import type { ChoiceList, Item } from '../form.ts';
import type { Place } from '../problem.ts';
import { references } from '../reference/find.ts';
import { descend } from './writing.ts';
import { el, lazily, type Element } from './xml.ts';
import { at, type Log } from '../log.ts';

/** A secondary instance of the form: a file, the last saved answers, or a list of choices. */
export interface Instance {
  readonly id: string;
  /** Address of the file; none for a list written in the form. */
  readonly source?: string;
  /** Where it comes from: only `external` and `file` can be named by `reference-geometry`. */
  readonly kind: 'external' | 'file' | 'pulldata' | 'last-saved' | 'choices';
  readonly place: Place;
  readonly list?: ChoiceList;
}

/** First argument of each `pulldata(…)` that is a literal or a bare name; a computed one names no file beforehand. */
const pulldata = /pulldata\s*\(\s*(?:'([^']*)'|"([^"]*)"|([A-Za-z_][\w.-]*)(?=\s*[,)]))/g;

const read = ['calculate', 'constraint', 'readonly', 'required', 'relevant'];

function expressions(item: Item): string[] {
  const values = read.map((attribute) => item.bind.get(attribute));
  return [...values, item.triggered, item.default, item.choiceFilter].filter((value) => typeof value === 'string');
}

/** File that an `_from_file` question reads, as an address. */
const fileSource = (file: string): string => `${file.endsWith('.csv') ? 'jr://file-csv/' : 'jr://file/'}${file}`;

/** Name of the instance that a file becomes: its name without extension. */
export const fileId = (file: string): string => file.replace(/\.[^.]*$/, '');

function* mentioned(item: Item): Generator<Instance> {
  const { origin, offer } = item;
  if (item.external) yield { id: item.name, source: item.external.source, kind: 'external', place: at(origin, 'name') };
  const texts = expressions(item);
  for (const text of texts) {
    if (!text.includes('pulldata')) continue;
    for (const match of text.matchAll(pulldata)) {
      const id = match[1] ?? match[2] ?? match[3] ?? '';
      yield { id, source: `jr://file-csv/${id}.csv`, kind: 'pulldata', place: at(origin, 'bind::calculate') };
    }
  }
  if (offer?.from === 'file') {
    const { file } = offer;
    yield { id: fileId(file), source: fileSource(file), kind: 'file', place: at(origin, 'type') };
  }
  if (texts.some((text) => text.includes('last-saved#') && references(text).some(({ lastSaved }) => lastSaved))) {
    yield { id: '__last-saved', source: 'jr://instance/last-saved', kind: 'last-saved', place: at(origin, 'name') };
  }
}

/** Secondary instances of a form, and two things under one name, to be reported when all else is. */
export interface Secondary {
  readonly instances: readonly Instance[];
  report(log: Log): void;
}

/** Secondary instances in order: files as they are met, then the lists. */
export function instances(items: readonly Item[], lists: ReadonlyMap<string, ChoiceList>): Secondary {
  const found = new Map<string, Instance>();
  const clashes: ((log: Log) => void)[] = [];
  const externals = new Set<string>();
  const add = (instance: Instance): void => {
    const other = found.get(instance.id);
    const twice = instance.kind === 'external' && externals.has(instance.id);
    if (instance.kind === 'external') externals.add(instance.id);
    if (!other) found.set(instance.id, instance);
    else if (other.source !== instance.source) {
      const details = { one: other.source ?? 'choices', other: instance.source ?? 'choices' };
      clashes.push((log) => log.add('instance-clash', instance.place, instance.id, details));
    } else if (twice) clashes.push((log) => log.add('file-twice', instance.place, instance.id));
  };
  for (const item of descend(items)) for (const instance of mentioned(item)) add(instance);
  for (const list of lists.values()) {
    add({ id: list.name, kind: 'choices', place: { sheet: 'choices', row: list.choices[0]?.row }, list });
  }
  return { instances: [...found.values()], report: (log) => clashes.forEach((clash) => clash(log)) };
}

/** An instance as an element; a list is written out with its other columns. */
export function instanceElement({ id, source, list }: Instance): Element {
  if (!list) return el('instance', { id, src: source });
  return el('instance', { id }, [
    el(
      'root',
      {},
      lazily(() => choiceElements(list)),
    ),
  ]);
}

function* choiceElements({ name: listName, choices, itext }: ChoiceList): Generator<Element> {
  for (const [index, { name, label, extra }] of choices.entries()) {
    const cells = [el('name', {}, [name])];
    if (itext) cells.unshift(el('itextId', {}, [`${listName}-${index}`]));
    else if (typeof label === 'string') cells.push(el('label', {}, [label]));
    for (const [column, value] of extra) cells.push(el(column, {}, [value]));
    yield el('item', {}, cells);
  }
}
