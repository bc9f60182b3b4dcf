import { attribute, tags, tagText } from './markup.ts';
import { Stop } from './result.ts';
import { readProblem } from './problems.ts';
import { sharedTexts, styleFormats, worksheetRows, type Context } from './spreadsheet.ts';
import type { Rows } from './grid.ts';
import type { Part } from './zip.ts';

/** A workbook of the Office Open XML kind, its sheets read only when asked for. */
export interface Spreadsheet {
  readonly names: readonly string[];
  readonly date1904: boolean;
  rows(name: string): Rows;
}

type Parts = ReadonlyMap<string, Part>;

/** A part's path from a relationship's target, seen from the part that names it. */
function resolve(target: string, from: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const chain = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') chain.pop();
    else if (step !== '.') chain.push(step);
  }
  return chain.join('/');
}

interface Relationship {
  readonly id: string;
  /** Last word of its type: `worksheet`, `styles`, `sharedStrings`, `officeDocument`. */
  readonly kind: string;
  readonly target: string;
}

function relationships(parts: Parts, from: string): Relationship[] {
  const cut = from.lastIndexOf('/') + 1;
  const part = parts.get(`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`);
  const bytes = part?.content();
  if (!bytes) return [];
  return [...tags(bytes)].flatMap((tag) => {
    const text = tagText(bytes, tag);
    const target = tag.name === 'Relationship' ? attribute(text, 'Target') : undefined;
    if (target === undefined) return [];
    const kind = attribute(text, 'Type') ?? '';
    return [
      {
        id: attribute(text, 'Id') ?? '',
        kind: kind.slice(kind.lastIndexOf('/') + 1),
        target: resolve(target, from),
      },
    ];
  });
}

function readContext(strings: Part | undefined, styles: Part | undefined): Context {
  const texts = strings ? sharedTexts(strings.content()) : [];
  strings?.release();
  return { texts, formats: styles ? styleFormats(styles.content()) : [] };
}

function* releasing(sheet: Part, context: Context): Rows {
  yield* worksheetRows(sheet.content(), context);
  sheet.release();
}

/**
 * Opens a workbook of the Office Open XML kind (ECMA-376); undefined when the archive is none. Texts and styles are read at the
 * first sheet asked for, sheets one row at a time, so that a list of fifty thousand choices needs little more than its texts.
 */
export function openSpreadsheet(parts: Parts): Spreadsheet | undefined {
  const root = relationships(parts, '').find(({ kind }) => kind === 'officeDocument');
  const main = root?.target ?? 'xl/workbook.xml';
  const workbook = parts.get(main)?.content();
  if (!workbook) return undefined;
  const related = relationships(parts, main);
  const part = (kind: string) => parts.get(related.find((one) => one.kind === kind)?.target ?? '');
  const sheets = new Map<string, string>();
  let date1904 = false;
  for (const tag of tags(workbook)) {
    if (tag.name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attribute(tagText(workbook, tag), 'date1904') ?? '');
    if (tag.name !== 'sheet') continue;
    const text = tagText(workbook, tag);
    const target = related.find(({ id }) => id === attribute(text, 'id'))?.target;
    sheets.set(attribute(text, 'name') ?? '', target ?? '');
  }
  let context: Context | undefined;
  return {
    names: [...sheets.keys()],
    date1904,
    rows(name) {
      context ??= readContext(part('sharedStrings'), part('styles'));
      const sheet = parts.get(sheets.get(name) ?? '');
      if (!sheet)
        throw new Stop(readProblem('read-damaged', { sheet: name }, undefined, { reason: `no sheet ${name}` }));
      return releasing(sheet, context);
    },
  };
}
