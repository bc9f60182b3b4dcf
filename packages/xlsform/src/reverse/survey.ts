import { bindCells, controlCells, questionRow } from './question.ts';
import type { Cells } from './texts.ts';
import type { Writer } from './writer.ts';
import { tableRows } from './table.ts';
import { element, elements, type Node } from './xml.ts';

/** Children of an element, a repeat's once: its template when there is one, with the attributes of its first instance. */
function distinct(node: Node): Node[] {
  const byName = new Map<string, Node>();
  for (const child of elements(node)) {
    const other = byName.get(child.name);
    const attributes = new Map([...(other?.attributes ?? []), ...child.attributes]);
    const kept = !other || child.attributes.has('jr:template') ? child : other;
    byName.set(child.name, { ...kept, attributes });
  }
  return [...byName.values()];
}

function containerRows(writer: Writer, node: Node, at: string): Cells[] {
  const repeat = writer.document.repeats.get(at);
  const group = repeat?.around ?? writer.document.controls.get(at)?.node;
  const kind = repeat ? 'repeat' : 'group';
  const cells: Cells = { type: `begin_${kind}`, name: node.name };
  if (group) controlCells(writer, group, at, cells, []);
  if (repeat) controlCells(writer, repeat.node, at, cells, []);
  if (repeat && !repeat.around) writer.texts.put(cells, 'label', element(repeat.node, 'label'), at);
  bindCells(writer, at, cells, []);
  for (const [name, value] of node.attributes) {
    if (name !== 'jr:template' && !name.startsWith('xmlns')) cells[`instance::${name}`] = value;
  }
  return [...tableRows([cells, ...rows(writer, node, at)]), { type: `end_${kind}`, name: node.name }];
}

function rows(writer: Writer, parent: Node, base: string): Cells[] {
  return distinct(parent).flatMap((node) => {
    const at = `${base}/${node.name}`;
    if (/^(?:orx:)?meta$/.test(node.name)) return audit(writer, node, at);
    return elements(node).length > 0 || writer.document.repeats.has(at)
      ? containerRows(writer, node, at)
      : [questionRow(writer, node, at)];
  });
}

/** The audit log stands in the meta block, and is the only row of it. */
function audit(writer: Writer, meta: Node, at: string): Cells[] {
  const node = element(meta, 'audit') ?? element(meta, 'orx:audit');
  if (!node) return [];
  const cells: Cells = { type: 'audit', name: 'audit' };
  const parameters: string[] = [];
  bindCells(writer, `${at}/${node.name}`, cells, parameters);
  if (parameters.length) cells['parameters'] = parameters.join(' ');
  return [cells];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Files that no question offers but an expression may read. */
function fileRows({ document }: Writer, survey: readonly Cells[]): Cells[] {
  const offered = survey.flatMap(
    ({ type }) => /_from_file (\S+)$/.exec(type ?? '')?.[1]?.replace(/\.[^.]*$/, '') ?? [],
  );
  const calculations = survey.flatMap((cells) => Object.values(cells)).filter((text) => text.includes('pulldata('));
  return [...document.instances].flatMap(([id, instance]) => {
    const source = instance.attributes.get('src');
    if (source === undefined || id === '__last-saved' || offered.includes(id)) return [];
    if (calculations.some((text) => new RegExp(`pulldata\\(\\s*['"]${escaped(id)}['"]`).test(text))) return [];
    return [{ type: source.startsWith('jr://file-csv/') ? 'csv-external' : 'xml-external', name: id }];
  });
}

/** Rows of the survey sheet, in the order of the data; notes where the body has another order. */
export function surveyRows(writer: Writer): Cells[] {
  const { document } = writer;
  const survey = rows(writer, document.root, `/${document.root.name}`);
  const known = new Map<string, number>();
  const walk = (node: Node, at: string): void => {
    known.set(at, known.size);
    for (const child of distinct(node)) walk(child, `${at}/${child.name}`);
  };
  walk(document.root, `/${document.root.name}`);
  const positions = document.order.flatMap((at) => known.get(at) ?? []);
  const early = document.order
    .filter((at) => known.has(at))
    .find((_, at) => (positions[at] ?? 0) < (positions[at - 1] ?? -1));
  if (early !== undefined) writer.lose('reverse-order', early, early);
  return [...survey, ...fileRows(writer, survey)];
}
