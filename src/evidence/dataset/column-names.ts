import { columnName } from '../codebook/column-name.ts';
import { missingColumn, unitWeight } from './frozen-names.ts';
import { warning, type Issue } from './issue.contract.ts';

/** Most signs of a name, as a codebook allows. */
const mostSigns = 300;

/** Whether frozen files, the engine or the language need a name for themselves: the number of a row, the weight of one, why an answer of another column is missing. */
const isReserved = (name: string, own: ReadonlySet<string>): boolean =>
  ['file_row_number', '__proto__'].includes(name) ||
  name === unitWeight ||
  (name.endsWith(missingColumn('')) && own.has(name.slice(0, -missingColumn('').length)));

/**
 * Names of the columns of a table from the cells of its header. Every column has one and no two are alike, without regard to case (SQL does not know case): a column
 * without a name is called by its number, the second of two by the name and `(2)`, each with a finding.
 */
export function columnNames(
  written: readonly (string | null)[],
  place: { readonly sheet?: string; readonly row: number },
): { header: string[]; issues: Issue[] } {
  const whole = written.map(columnName);
  const names = whole.map((name) => (name.length > mostSigns ? `${name.slice(0, mostSigns - 8).trim()}…` : name));
  const own = new Set(names.map((name) => name.toLowerCase()));
  const taken = new Map<string, number>();
  const issues: Issue[] = [];
  /** The first of `name (2)`, `name (3)`, … that nobody bears. */
  const free = (name: string): string => {
    for (let time = 2; ; time += 1) {
      const next = `${name} (${time})`;
      if (!own.has(next.toLowerCase()) && !taken.has(next.toLowerCase())) return next;
    }
  };
  const header = names.map((name, at) => {
    const number = String(at + 1);
    const base = name || `column ${number}`;
    const first = taken.get(base.toLowerCase());
    const kept = isReserved(base.toLowerCase(), own);
    const column = first === undefined && !kept && (name || !own.has(base)) ? base : free(base);
    taken.set(column.toLowerCase(), at);
    if (name !== whole[at]) issues.push(warning('shortened-name', { ...place, column }));
    if (!name) issues.push(warning('unnamed-column', { ...place, column, found: number }));
    else if (kept && first === undefined) issues.push(warning('reserved-name', { ...place, column, found: name }));
    else if (column !== name)
      issues.push(warning('renamed-column', { ...place, column, found: name, expected: `${first! + 1}, ${number}` }));
    return column;
  });
  return { header, issues };
}
