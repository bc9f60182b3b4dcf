import type { Record } from '../columns/table.ts';
import { text } from '../columns/tree.ts';
import type { Item, Offer } from '../form.ts';
import { at, atRow } from '../log.ts';
import type { Place } from '../problem.ts';
import { isTagName } from '../reference/lexer.ts';
import { onlyKeys, parseParameters, type Parameters } from '../types/parameters.ts';
import { nearLists } from '../types/near.ts';
import { selectionTag, type Selection } from '../types/select.ts';
import { questionType } from '../types/table.ts';
import { generated, newItem } from './item.ts';
import { misspelt } from './pick.ts';
import { similar } from '../similar.ts';
import { properties } from './properties.ts';
import { assemble, checkShown } from './question.ts';
import type { Reading } from './reading.ts';
import { yesNo } from './texts.ts';
import { checkReferences } from './references.ts';

/** A selection, followed by the question that asks which other one when it offers that. */
export function select(record: Record, name: string, chosen: Selection, reading: Reading): readonly Item[] {
  const { tree, origin } = record;
  const { log } = reading;
  const place = at(origin, 'parameters');
  const given = properties(record, reading, 'question');
  const parameters = parseParameters(text(tree, 'parameters') ?? '', place, log);
  onlyKeys(parameters, ['randomize', 'seed', ...(chosen.from === 'file' ? ['value', 'label'] : [])], place, log);
  const search = /(^|\s)search\(/.test(given.control.get('appearance') ?? '');
  if (search && chosen.from === 'file') log.add('search-file', at(origin, 'control::appearance'), name);
  if (chosen.from === 'repeat') checkReferences(`\${${chosen.source}}`, at(origin, 'type'), reading.names);
  const item = assemble(
    record,
    name,
    chosen.type,
    selectionTag[chosen.type],
    given,
    new Map([...(questionType(chosen.type)?.bind ?? []), ...given.bind]),
    {
      offer: offer(chosen, parameters, place, record, reading),
      inlineChoices: search,
      randomize: randomize(parameters, place, reading),
    },
  );
  checkShown(item, reading);
  if (!chosen.other) return [item];
  if (given.choiceFilter !== undefined) log.add('other-filter', at(origin, 'choice_filter'), given.choiceFilter);
  if (chosen.from === 'list') reading.withOther.add(chosen.source);
  else log.add('other-source', at(origin, 'type'), text(tree, 'type'));
  const other = newItem({
    kind: 'question',
    type: 'text',
    name: `${name}_other`,
    origin: generated(origin.sheet, origin.row),
    tag: 'input',
    label: 'Specify other.',
    bind: new Map([
      ['type', 'string'],
      ['relevant', `selected(../${name}, 'other')`],
    ]),
  });
  return [item, other];
}

function offer(chosen: Selection, parameters: Parameters, place: Place, { origin }: Record, reading: Reading): Offer {
  const { source } = chosen;
  const { log } = reading;
  const type = at(origin, 'type');
  switch (chosen.from) {
    case 'repeat':
      return { from: 'repeat', question: source };
    case 'external':
      checkExternal(source, type, reading);
      return { from: 'external', list: source };
    case 'file': {
      const geojson = source.endsWith('.geojson');
      if (!/\.(csv|xml|geojson)$/.test(source)) log.add('file-extension', type, source);
      const column = (key: string, usual: string): string => {
        const value = parameters.get(key) ?? usual;
        if (!isTagName(value)) log.add('name-invalid', place, value);
        return value;
      };
      return {
        from: 'file',
        file: source,
        value: column('value', geojson ? 'id' : 'name'),
        label: column('label', geojson ? 'title' : 'label'),
      };
    }
    case 'list':
      checkList(source, type, reading);
      if (chosen.type === 'select_multiple') checkSpaces(source, reading);
      return { from: 'list', list: source };
  }
}

function checkList(list: string, place: Place, { hasChoices, lists, sheets, log, said }: Reading): void {
  if (!hasChoices) {
    if (!said.has('choices')) {
      log.add('choices-missing', { sheet: 'choices' }, misspelt(sheets, 'choices') || undefined, { list });
    }
    said.add('choices');
  } else if (!lists.has(list)) {
    log.add('list-unknown', place, list, () => ({ similar: nearLists(list, lists.keys()).join(', ') || '—' }));
  }
}

/** Several answers are stored with spaces between, so the name of a choice cannot hold one. */
function checkSpaces(list: string, { lists, log, said }: Reading): void {
  if (said.has(`spaces ${list}`)) return;
  said.add(`spaces ${list}`);
  for (const { name, row } of lists.get(list)?.choices ?? []) {
    if (/\s/.test(name)) log.add('choice-space', { sheet: 'choices', row, column: 'name' }, name, { list });
  }
}

function checkExternal(list: string, place: Place, { external, sheets, log, said }: Reading): void {
  if (!external) {
    if (!said.has('external_choices')) {
      const found = misspelt(sheets, 'external_choices') || undefined;
      log.add('external-choices-missing', { sheet: 'external_choices' }, found, { list });
    }
    said.add('external_choices');
  } else if (!external.has(list)) {
    log.add('external-list-unknown', place, list, () => ({ similar: similar(list, external).join(', ') || '—' }));
  }
}

function randomize(parameters: Parameters, place: Place, { log, names }: Reading): Item['randomize'] {
  const seed = parameters.get('seed');
  const wanted = parameters.get('randomize');
  const shuffle = yesNo(wanted);
  if (wanted !== undefined && shuffle === undefined) {
    log.add('parameter-value', place, wanted, { key: 'randomize', allowed: 'true, false' });
  }
  if (seed !== undefined && shuffle !== true) log.add('seed-alone', place, seed);
  if (seed !== undefined && !/^(-?\d+(\.\d+)?|\$\{[^{}]+\})$/.test(seed)) log.add('seed-value', place, seed);
  checkReferences(seed, place, names);
  return shuffle === true ? { seed } : undefined;
}

/** The header of a table of selections: the choices' labels alone, above the first selection. */
export function tableHeader(first: Item, row: number): Item {
  return newItem({
    kind: 'question',
    type: first.type,
    name: `reserved_name_for_field_list_labels_${row}`,
    origin: generated(first.origin.sheet, row),
    tag: first.tag,
    label: ' ',
    bind: new Map(questionType(first.type)?.bind ?? []),
    control: new Map([['appearance', 'label']]),
    offer: first.offer,
  });
}

/** A selection as a row of the table, or a report that its list is another one. */
export function tableRow(item: Item, table: { list?: string }, { log }: Reading): Item {
  const list = item.offer?.from === 'list' ? item.offer.list : '';
  if (table.list !== undefined && table.list !== list) {
    log.add('table-list', atRow(item.origin), list, { list: table.list });
  }
  return { ...item, control: new Map([...item.control, ['appearance', 'list-nolabel']]) };
}
