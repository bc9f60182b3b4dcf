import { settingColumns } from '../columns/aliases.ts';
import { tidy } from '../columns/clean.ts';
import { table, type Record, type Table } from '../columns/table.ts';
import { branch, emptyTree, text, written } from '../columns/tree.ts';
import type { Settings } from '../form.ts';
import { at, type Log } from '../log.ts';
import type { Options } from '../options.ts';
import { isName, isTagName } from '../reference/lexer.ts';
import type { Sheet } from '../sheets.ts';
import { checkAttribute } from './attributes.ts';
import { clash } from './choices.ts';
import { generated } from './item.ts';
import { yesNo } from './texts.ts';

/** Attributes that the root element has from other settings. */
const own = ['id', 'version', 'odk:prefix', 'odk:delimiter'];

/** The settings row, as read (for later problems), with the settings it gives. */
export interface SettingsSheet {
  readonly settings: Settings;
  readonly record?: Record;
}

/** Reads the settings sheet: its first row counts. Everything has a default. */
export function readSettings(
  sheet: Sheet | undefined,
  fileName: string | undefined,
  options: Options,
  log: Log,
): SettingsSheet {
  const record = sheet && first(readColumns(sheet, log).records(tidy, 'default'));
  const tree = record?.tree ?? emptyTree();
  const get = (key: string): string | undefined => text(tree, key);
  const id = get('id_string') ?? fileName ?? 'data';
  const rootName = get('name') ?? options.rootName ?? 'data';
  if (!isTagName(rootName)) {
    log.add('name-invalid', record ? at(record.origin, 'name') : { sheet: 'settings' }, rootName);
  }
  if (record && yesNo(get('flat')) === true) log.add('setting-unsupported', at(record.origin, 'flat'), 'flat');
  const prefixes = namespaces(get('namespaces') ?? '');
  for (const prefix of prefixes.keys()) {
    if (!isName(prefix) && record) log.add('attribute-invalid', at(record.origin, 'namespaces'), prefix);
  }
  const attributes = new Map<string, string>();
  for (const [name, value] of branch(tree, 'attribute')) {
    const origin = record?.origin ?? generated('settings');
    if (checkAttribute(name, own, prefixes, origin, 'attribute', log)) attributes.set(name, written(value));
  }
  const settings: Settings = {
    title: get('title') ?? id,
    id,
    rootName,
    version: get('version'),
    defaultLanguage: get('default_language') ?? options.defaultLanguage ?? 'default',
    style: get('style'),
    instanceName: get('instance_name'),
    instanceId: get('instance_id') ?? 'uid',
    omitInstanceId: yesNo(get('omit_instanceid')) === true,
    submissionUrl: get('submission_url'),
    publicKey: get('public_key'),
    autoSend: get('auto_send'),
    autoDelete: get('auto_delete'),
    clientEditable: yesNo(get('client_editable')) === true ? 'true' : undefined,
    namespaces: prefixes,
    instanceXmlns: get('instance_xmlns'),
    prefix: get('prefix'),
    delimiter: get('delimiter'),
    attributes,
    allowDuplicateChoices: yesNo(get('allow_choice_duplicates')) === true,
    cleanText: yesNo(get('clean_text_values')) !== false,
  };
  return { settings, record };
}

/** The columns of the sheet, two of one meaning reported; of form_id and id_string together the first named counts, with a warning. */
function readColumns(sheet: Sheet, log: Log): Table {
  const spelling = (header: string): string => header.trim().toLowerCase();
  const both = ['form_id', 'id_string'].map((name) => sheet.columns.findIndex((one) => spelling(one.header) === name));
  const [formId = -1, idString = -1] = both;
  const twice = formId >= 0 && idString >= 0;
  const kept = twice ? withoutColumn(sheet, idString) : sheet;
  if (twice)
    log.add('form-id-twice', { sheet: sheet.name, row: 1, column: sheet.columns[idString]?.header }, 'id_string');
  const read = table(kept, settingColumns);
  for (const [one, other] of read.clashes) clash(sheet.name, one.header, other.header, log);
  return read;
}

const withoutColumn = (sheet: Sheet, index: number): Sheet => ({
  ...sheet,
  columns: sheet.columns.toSpliced(index, 1),
  rows: sheet.rows.map(({ number, cells }) => ({ number, cells: cells.toSpliced(index, 1) })),
});

function first<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value;
  return undefined;
}

/** Reads `prefix="uri"` pairs. */
function namespaces(value: string): ReadonlyMap<string, string> {
  const pairs = value.matchAll(/(?<=^|\s)([^\s=]+)\s*=\s*["']?([^"'\s]+)["']?/g);
  return new Map([...pairs].map((pair) => [pair[1] ?? '', pair[2] ?? '']));
}
