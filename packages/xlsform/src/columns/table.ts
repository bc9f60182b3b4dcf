import type { Origin, Tree } from '../form.ts';
import type { Sheet } from '../sheets.ts';
import type { Aliases } from './aliases.ts';
import { headerPath } from './header.ts';
import { emptyTree, put } from './tree.ts';

/** A column with its canonical path. */
export interface Heading {
  readonly header: string;
  readonly letter: string;
  readonly path: readonly string[];
}

/** One row as a tree of canonical columns, with the way back to its cells. */
export interface Record {
  readonly row: number;
  readonly tree: Tree;
  readonly origin: Origin;
}

/** A sheet read through its table of spellings. */
export interface Table {
  readonly name: string;
  readonly headings: readonly Heading[];
  /** Pairs of headers that mean the same column. */
  readonly clashes: readonly (readonly [Heading, Heading])[];
  /** Rows are built one at a time, so that a large sheet need not stand in memory twice. */
  records(clean: (cell: string) => string, defaultLanguage: string): Iterable<Record>;
}

/** Reads a sheet through a table of spellings. Texts are cleaned by the caller's rule; empty cells give nothing. */
export function table(sheet: Sheet, aliases: Aliases): Table {
  const double = sheet.columns.some(({ header }) => header.includes('::'));
  const headings = sheet.columns.map(({ header, letter }) => ({
    header,
    letter,
    path: headerPath(header, double, aliases),
  }));
  const first = new Map<string, Heading>();
  const clashes: (readonly [Heading, Heading])[] = [];
  for (const heading of headings) {
    const key = heading.path.join('::');
    const other = first.get(key);
    if (other) clashes.push([other, heading]);
    else first.set(key, heading);
  }
  const headers = new Map([...first].map(([key, { header }]) => [key, header]));
  const known = new Map<string, string | undefined>(headers);
  const header = (column: string): string | undefined => {
    if (!known.has(column)) known.set(column, translated(headers, column));
    return known.get(column);
  };
  return {
    name: sheet.name,
    headings,
    clashes,
    *records(clean, defaultLanguage) {
      for (const { number, cells } of sheet.rows) {
        const tree = emptyTree();
        for (let index = 0; index < headings.length; index++) {
          const cell = cells[index] ?? '';
          const value = cell === '' ? '' : clean(cell);
          if (value !== '') put(tree, headings[index]?.path ?? [], value, defaultLanguage);
        }
        if (tree.size > 0) yield { row: number, tree, origin: { sheet: sheet.name, row: number, header } };
      }
    },
  };
}

function translated(headers: ReadonlyMap<string, string>, column: string): string | undefined {
  for (const [key, header] of headers) if (key.startsWith(`${column}::`)) return header;
  return undefined;
}
