import { entityColumns } from '../columns/aliases.ts';
import { tidy } from '../columns/clean.ts';
import { table, type Record } from '../columns/table.ts';
import { text } from '../columns/tree.ts';
import type { EntityDeclaration } from '../form.ts';
import { at, atRow, type Log } from '../log.ts';
import { checkReferences, type NameCheck } from '../parse/references.ts';
import { isName } from '../reference/lexer.ts';
import type { Sheet } from '../sheets.ts';

/** Reads the entities sheet: what the form creates and updates. Every declaration is read even after a problem. */
export function readEntities(sheet: Sheet | undefined, names: NameCheck, log: Log): EntityDeclaration[] {
  if (!sheet) return [];
  const read = table(sheet, entityColumns);
  for (const { header, path } of read.headings) {
    if (!entityColumns.has(path.join('::')) && path.join('::') !== 'list_name') {
      log.add('entity-column', { sheet: sheet.name, row: 1, column: header }, header);
    }
  }
  const declarations: EntityDeclaration[] = [];
  const seen = new Set<string>();
  for (const record of read.records(tidy, 'default')) {
    const declaration = readDeclaration(record, names, log);
    if (declaration.list !== '') {
      if (seen.has(declaration.list)) log.add('entity-duplicate', at(record.origin, 'list_name'), declaration.list);
      seen.add(declaration.list);
    }
    declarations.push(declaration);
  }
  return declarations;
}

function readDeclaration({ tree, origin }: Record, names: NameCheck, log: Log): EntityDeclaration {
  for (const column of ['label', 'entity_id', 'create_if', 'update_if']) {
    checkReferences(text(tree, column), at(origin, column), names);
  }
  const list = text(tree, 'list_name') ?? '';
  const declaration: EntityDeclaration = {
    list,
    origin,
    label: text(tree, 'label'),
    id: text(tree, 'entity_id'),
    createIf: text(tree, 'create_if'),
    updateIf: text(tree, 'update_if'),
  };
  checkList(declaration, log);
  checkMode(declaration, log);
  return declaration;
}

function checkList({ list, origin }: EntityDeclaration, log: Log): void {
  const place = at(origin, 'list_name');
  if (list === '') log.add('entity-list-missing', place);
  else if (list.startsWith('__')) log.add('entity-list-reserved', place, list);
  else if (!isName(list)) log.add('name-invalid', place, list);
  else if (list.includes('.')) log.add('entity-list-dot', place, list);
}

/** Creating alone needs a label, updating an identifier, and doing either as the case may be a condition for each. */
function checkMode({ list, origin, label, id, createIf, updateIf }: EntityDeclaration, log: Log): void {
  const place = atRow(origin);
  if (id === undefined && updateIf !== undefined) log.add('entity-id-missing', place, list);
  else if (id !== undefined && createIf !== undefined && updateIf === undefined) {
    log.add('entity-update-missing', place, list);
  } else if (id === undefined && label === undefined) {
    log.add('entity-label-missing', place, list);
  }
}
