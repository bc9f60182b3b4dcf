import type { Action } from './document.ts';
import { selection, sourceOf, tags, type Kit } from './selection.ts';
import type { Cells } from './texts.ts';
import { metadataType, parameterAttributes, shownType } from './type.ts';
import type { Writer } from './writer.ts';
import { element, elements, ownText, type Node } from './xml.ts';

const expressions: Readonly<Record<string, string>> = {
  relevant: 'relevant',
  constraint: 'constraint',
  calculate: 'calculation',
  required: 'required',
  readonly: 'readonly',
};
const messages: Readonly<Record<string, string>> = {
  'jr:constraintMsg': 'constraint_message',
  'jr:requiredMsg': 'required_message',
  'jr:noAppErrorString': 'no_app_error_string',
};
const handled = new Set(['nodeset', 'id', 'type', 'jr:preload', 'jr:preloadParams', 'entities:saveto']);
const truth: Readonly<Record<string, string>> = { 'true()': 'yes', 'false()': 'no' };
const ownAttributes = new Set(['ref', 'nodeset', 'bind', 'mediatype', 'query', 'selection']);

/** Cells that any row has from its bind. `skip` names attributes that the type of the row already says. */
export function bindCells(
  writer: Writer,
  at: string,
  cells: Cells,
  parameters: string[],
  skip: readonly string[] = [],
): void {
  for (const [name, value] of writer.document.binds.get(at) ?? []) {
    if (handled.has(name) || skip.includes(name)) continue;
    const column = expressions[name];
    const parameter = parameterAttributes.get(name);
    const message = messages[name];
    if (column !== undefined) cells[column] = truth[value.trim()] ?? writer.paths.expression(value, at);
    else if (message !== undefined) writer.texts.putMessage(cells, message, value, at);
    else if (parameter !== undefined) parameters.push(`${parameter}=${value}`);
    else cells[`bind::${name}`] = writer.paths.expression(value, at);
  }
  const saved = writer.document.binds.get(at)?.get('entities:saveto');
  if (saved !== undefined) cells['save_to'] = writer.saveTo(at, saved);
}

/** Cells from the attributes of a control. */
export function controlCells(writer: Writer, control: Node, at: string, cells: Cells, parameters: string[]): void {
  for (const [name, value] of control.attributes) {
    if (ownAttributes.has(name) || name.startsWith('xmlns')) continue;
    const parameter = parameterAttributes.get(name);
    if (name === 'appearance') cells['appearance'] = writer.paths.expression(value, at);
    else if (name === 'jr:count') cells['repeat_count'] = writer.paths.expression(value, at);
    else if (name === 'intent' && control.name !== 'group') parameters.push(`app=${value}`);
    else if (name === 'intent') cells['intent'] = writer.paths.expression(value, at);
    else if (parameter !== undefined) parameters.push(`${parameter}=${value}`);
    else cells[`body::${name}`] = writer.paths.expression(value, at);
  }
  writer.texts.put(cells, 'label', element(control, 'label'), at);
  writer.texts.put(cells, 'hint', element(control, 'hint'), at);
}

/** Cells from the actions on an element: dynamic default, calculation on change. Gives the type that an action alone makes. */
function actionCells(
  writer: Writer,
  actions: readonly Action[],
  at: string,
  cells: Cells,
  parameters: string[],
): string | undefined {
  const sources = [...new Set(actions.flatMap(({ source }) => (source === undefined ? [] : [source])))];
  const triggers = sources.map((source) => writer.paths.name(source));
  for (const { node, source } of actions) {
    const event = node.attributes.get('event') ?? '';
    const value = node.attributes.get('value') ?? ownText(node).trim();
    if (node.name === 'odk:recordaudio') {
      const quality = node.attributes.get('odk:quality');
      if (quality !== undefined) parameters.push(`quality=${quality}`);
      return 'background-audio';
    }
    if (node.name.endsWith('setgeopoint') && source === undefined) return 'start-geopoint';
    if (source !== undefined && event.includes('xforms-value-changed')) {
      cells['trigger'] = triggers.join(', ');
      if (node.name.endsWith('setgeopoint')) return 'background-geopoint';
      if (value !== '') cells['calculation'] = writer.paths.expression(value, at);
    } else if (/odk-instance-first-load|odk-new-repeat/.test(event) && node.name === 'setvalue') {
      cells['default'] = writer.paths.expression(value, at);
    } else writer.lose('reverse-action', `${node.name} ${event}`, at);
  }
  return undefined;
}

function hiddenType(bind: ReadonlyMap<string, string>, cells: Cells): string {
  const metadata = metadataType(bind);
  if (metadata !== undefined) return metadata;
  return cells['calculation'] === undefined ? 'hidden' : 'calculate';
}

/** The row of an element without children: a question, or a value that is not shown. */
export function questionRow(writer: Writer, node: Node, at: string): Cells {
  const { document, paths, texts, lists } = writer;
  const control = document.controls.get(at)?.node;
  const bind = document.binds.get(at) ?? new Map<string, string>();
  const cells: Cells = { type: '', name: node.name };
  const parameters: string[] = [];
  const content = ownText(node).trim();
  if (content !== '') cells['default'] = content;
  const byAction = actionCells(writer, document.actions.get(at) ?? [], at, cells, parameters);
  const skip: string[] = [];
  const report: Kit['report'] = (code, found) => writer.lose(code, found, at);
  const kit: Kit = { document, paths, texts, lists, report };
  let exact = true;
  if (control && (/^select|rank$/.test(control.name) || control.attributes.has('query'))) {
    selection(control, at, kit, cells, parameters);
  } else if (control) {
    const shown = shownType(control, bind);
    cells['type'] = shown.type;
    exact = shown.exact;
    if (shown.type === 'note') skip.push('readonly');
    sourceOf(control, at, kit, cells, parameters);
    tags(control, at, kit, cells);
    if (shown.type === 'file' && control.attributes.get('mediatype') !== 'application/*') {
      cells['body::mediatype'] = control.attributes.get('mediatype') ?? '';
    }
  }
  if (control) controlCells(writer, control, at, cells, parameters);
  bindCells(writer, at, cells, parameters, skip);
  if (!control) {
    writer.texts.putItext(cells, 'label', `${at}:label`, at);
    writer.texts.putItext(cells, 'hint', `${at}:hint`, at);
    cells['type'] = byAction ?? hiddenType(bind, cells);
    exact = byAction !== undefined || metadataType(bind) !== undefined || (bind.get('type') ?? 'string') === 'string';
  }
  if (!exact && bind.has('type')) cells['bind::type'] = bind.get('type') ?? '';
  for (const [name, value] of node.attributes) {
    if (name !== 'jr:template' && !name.startsWith('xmlns')) cells[`instance::${name}`] = value;
  }
  if (parameters.length) cells['parameters'] = parameters.join(' ');
  const shown = Object.keys(cells).some((header) => /^(?:label|hint|media)\b/.test(header));
  if (control && !shown && !node.name.startsWith('reserved_name_for_field_list_labels_')) {
    cells['label'] = '-';
    writer.lose('reverse-unlabelled', node.name, at);
  }
  if (control)
    for (const child of elements(control))
      if (child.name === 'alert' || child.name === 'help') writer.lose('reverse-control', child.name, at);
  return cells;
}
