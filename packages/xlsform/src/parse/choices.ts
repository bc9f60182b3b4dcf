import { choiceColumns } from '../columns/aliases.ts';
import { keep } from '../columns/clean.ts';
import { table, type Record } from '../columns/table.ts';
import { branch, localised, text } from '../columns/tree.ts';
import type { Choice, ChoiceList, Localised, Settings, Tree } from '../form.ts';
import { at, type Log } from '../log.ts';
import { noteReferences, type NameCheck } from './references.ts';
import { hasReference } from '../reference/find.ts';
import { isName } from '../reference/lexer.ts';
import type { Sheet } from '../sheets.ts';

const noExtra: ReadonlyMap<string, string> = new Map();
const noMedia = new Map<string, Localised>();
const own = new Set(['list_name', 'name', 'label', 'media']);

/** What a choices (or osm) sheet gives: its lists, and whether it has the columns that make lists. */
export interface Lists {
  readonly lists: ReadonlyMap<string, ChoiceList>;
  readonly usable: boolean;
}

/** Reads the lists of a choices or osm sheet. References in texts are noted, to be checked once the names are known. */
export function readLists(sheet: Sheet | undefined, settings: Settings, names: NameCheck, log: Log): Lists {
  if (!sheet) return { lists: new Map(), usable: false };
  const read = table(sheet, choiceColumns);
  for (const { header, path } of read.headings) {
    if (path.length === 1 && !own.has(path[0] ?? '') && !isName(path[0] ?? '')) {
      log.add('header-name', { sheet: sheet.name, row: 1, column: header }, header);
    }
  }
  for (const [one, other] of read.clashes) clash(sheet.name, one.header, other.header, log);
  const grouped = new Map<string, Choice[]>();
  const seen = new Map<string, Set<string>>();
  for (const record of read.records(keep, settings.defaultLanguage)) {
    const list = text(record.tree, 'list_name')?.trim();
    if (list === undefined) continue;
    const choice = readChoice(record, names, log);
    if (!choice) continue;
    const taken = seen.get(list) ?? new Set<string>();
    seen.set(list, taken);
    if (taken.has(choice.name) && !settings.allowDuplicateChoices) {
      log.add('choice-duplicate', at(record.origin, 'name'), choice.name, { list });
    }
    taken.add(choice.name);
    const choices = grouped.get(list);
    if (choices) choices.push(choice);
    else grouped.set(list, [choice]);
  }
  const lists = new Map([...grouped].map(([name, choices]) => [name, { name, choices, itext: choices.some(inItext) }]));
  return { lists, usable: lists.size > 0 };
}

/** Reports two headers of a sheet that mean the same column. */
export function clash(sheet: string, one: string, other: string, log: Log): void {
  log.add('header-clash', { sheet, row: 1, column: other }, other, { other: one });
}

function readChoice({ row, tree, origin }: Record, names: NameCheck, log: Log): Choice | undefined {
  const name = text(tree, 'name')?.trim();
  const label = localised(tree.get('label'));
  const media = tree.has('media') ? new Map<string, Localised>() : noMedia;
  for (const [kind, value] of branch(tree, 'media')) media.set(kind, localised(value) ?? '');
  if (name === undefined) {
    log.add('choice-name-missing', at(origin, 'name'));
    return undefined;
  }
  if (label === undefined) log.add('choice-label', at(origin, 'label'), name);
  noteReferences(label, origin, 'label', names);
  for (const [kind, value] of media) noteReferences(value, origin, `media::${kind}`, names);
  return { row, name, label, media, extra: others(tree) };
}

/** Columns of the author's own, fit for an element, in order. */
function others(tree: Tree): ReadonlyMap<string, string> {
  let extra: Map<string, string> | undefined;
  for (const [key, value] of tree) {
    if (own.has(key) || typeof value !== 'string' || !isName(key)) continue;
    extra ??= new Map();
    extra.set(key, value);
  }
  return extra ?? noExtra;
}

function inItext({ label, media }: Choice): boolean {
  return media.size > 0 || (label !== undefined && (typeof label !== 'string' || hasReference(label)));
}
