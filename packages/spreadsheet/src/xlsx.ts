import { newBudget, type Budget } from './budget.ts';
import type { Limits } from './limits.ts';
import { damaged, tooLarge } from './problem.ts';
import type { Cell, Merge, Row, RowOptions, Sheet, Spreadsheet } from './spreadsheet.ts';
import {
  booleanCell,
  errorCell,
  builtInMoment,
  shownBy,
  writtenNumber,
  textCell,
  unvaluedCell,
  type Shown,
} from './value.ts';
import { readXml, readXmlByPieces, type Attributes, type Handlers } from './xml.ts';
import { partKey, type Part } from './zip.ts';

type Parts = ReadonlyMap<string, Part>;

/** Parts of a workbook that are read; its pictures, macros and drawings stay packed. */
export const isWorkbookPart = (name: string): boolean =>
  /\.(xml|rels)$/i.test(name) &&
  !/^(?:xl\/(?:drawings|charts|media|theme|externalLinks|tables)|docProps)\//i.test(name);

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
  const part = parts.get(partKey(`${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`));
  const found: Relationship[] = [];
  if (!part) return found;
  readXml(part, {
    open(name, get) {
      const target = name === 'Relationship' ? get('Target') : undefined;
      if (target === undefined) return;
      const kind = get('Type') ?? '';
      found.push({
        id: get('Id') ?? '',
        kind: kind.slice(kind.lastIndexOf('/') + 1),
        target: resolve(target, from),
      });
    },
  });
  return found;
}

/** Text of SpreadsheetML: its `_x000D_` escapes decoded (ECMA-376 part 1, 22.9.2.19), lines ended by a line feed. */
function unescaped(text: string): string {
  const whole = text.includes('_x')
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
  return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
}

/** Gathers the texts of `t` elements, those of phonetic runs left out. What somebody struck out is marked, `~~30~~45`: it is no part of the rest. */
function newRuns(): Required<Handlers> & { take(): string } {
  let [text, inside, phonetic, struck] = ['', false, false, false];
  return {
    open(name, get) {
      if (name === 't') {
        inside = !phonetic;
        if (inside && struck) text += '~~';
      } else if (name === 'r') struck = false;
      else if (name === 'strike' || name === 'dstrike') struck = !/^(?:0|false)$/.test(get('val') ?? '1');
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 't') {
        if (inside && struck) text += '~~';
        inside = false;
      } else if (name === 'r' || name === 'si' || name === 'is') struck = false;
      else if (name === 'rPh') phonetic = false;
    },
    text(part) {
      if (inside) text += part;
    },
    take() {
      const taken = text;
      text = '';
      return unescaped(taken);
    },
  };
}

/** How cells of a workbook are to be read: its shared texts, and what its styles make of numbers. */
interface Context {
  readonly texts: readonly string[];
  readonly moments: readonly (Shown | undefined)[];
  readonly date1904: boolean;
}

function sharedTexts(part: Part, limits: Limits): string[] {
  const found: string[] = [];
  const runs = newRuns();
  let characters = 0;
  readXml(part, {
    open: (name, get) => runs.open(name, get),
    close(name) {
      runs.close(name);
      if (name !== 'si') return;
      const text = runs.take();
      characters += text.length;
      if (characters > limits.characters || found.length >= limits.cells) {
        throw tooLarge('text', `> ${limits.characters} characters`, `${limits.characters} characters`);
      }
      found.push(text);
    },
    text: (text) => runs.text(text),
  });
  return found;
}

/** What each cell style makes of a number: a date, a time, a code with zeros in front. */
function momentStyles(part: Part): (Shown | undefined)[] {
  const own = new Map<number, Shown | undefined>();
  const styles: (Shown | undefined)[] = [];
  let inside = false;
  readXml(part, {
    open(name, get) {
      if (name === 'numFmt') own.set(Number(get('numFmtId')), shownBy(get('formatCode') ?? ''));
      else if (name === 'cellXfs') inside = true;
      else if (inside && name === 'xf') {
        const id = Number(get('numFmtId') ?? 0);
        styles.push(own.has(id) ? own.get(id) : builtInMoment(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
  });
  return styles;
}

/** Address of capital letters and digits alone, as programs write it. */
function plainAddress(address: string): { row: number; column: number } | undefined {
  let [at, column, row] = [0, 0, 0];
  for (; at < 7; at++) {
    const letter = address.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  const digits = at;
  for (; at < address.length && at < digits + 15; at++) {
    const digit = address.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    row = row * 10 + digit;
  }
  return digits > 0 && at > digits && at === address.length ? { column: column - 1, row } : undefined;
}

/** 0-based column and 1-based row of an address such as `AB12`; -1 for what it does not say. */
function addressOf(address: string): { row: number; column: number } {
  const plain = plainAddress(address);
  if (plain) return plain;
  const match = /^\$?([A-Z]{1,7})\$?(\d{1,15})$/i.exec(address.trim());
  let column = 0;
  for (const letter of match?.[1]?.toUpperCase() ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: match ? Number(match[2]) : -1 };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

function mergeOf(reference: string): Merge | undefined {
  const [from, to] = reference.split(':').map(addressOf);
  if (!from || !to || from.row < 1 || to.row < from.row || to.column < from.column) return undefined;
  return { top: from.row - 1, left: from.column, bottom: to.row - 1, right: to.column };
}

/** One cell from its type, style, formula and value; nothing when it is empty. */
function cellOf(open: OpenCell, value: string, hasValue: boolean, context: Context): Cell | undefined {
  const { type, style, formula } = open;
  if (type === 's') {
    if (value.trim() === '') return undefined;
    const text = context.texts[Number(value)];
    if (text === undefined) throw damaged(`no shared text ${value.slice(0, 20)}`);
    return text === '' ? undefined : textCell(text);
  }
  if (type === 'str' || type === 'inlineStr') {
    if (formula && !hasValue) return unvaluedCell;
    return value === '' ? undefined : textCell(type === 'str' ? unescaped(value) : value);
  }
  if (value.trim() === '') return formula ? unvaluedCell : undefined;
  if (type === 'b') return booleanCell(value.trim() === '1' || value.trim() === 'true');
  if (type === 'e') return errorCell(value.trim());
  if (type === 'd') return { type: 'date', text: value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, '') };
  const number = writtenNumber(value, context.moments[style], context.date1904);
  if (!number) throw damaged(`“${value.slice(0, 20)}” is no number`);
  return number;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
}

/** Reads the elements of a worksheet and puts finished rows aside. */
class Worksheet implements Required<Handlers> {
  #rows: Row[] = [];
  #row = 0;
  #column = -1;
  #cells: (Cell | undefined)[] = [];
  #cell: OpenCell | undefined;
  #value = '';
  #hasValue = false;
  #inValue = false;
  #inRow = false;
  #hidden = false;
  readonly #runs = newRuns();
  readonly #sheet: string;
  readonly #context: Context;
  readonly #budget: Budget;
  readonly #options: RowOptions;

  constructor(sheet: string, context: Context, budget: Budget, options: RowOptions) {
    [this.#sheet, this.#context, this.#budget, this.#options] = [sheet, context, budget, options];
  }

  take(): readonly Row[] {
    const taken = this.#rows;
    if (taken.length) this.#rows = [];
    return taken;
  }

  open(name: string, get: Attributes): void {
    if (name === 'c') this.#openCell(get);
    else if (name === 'row') this.#openRow(get('r'), isTrue(get('hidden')));
    else if (this.#cell) {
      if (name === 'v') this.#inValue = this.#hasValue = true;
      else if (name === 'f') this.#cell.formula = true;
      else this.#runs.open(name, get);
    } else if (name === 'mergeCell') {
      const block = this.#options.merge && mergeOf(get('ref') ?? '');
      if (block) this.#options.merge?.(block);
    } else if (name === 'col' && isTrue(get('hidden'))) {
      const [first, last] = [Number(get('min')), Number(get('max'))];
      if (first >= 1 && last >= first) this.#options.hiddenColumns?.(first - 1, last - 1);
    }
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') {
      const hidden = this.#hidden ? { hidden: true } : {};
      if (this.#cells.length) this.#rows.push({ number: this.#row, cells: this.#cells, ...hidden });
      this.#inRow = false;
    } else if (this.#cell) this.#runs.close(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else if (this.#cell) this.#runs.text(text);
  }

  #openRow(written: string | undefined, hidden: boolean): void {
    const number = written === undefined ? this.#row + 1 : Number(written);
    if (!Number.isInteger(number) || number <= this.#row) {
      throw damaged(`row ${written ?? number} does not follow row ${this.#row}`, { sheet: this.#sheet });
    }
    this.#row = number;
    this.#hidden = hidden;
    this.#column = -1;
    this.#cells = [];
    this.#inRow = true;
  }

  #openCell(get: Attributes): void {
    const written = get('r');
    const address = written === undefined ? undefined : addressOf(written);
    this.#column = address ? address.column : this.#column + 1;
    if (!this.#inRow || this.#column < 0 || (address && address.row !== this.#row)) {
      throw damaged(`cell ${written ?? ''} stands in row ${this.#row}`, { sheet: this.#sheet, row: this.#row });
    }
    const style = Number(get('s') ?? 0);
    this.#cell = { row: this.#row, column: this.#column, type: get('t') ?? 'n', style, formula: false };
    this.#value = '';
    this.#hasValue = false;
  }

  #closeCell(): void {
    const open = this.#cell;
    if (!open) return;
    this.#cell = undefined;
    const inline = this.#runs.take();
    const cell = cellOf(open, open.type === 'inlineStr' ? inline : this.#value, this.#hasValue, this.#context);
    if (!cell) return;
    this.#budget.cell(open.row, open.column, cell.text.length);
    this.#cells[open.column] = cell;
  }
}

/**
 * Opens a workbook of the Office Open XML kind (ECMA-376); undefined when the archive is none. Texts and styles are read at the
 * first sheet asked for, sheets row by row while they are inflated: a sheet never stands in memory as a whole.
 */
export function openXlsx(parts: Parts, limits: Limits): Spreadsheet | undefined {
  const root = relationships(parts, '').find(({ kind }) => kind === 'officeDocument');
  const main = root?.target ?? 'xl/workbook.xml';
  const workbook = parts.get(partKey(main));
  if (!workbook) return undefined;
  const related = relationships(parts, main);
  const byId = new Map(related.map((one) => [one.id, one.target]));
  const part = (kind: string): Part | undefined =>
    parts.get(partKey(related.find((one) => one.kind === kind)?.target ?? ''));
  const sheets: Sheet[] = [];
  const targets = new Map<string, string>();
  let date1904 = false;
  readXml(workbook, {
    open(name, get) {
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(get('date1904') ?? '');
      if (name !== 'sheet') return;
      const title = get('name') ?? '';
      if (sheets.length >= limits.sheets) throw tooLarge('sheets', `> ${limits.sheets}`, limits.sheets);
      if (targets.has(title)) throw damaged(`two sheets are named ${title.slice(0, 40)}`);
      sheets.push({ name: title, hidden: /hidden/i.test(get('state') ?? '') });
      targets.set(title, byId.get(get('id') ?? '') ?? '');
    },
  });
  let context: Context | undefined;
  const contextOf = (): Context => {
    const [texts, styles] = [part('sharedStrings'), part('styles')];
    return { texts: texts ? sharedTexts(texts, limits) : [], moments: styles ? momentStyles(styles) : [], date1904 };
  };
  return {
    format: 'xlsx',
    sheets,
    *rows(name, options = {}) {
      const target = targets.get(name);
      if (target === undefined) throw new RangeError(`no sheet ${name}`);
      const sheet = parts.get(partKey(target));
      if (!sheet) throw damaged(`no content for sheet ${name.slice(0, 40)}`, { sheet: name });
      context ??= contextOf();
      const worksheet = new Worksheet(name, context, newBudget(limits, name), options);
      yield* readXmlByPieces(sheet, worksheet, () => worksheet.take());
    },
  };
}
