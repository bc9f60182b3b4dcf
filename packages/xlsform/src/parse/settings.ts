import { settingColumns } from '../columns/aliases.ts';
import { tidy } from '../columns/clean.ts';
import { table, type Record } from '../columns/table.ts';
import { branch, emptyTree, text, written } from '../columns/tree.ts';
import type { Settings } from '../form.ts';
import { at, type Log } from '../log.ts';
import type { Options } from '../options.ts';
import { isTagName } from '../reference/lexer.ts';
import type { Sheet } from '../sheets.ts';
import { yesNo } from './texts.ts';

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
  const record = sheet && first(table(sheet, settingColumns).records(tidy, 'default'));
  const tree = record?.tree ?? emptyTree();
  const get = (key: string): string | undefined => text(tree, key);
  const id = get('id_string') ?? fileName ?? 'data';
  const rootName = get('name') ?? options.rootName ?? 'data';
  if (!isTagName(rootName)) {
    log.add('name-invalid', record ? at(record.origin, 'name') : { sheet: 'settings' }, rootName);
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
    namespaces: namespaces(get('namespaces') ?? ''),
    instanceXmlns: get('instance_xmlns'),
    prefix: get('prefix'),
    delimiter: get('delimiter'),
    attributes: new Map([...branch(tree, 'attribute')].map(([name, value]) => [name, written(value)])),
    allowDuplicateChoices: yesNo(get('allow_choice_duplicates')) === true,
    cleanText: yesNo(get('clean_text_values')) !== false,
  };
  return { settings, record };
}

function first<T>(values: Iterable<T>): T | undefined {
  for (const value of values) return value;
  return undefined;
}

/** Reads `prefix="uri"` pairs. */
function namespaces(value: string): ReadonlyMap<string, string> {
  const pairs = value.matchAll(/(?<=^|\s)([^\s=]+)\s*=\s*["']?([^"'\s]+)["']?/g);
  return new Map([...pairs].map((pair) => [pair[1] ?? '', pair[2] ?? '']));
}
