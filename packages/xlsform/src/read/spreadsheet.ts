import type { CellObject } from '@e965/xlsx';
import { strFromU8 } from 'fflate';
import type { Rows } from './grid.ts';
import { attribute, tags, tagText, type Tag } from './markup.ts';

/** How cells of a workbook are to be read: its shared texts, and the number format of each style. */
export interface Context {
  readonly texts: readonly string[];
  readonly formats: readonly string[];
}

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return names[name] ?? whole;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Characters between two tags: references decoded, and the `_x000D_` escapes of SpreadsheetML (ECMA-376 part 1, 22.9.2.19). */
function characters(bytes: Uint8Array, from: number, to: number): string {
  let text = strFromU8(bytes.subarray(from, to));
  if (text.includes('&')) text = text.replace(/&(#x?[0-9a-fA-F]{1,7}|\w{2,4});/g, entity);
  if (text.includes('_x')) {
    text = text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Gathers the texts of `t` elements, those of phonetic runs left out. */
class Runs {
  text = '';
  #from = 0;
  #phonetic = false;

  take({ name, empty, start, end }: Tag, bytes: Uint8Array): void {
    if (name === 't' && !empty) this.#from = end;
    else if (name === '/t' && !this.#phonetic) this.text += characters(bytes, this.#from, start);
    else if (name === 'rPh' && !empty) this.#phonetic = true;
    else if (name === '/rPh') this.#phonetic = false;
  }
}

/** Shared texts of a workbook, in order. */
export function sharedTexts(bytes: Uint8Array): string[] {
  const found: string[] = [];
  let runs = new Runs();
  for (const tag of tags(bytes)) {
    if (tag.name === 'si') {
      runs = new Runs();
      if (tag.empty) found.push('');
    } else if (tag.name === '/si') found.push(runs.text);
    else runs.take(tag, bytes);
  }
  return found;
}

const builtIn = (id: number): string => ((id >= 14 && id <= 22) || (id >= 45 && id <= 47) ? 'yyyy-mm-dd' : 'General');

/** Number format of each cell style; of the built-in formats only dates and times matter. */
export function styleFormats(bytes: Uint8Array): string[] {
  const own = new Map<number, string>();
  const formats: string[] = [];
  let inside = false;
  for (const tag of tags(bytes)) {
    if (tag.name === 'numFmt') {
      const text = tagText(bytes, tag);
      own.set(Number(attribute(text, 'numFmtId')), attribute(text, 'formatCode') ?? '');
    } else if (tag.name === 'cellXfs' || tag.name === '/cellXfs') inside = tag.name === 'cellXfs' && !tag.empty;
    else if (inside && tag.name === 'xf') {
      const id = Number(attribute(tagText(bytes, tag), 'numFmtId') ?? 0);
      formats.push(own.get(id) ?? builtIn(id));
    }
  }
  return formats;
}

const [lastRow, lastColumn] = [1_048_576, 16_384];

/** 0-based column of an address such as `AB12`; -1 when it has none. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** One cell from its type and value. */
function cell(type: string | undefined, value: string, style: number, { texts, formats }: Context): CellObject {
  if (type === 's') {
    const text = texts[Number(value)];
    if (text === undefined) throw new Error(`no shared text ${value}`);
    return { t: 's', v: text };
  }
  if (type === 'b') return { t: 'b', v: value === '1' || value === 'true' };
  if (type === 'e') return { t: 'e', v: value };
  if (type === 'd') return { t: 's', v: value.replace(/T00:00:00(?:\.0+)?Z?$/, '') };
  if (type === 'str' || type === 'inlineStr') return { t: 's', v: value };
  return value.trim() === '' ? { t: 'z' } : { t: 'n', v: Number(value), z: formats[style] };
}

/** Rows of a worksheet, one at a time. Rows and columns beyond those of any spreadsheet program are passed over. */
export function* worksheetRows(bytes: Uint8Array, context: Context): Rows {
  let [row, column] = [-1, -1];
  let cells: (CellObject | undefined)[] = [];
  let open: { type?: string; style: number } | undefined;
  let [value, from] = ['', 0];
  let runs = new Runs();
  for (const tag of tags(bytes)) {
    const { name } = tag;
    if (name === 'row') {
      const number = Number(attribute(tagText(bytes, tag), 'r') ?? row + 2);
      [row, column, cells] = [number >= 1 && number <= lastRow ? number - 1 : lastRow, -1, []];
    } else if (name === '/row') {
      if (row < lastRow && cells.length) yield [row, cells];
    } else if (name === 'c') {
      const text = tagText(bytes, tag);
      const address = attribute(text, 'r');
      column = address === undefined ? column + 1 : columnOf(address);
      if (tag.empty) continue;
      open = { type: attribute(text, 't'), style: Number(attribute(text, 's') ?? 0) };
      [value, runs] = ['', new Runs()];
    } else if (name === '/c') {
      const text = open?.type === 'inlineStr' ? runs.text : value;
      const known = open && column >= 0 && column < lastColumn && (text !== '' || open.type === 'inlineStr');
      if (known) cells[column] = cell(open?.type, text, open?.style ?? 0, context);
      open = undefined;
    } else if (open && name === 'v' && !tag.empty) from = tag.end;
    else if (open && name === '/v') value = characters(bytes, from, tag.start);
    else if (open?.type === 'inlineStr') runs.take(tag, bytes);
  }
}
