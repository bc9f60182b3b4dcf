import type { Problem } from '../problem.ts';
import { columnLetter, type Sheet, type Sheets } from '../sheets.ts';
import { convert } from '../convert.ts';
import { choices } from './choices.ts';
import { firstDifference } from './compare.ts';
import { openDocument } from './document.ts';
import { externalRows } from './itemsets.ts';
import { entityRows, findEntities, listOf } from './entities.ts';
import { paths } from './paths.ts';
import { settingsRow } from './settings.ts';
import { surveyRows } from './survey.ts';
import { texts, type Cells } from './texts.ts';
import { reverseProblem } from './words.ts';
import type { Writer } from './writer.ts';
import { elements, parseXml, XmlError, type Node } from './xml.ts';

/** What lies beside the form. */
export interface Files {
  /** Name of the workbook to be, without extension. */
  readonly fileName?: string;
  /** Text of itemsets.csv, for a form with external choices. */
  readonly itemsets?: string;
}

/** An XForm written back as sheets, with a list of what they cannot carry; or why it cannot be read. */
export type Reversed =
  | { readonly ok: true; readonly sheets: Sheets; readonly losses: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

function sheet(name: string, rows: readonly Cells[]): Sheet[] {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length === 0) return [];
  const columns = headers.map((header, index) => ({ header, letter: columnLetter(index) }));
  return [
    {
      name,
      columns,
      rows: rows.map((row, index) => ({ number: index + 2, cells: headers.map((header) => row[header] ?? '') })),
    },
  ];
}

/** Rows of choices in the order in which the form has their lists; lists made for a question come last. */
function inOrder(rows: readonly Cells[], lists: readonly string[]): Cells[] {
  const place = ({ list_name: list = '' }: Cells) => (lists.includes(list) ? lists.indexOf(list) : lists.length);
  return rows.toSorted((one, other) => place(one) - place(other));
}

function write(xform: string, { fileName, itemsets }: Files): Reversed {
  const root = parseXml(xform);
  const document = openDocument(root);
  if (!document) return { ok: false, problems: [reverseProblem('reverse-not-an-xform', {}, 'model')] };
  const losses: Problem[] = [];
  const lose: Writer['lose'] = (code, found, at) => {
    if (code === 'reverse-external-list' && itemsets !== undefined) return;
    losses.push(reverseProblem(code, {}, found, { at: at.slice(at.lastIndexOf('/') + 1), path: at }));
  };
  for (const { code, found } of document.lost) lose(`reverse-${code}`, found, '');
  const way = paths(document);
  const entities = findEntities(document);
  const said = texts(document, way, (found, at) => lose('reverse-output', found, at));
  const saveTo = (at: string, property: string): string =>
    entities.length > 1 ? `${listOf(entities, at) ?? ''}#${property}` : property;
  const writer: Writer = { document, paths: way, texts: said, lists: choices(document, said), losses, lose, saveTo };
  const survey = surveyRows(writer);
  for (const [id, instance] of document.instances) {
    if (instance.attributes.has('src') || elements(instance).length === 0) continue;
    if (!writer.lists.useInstance(id, 'name', 'label')) lose('reverse-instance', id, id);
  }
  const found = [
    ...sheet('survey', survey),
    ...sheet('choices', inOrder(writer.lists.rows, [...document.instances.keys()])),
    ...sheet('external_choices', itemsets === undefined ? [] : externalRows(itemsets)),
    ...sheet('osm', writer.lists.osm),
    ...sheet('settings', [settingsRow(writer)]),
    ...sheet('entities', entityRows(document, entities, way)),
  ];
  const sheets = { sheets: found, fileName };
  return { ok: true, sheets, losses: [...losses, ...tried(sheets, root, losses.length > 0)] };
}

/** What converting the sheets shows besides: that they are refused, and why; or that another form comes of them, though nothing was told. */
function tried(sheets: Sheets, form: Node, told: boolean): Problem[] {
  const { result } = convert(sheets, {});
  if (!result.ok) {
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    const codes = [...new Set(errors.map(({ code }) => code))].join(', ');
    return [
      reverseProblem('reverse-refused', {}, codes),
      ...errors.map((one) => ({ ...one, severity: 'warning' as const })),
    ];
  }
  const difference = told ? undefined : firstDifference(form, parseXml(result.xform));
  return difference === undefined ? [] : [reverseProblem('reverse-differs', {}, difference.slice(0, 300))];
}

/**
 * Writes an XForm back as the sheets of an XLSForm, so that a questionnaire found as XML can be edited again. References become
 * `${name}` wherever the conversion turns that into the same path; what no cell can hold is listed in `losses`, as warnings.
 * Never throws; a text that is no XForm gives a problem. The sheets are converted before they are given: what then differs, or is
 * refused, is listed too, so that sheets without losses give the same form.
 */
export function sheetsOf(xform: string, files: Files = {}): Reversed {
  try {
    return write(xform, files);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { ok: false, problems: [reverseProblem('reverse-not-an-xform', {}, error.message)] };
  }
}
