import type { Record, Table } from '../columns/table.ts';
import { text } from '../columns/tree.ts';
import type { Item } from '../form.ts';
import { at, atRow } from '../log.ts';
import { isSelectionAlone, selection } from '../types/select.ts';
import { nearTypes } from '../types/near.ts';
import { questionType } from '../types/table.ts';
import { begins, ends, finish, matches, type ContainerKind, type Frame } from './container.ts';
import { generated, newItem } from './item.ts';
import { checkName, checkRepeatName, checkSiblings } from './names.ts';
import { similar } from '../similar.ts';
import { question } from './question.ts';
import type { Reading } from './reading.ts';
import { select, tableHeader, tableRow } from './select.ts';
import { yesNo } from './texts.ts';
import { localised } from '../columns/tree.ts';

/** Containers inside one another at most: deeper ones are no questionnaire, and would exhaust the writer. */
const deepest = 100;

/** Reads the rows of the survey sheet into a tree, in one pass; every row is read even after a problem. */
export function readSurvey(survey: Table, clean: (cell: string) => string, reading: Reading): readonly Item[] {
  const stack: Frame[] = [{ kind: 'survey', name: '', origin: generated(survey.name), children: [] }];
  for (const record of survey.records(clean, reading.settings.defaultLanguage)) readRow(record, stack, reading);
  while (stack.length > 1) {
    const open = stack.at(-1);
    if (open && !isExplained(open.kind, reading)) {
      reading.log.add('begin-unmatched', at(open.origin, 'type'), open.name, { kind: open.kind });
    }
    close(stack, reading);
  }
  const root = stack[0];
  if (!root) return [];
  checkSiblings(root, reading.log);
  return root.children;
}

/** Whether an end of the same kind, reported before, was probably meant for this beginning. */
function isExplained(kind: string, { strayEnds }: Reading): boolean {
  const index = strayEnds.indexOf(kind);
  if (index >= 0) strayEnds.splice(index, 1);
  return index >= 0;
}

function readRow(record: Record, stack: Frame[], reading: Reading): void {
  const { tree, origin } = record;
  const { log } = reading;
  if (tree.has('disabled')) log.add('row-disabled', at(origin, 'disabled'), text(tree, 'disabled'));
  if (yesNo(text(tree, 'disabled')) === true) return;
  const type = text(tree, 'type')?.trim();
  if (type === undefined) {
    if (tree.has('name') || tree.has('label')) log.add('type-missing', at(origin, 'type'), text(tree, 'name'));
    else log.add('row-skipped', atRow(origin));
    return;
  }
  const ending = ends(type);
  if (ending) return end(record, ending, stack, reading);
  const beginning = begins(type);
  if (beginning) return begin(record, beginning.kind, beginning.list, stack, reading);
  const frame = stack.at(-1);
  if (frame) frame.children.push(...readQuestion(record, type, frame, reading));
}

function begin(record: Record, kind: ContainerKind, list: string | undefined, stack: Frame[], reading: Reading): void {
  const { tree, origin } = record;
  const { log } = reading;
  const name = text(tree, 'name');
  if (stack.length > deepest) {
    if (reading.beyond.open === 0) log.add('nesting-deep', at(origin, 'type'), name, { limit: String(deepest) });
    reading.beyond.open++;
    return;
  }
  if (name === undefined) log.add('name-missing', at(origin, 'name'), text(tree, 'type'));
  if (tree.has('save_to')) log.add('saveto-container', at(origin, 'save_to'), text(tree, 'save_to'));
  if (kind === 'repeat' && !tree.has('label')) log.add('repeat-label', at(origin, 'label'), name);
  if (kind === 'loop' && (list === undefined || !reading.lists.has(list))) {
    log.add('list-unknown', at(origin, 'type'), list, { similar: '—' });
  }
  const control = tree.get('control');
  const appearance = control && typeof control !== 'string' ? text(control, 'appearance') : undefined;
  const table = kind === 'group' && appearance?.split(/\s+/).includes('table-list') === true ? {} : undefined;
  const frame: Frame = { kind, name: name ?? `unnamed_${record.row}`, origin, record, list, children: [], table };
  if (table && (tree.has('label') || tree.has('hint'))) frame.children.push(tableTitle(record));
  stack.push(frame);
}

function tableTitle({ tree, origin, row }: Record): Item {
  return newItem({
    kind: 'question',
    type: 'note',
    name: `generated_table_list_label_${row}`,
    origin: generated(origin.sheet, row),
    tag: 'input',
    label: localised(tree.get('label')),
    hint: localised(tree.get('hint')),
    bind: new Map(questionType('note')?.bind ?? []),
  });
}

function end(record: Record, kind: ContainerKind, stack: Frame[], reading: Reading): void {
  const frame = stack.at(-1);
  if (!frame) return;
  const { tree, origin } = record;
  if (tree.has('save_to')) reading.log.add('saveto-container', at(origin, 'save_to'), text(tree, 'save_to'));
  if (reading.beyond.open > 0) {
    reading.beyond.open--;
    return;
  }
  if (matches(frame, kind, record, reading.log)) close(stack, reading);
  else reading.strayEnds.push(kind);
}

function close(stack: Frame[], reading: Reading): void {
  const frame = stack.pop();
  const parent = stack.at(-1);
  if (!frame || !parent) return;
  checkSiblings(frame, reading.log);
  const finished = finish(frame, reading);
  const own = finished.at(-1);
  if (!own) return;
  if (!own.name.startsWith('unnamed_')) checkName(own, reading);
  if (own.kind === 'repeat') checkRepeatName(own, parent.children, reading);
  if (frame.kind === 'loop') reading.loops.set(own, frame.list ?? '');
  parent.children.push(...finished);
}

function readQuestion(record: Record, written: string, frame: Frame, reading: Reading): readonly Item[] {
  const { tree, origin, row } = record;
  const { log } = reading;
  const chosen = selection(written);
  const osm = /^osm(?:\s+(\S+))?$/.exec(written);
  const type = chosen
    ? questionType(chosen.type)
    : isSelectionAlone(written)
      ? undefined
      : questionType(osm ? 'osm' : written);
  if (!type) {
    log.add('type-unknown', at(origin, 'type'), written, () => ({ similar: nearTypes(written).join(', ') || '—' }));
    const known = text(tree, 'name');
    return known === undefined ? [] : [newItem({ kind: 'question', type: 'unknown', name: known, origin })];
  }
  const usual = type.name === 'note' ? `generated_note_name_${row}` : type.name === 'audit' ? 'audit' : undefined;
  const name = text(tree, 'name') ?? usual;
  if (name === undefined) log.add('name-missing', at(origin, 'name'), written);
  const named = name ?? `unnamed_${row}`;
  const items = chosen
    ? select(record, named, chosen, reading)
    : [tagged(question(record, named, type, reading), osm?.[1], reading)];
  const [first, ...others] = items;
  if (!first) return [];
  if (name !== undefined) checkName(first, reading);
  const saveTo = text(tree, 'save_to');
  const kept = saveTo === undefined ? first : withSaveTo(first, saveTo);
  if (type.name === 'audit') {
    reading.meta.push(kept);
    return [];
  }
  if (!frame.table || !chosen) return [kept, ...others];
  const table = frame.table;
  const shown = tableRow(kept, table, reading);
  const header = table.list === undefined ? [tableHeader(kept, row)] : [];
  table.list ??= kept.offer?.from === 'list' ? kept.offer.list : '';
  return [...header, shown, ...others];
}

function tagged(item: Item, list: string | undefined, { osm, log }: Reading): Item {
  if (list === undefined) return item;
  if (!osm.has(list)) {
    log.add('tags-unknown', at(item.origin, 'type'), list, () => ({
      similar: similar(list, osm.keys()).join(', ') || '—',
    }));
  }
  return { ...item, tags: list };
}

function withSaveTo(item: Item, value: string): Item {
  const property = value.slice(value.lastIndexOf('#') + 1);
  return { ...item, saveTo: value, bind: new Map([...item.bind, ['entities:saveto', property] as const]) };
}
