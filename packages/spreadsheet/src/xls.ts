import type { CellObject, ParsingOptions, WorkBook } from '@e965/xlsx';
import { vetBiff } from './biff.ts';
import { newBudget } from './budget.ts';
import { openCompound } from './cfb.ts';
import type { Limits } from './limits.ts';
import { damaged, refusing, SpreadsheetRefusal } from './problem.ts';
import { builtin } from './runtime.ts';
import type { Cell, Spreadsheet } from './spreadsheet.ts';
import { booleanCell, errorCell, shownBy, numberCell, textCell } from './value.ts';

type Library = typeof import('@e965/xlsx');

const loaded: { library?: Library } = {};

/** Loads the reader of .xls, which is large and seldom needed; afterwards `openSpreadsheet` takes such files in browsers too. */
export async function prepareXls(): Promise<void> {
  loaded.library ??= await import('@e965/xlsx');
}

/** The reader of .xls: loaded before, or loaded now where the runtime can do so at once, as Node does. */
function library(): Library {
  if (loaded.library) return loaded.library;
  const modules = builtin('node:module');
  if (!modules) throw new SpreadsheetRefusal('not-prepared', { what: '.xls' });
  return (loaded.library = modules.createRequire(import.meta.url)('@e965/xlsx') as Library);
}

const errors: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function cellOf({ t, v, z }: CellObject, date1904: boolean): Cell | undefined {
  if (t === 'e') return errorCell(errors[Number(v)] ?? '');
  if (v === undefined || v === null || v === '') return undefined;
  if (typeof v === 'boolean') return booleanCell(v);
  if (typeof v === 'number') return numberCell(v, typeof z === 'string' ? shownBy(z) : undefined, date1904);
  return textCell(v instanceof Date ? v.toISOString() : v);
}

const options: ParsingOptions = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellStyles: true,
};

/** Runs the library without letting it speak: what it prints is no business of whoever calls. */
function silently<T>(work: () => T): T {
  const { error, warn, log } = console;
  try {
    Object.assign(console, { error: () => undefined, warn: () => undefined, log: () => undefined });
    return work();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

/** Present elements only, in order, however long the array claims to be. */
function* present<T>(sparse: readonly (T | undefined)[]): Generator<readonly [number, T]> {
  for (const key of Object.keys(sparse)) {
    const element = sparse[Number(key)];
    if (element !== undefined && element !== null) yield [Number(key), element];
  }
}

/**
 * Opens an .xls workbook (BIFF8, Excel 97 and later). Its stream is taken out of the container and vetted here; the library then
 * parses what is left. @throws SpreadsheetRefusal
 */
export function openXls(bytes: Uint8Array, limits: Limits): Spreadsheet {
  const compound = openCompound(bytes);
  if (compound.names.includes('EncryptedPackage')) throw new SpreadsheetRefusal('password');
  const stream = compound.stream('Workbook') ?? compound.stream('Book');
  if (!stream) throw new SpreadsheetRefusal('not-a-spreadsheet', { found: compound.names.slice(0, 4).join(', ') });
  const vetted = vetBiff(stream, limits);
  const { read } = library();
  const book: WorkBook = refusing(() => silently(() => read(vetted, options)));
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, at) => ({ name, hidden: !!book.Workbook?.Sheets?.[at]?.Hidden }));
  return {
    format: 'xls',
    sheets,
    *rows(name, { merge, hiddenColumns } = {}) {
      const sheet = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
      if (!sheets.some((one) => one.name === name)) throw new RangeError(`no sheet ${name}`);
      if (!sheet) throw damaged(`no content for sheet ${name.slice(0, 40)}`, { sheet: name });
      const budget = newBudget(limits, name);
      for (const { s, e } of sheet['!merges'] ?? []) merge?.({ top: s.r, left: s.c, bottom: e.r, right: e.c });
      for (const [at, column] of present(sheet['!cols'] ?? [])) if (column.hidden) hiddenColumns?.(at, at);
      for (const [index, line] of present(sheet['!data'] ?? [])) {
        if (index >= 65_536) throw damaged('a row lies beyond the last of the format', { sheet: name });
        const cells: (Cell | undefined)[] = [];
        for (const [column, given] of present(line)) {
          const cell = cellOf(given, date1904);
          if (!cell) continue;
          budget.cell(index + 1, column, cell.text.length);
          cells[column] = cell;
        }
        const hidden = sheet['!rows']?.[index]?.hidden ? { hidden: true } : {};
        if (cells.length) yield { number: index + 1, cells, ...hidden };
      }
    },
  };
}
