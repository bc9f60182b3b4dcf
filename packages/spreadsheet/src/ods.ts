import { newBudget, type Budget } from './budget.ts';
import type { Limits } from './limits.ts';
import { damaged, SpreadsheetRefusal, tooLarge } from './problem.ts';
import type { Cell, Row, RowOptions, Sheet, Spreadsheet } from './spreadsheet.ts';
import { booleanCell, errorCell, writtenNumber, textCell, unvaluedCell, span } from './value.ts';
import { decoded, readXml, readXmlByPieces, type Attributes, type Handlers } from './xml.ts';
import type { Part } from './zip.ts';

/** Part of an OpenDocument archive that is read. */
export const isDocumentPart = (name: string): boolean => name === 'content.xml' || name === 'meta-inf/manifest.xml';

/** Elements inside a cell whose text is not the cell's own. */
const apart = new Set(['annotation', 'note', 'tracked-changes', 'ruby-text', 'shapes', 'frame', 'custom-shape']);

function timeOf(duration: string): string {
  const match = /^(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(duration);
  if (!match) return duration;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2).map((part) => Number(part ?? 0));
  const whole = days * 86_400 + hours * 3_600 + minutes * 60 + Math.floor(seconds);
  return span(match[1] === '-' ? -whole : whole);
}

interface OpenCell {
  readonly value: string | undefined;
  readonly type: string | undefined;
  /** Its style shows a date or a time. */
  readonly date: boolean;
  readonly formula: boolean;
  readonly times: number;
}

const times = (text: string | undefined): number => Math.max(1, Math.floor(Number(text ?? 1)) || 1);

const isHidden = (get: Attributes): boolean => /^(?:collapse|filter)$/.test(get('visibility') ?? '');

/** What a cell shows whose formula failed. */
const failed = /^(#[A-Z/0!?]+|Err:\d+)$/;

function cellOf({ type, value = '', date, formula }: OpenCell, text: string): Cell | undefined {
  // OpenOffice and old LibreOffice keep a failed formula as the number 0 and write the error as its text.
  if (formula && failed.test(text.trim())) return errorCell(text.trim());
  switch (type) {
    case 'float':
    case 'percentage':
    case 'currency': {
      if (value.trim() === '') return text === '' ? undefined : textCell(text);
      return writtenNumber(value, date ? 'date' : undefined, false) ?? errorCell('#VALUE!');
    }
    case 'date':
      return { type: 'date', text: value.replace(/T00:00:00(?:\.0+)?$/, '').replace(/(T\d\d:\d\d:\d\d)\.\d+$/, '$1') };
    case 'time':
      return { type: 'date', text: timeOf(value) };
    case 'boolean':
      return booleanCell(value === 'true');
    default: {
      const own = value || text;
      if (own === '') return formula && type === undefined ? unvaluedCell : undefined;
      return formula && failed.test(own) ? errorCell(own) : textCell(own);
    }
  }
}

/** Which cell styles show dates: a number with one, as some writers store dates, is a date. */
class Styles {
  readonly #dates = new Set<string>();
  readonly #dataOf = new Map<string, string>();

  open(name: string, get: Attributes): void {
    if (name === 'date-style' || name === 'time-style') this.#dates.add(get('name') ?? '');
    else if (name === 'style') this.#dataOf.set(get('name') ?? '', get('data-style-name') ?? '');
  }

  isDate(style: string | undefined): boolean {
    return style !== undefined && this.#dates.has(this.#dataOf.get(style) ?? '');
  }
}

/** Reads the elements of one table and puts finished rows aside. */
class Table implements Required<Handlers> {
  done = false;
  #rows: Row[] = [];
  #inside = false;
  #tables = 0;
  #row = 0;
  #columns = 0;
  #hidden = false;
  #repeated = 1;
  #column = 0;
  #cells: (Cell | undefined)[] = [];
  #cell: OpenCell | undefined;
  #text = '';
  #paragraphs = 0;
  #inParagraph = 0;
  #apart = 0;
  readonly #styles = new Styles();
  readonly #sheet: string;
  readonly #budget: Budget;
  readonly #options: RowOptions;

  constructor(sheet: string, budget: Budget, options: RowOptions) {
    [this.#sheet, this.#budget, this.#options] = [sheet, budget, options];
  }

  take(): readonly Row[] {
    const taken = this.#rows;
    if (taken.length) this.#rows = [];
    return taken;
  }

  open(name: string, get: Attributes): void {
    if (name === 'table') {
      if (this.#tables++ === 0) this.#inside = get('name') === this.#sheet && !this.done;
      return;
    }
    if (this.#tables === 0) return this.#styles.open(name, get);
    if (!this.#inside || this.#tables > 1) return;
    if (this.#apart > 0 || apart.has(name)) this.#apart++;
    else if (name === 'table-row') this.#openRow(get);
    else if (name === 'table-column') this.#openColumns(get);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(get);
    else if (this.#cell) this.#openText(name, get);
  }

  close(name: string): void {
    if (name === 'table') {
      if (--this.#tables > 0 || !this.#inside) return;
      [this.#inside, this.done] = [false, true];
      return;
    }
    if (!this.#inside || this.#tables > 1) return;
    if (this.#apart > 0) this.#apart--;
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'p' || name === 'h') this.#inParagraph = Math.max(0, this.#inParagraph - 1);
  }

  text(text: string): void {
    if (!this.#inside || this.#apart > 0 || !this.#cell || this.#inParagraph === 0) return;
    this.#text += text.replace(/[\t\r\n ]+/g, ' ');
  }

  #openColumns(get: Attributes): void {
    const repeated = times(get('number-columns-repeated'));
    if (isHidden(get)) this.#options.hiddenColumns?.(this.#columns, this.#columns + repeated - 1);
    this.#columns += repeated;
  }

  #openRow(get: Attributes): void {
    this.#row++;
    this.#hidden = isHidden(get);
    this.#repeated = times(get('number-rows-repeated'));
    [this.#column, this.#cells] = [0, []];
  }

  #openCell(get: Attributes): void {
    const value = get('value') ?? get('date-value') ?? get('time-value') ?? get('boolean-value') ?? get('string-value');
    const formula = get('formula') !== undefined;
    const repeated = times(get('number-columns-repeated'));
    const date = this.#styles.isDate(get('style-name'));
    this.#cell = { value, type: get('value-type'), date, formula, times: repeated };
    [this.#text, this.#paragraphs, this.#inParagraph] = ['', 0, 0];
    const [wide, high] = [times(get('number-columns-spanned')), times(get('number-rows-spanned'))];
    if (wide * high > 1 && this.#options.merge) {
      const [top, left] = [this.#row - 1, this.#column];
      this.#options.merge({ top, left, bottom: top + high - 1, right: left + wide - 1 });
    }
  }

  #openText(name: string, get: Attributes): void {
    if (name === 'p' || name === 'h') {
      if (this.#inParagraph++ === 0 && this.#paragraphs++ > 0) this.#text += '\n';
    } else if (name === 's') {
      const spaces = times(get('c'));
      if (spaces > 32_767) throw tooLarge('text of one cell', spaces, 32_767, { sheet: this.#sheet, row: this.#row });
      this.#text += ' '.repeat(spaces);
    } else if (name === 'tab') this.#text += '\t';
    else if (name === 'line-break') this.#text += '\n';
  }

  #closeCell(): void {
    const open = this.#cell;
    if (!open) return;
    this.#cell = undefined;
    const cell = cellOf(open, this.#text);
    const last = this.#column + open.times - 1;
    if (cell) {
      this.#budget.cell(this.#row + this.#repeated - 1, last, cell.text.length, open.times * this.#repeated);
      for (let at = this.#column; at <= last; at++) this.#cells[at] = cell;
    }
    this.#column = last + 1;
  }

  #closeRow(): void {
    const cells = this.#cells;
    if (cells.length) {
      const hidden = this.#hidden ? { hidden: true } : {};
      for (let at = 0; at < this.#repeated; at++) this.#rows.push({ number: this.#row + at, cells, ...hidden });
    }
    this.#row += this.#repeated - 1;
  }
}

/** Names of the tables of a document, and whether each is hidden by its style. */
function tables(content: Part, limits: Limits): Sheet[] {
  const sheets: Sheet[] = [];
  const hidden = new Set<string>();
  let [depth, style] = [0, ''];
  readXml(content, {
    open(name, get) {
      if (name === 'style') style = get('name') ?? '';
      else if (name === 'table-properties' && get('display') === 'false') hidden.add(style);
      if (name !== 'table' || depth++ > 0) return;
      const title = get('name') ?? '';
      if (sheets.length >= limits.sheets) throw tooLarge('sheets', `> ${limits.sheets}`, limits.sheets);
      if (sheets.some((sheet) => sheet.name === title)) throw damaged(`two sheets are named ${title.slice(0, 40)}`);
      sheets.push({ name: title, hidden: hidden.has(get('style-name') ?? '') });
    },
    close(name) {
      if (name === 'table') depth--;
    },
  });
  return sheets;
}

/** Opens a spreadsheet of OpenDocument (ODF 1.3, part 3); undefined when the archive is none. */
export function openOds(parts: ReadonlyMap<string, Part>, limits: Limits): Spreadsheet | undefined {
  const content = parts.get('content.xml');
  if (!content) return undefined;
  const manifest = parts.get('meta-inf/manifest.xml');
  if (manifest && [...decoded(manifest.chunks(), manifest.name)].join('').includes('encryption-data')) {
    throw new SpreadsheetRefusal('password');
  }
  const sheets = tables(content, limits);
  return {
    format: 'ods',
    sheets,
    *rows(name, options = {}) {
      if (!sheets.some((sheet) => sheet.name === name)) throw new RangeError(`no sheet ${name}`);
      const table = new Table(name, newBudget(limits, name), options);
      for (const row of readXmlByPieces(content, table, () => table.take())) yield row;
    },
  };
}
