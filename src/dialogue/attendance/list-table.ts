import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Locale } from '../../platform/language/locale.ts';
import { wordOf, words } from './list.ts';
import { mostColumns, mostListed, mostShown, type ListColumn, type ListIssue } from './list.contract.ts';

/** A line of a list under its columns; `line` is where it begins in the text, counted from 1. */
export interface Line {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ListColumn, string>>>;
}
export const isLine = (one: Line | ListIssue): one is Line => 'cells' in one;

const records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));
interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Records of a CSV text, each with the line on which it begins; or the line of the record that cannot be read. */
function rowsOf(given: string): readonly Row[] | number {
  // The parser counts a line end of two signs inside a field twice.
  const text = given.replace(/\r\n?/g, '\n');
  const lines = text.split('\n');
  const head = lines.find((line) => line.trim()) ?? '';
  const [delimiter = ';'] = [';', ',', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length);
  let end = 0;
  // Blank lines are no records: one begins on the first line after the last that is none.
  const next = (): number => {
    while (end < lines.length - 1 && !lines[end]!.trim()) end += 1;
    return end + 1;
  };
  try {
    const found = parse(text, {
      ...{ delimiter, bom: true, trim: true, info: true, relax_column_count: true, skip_empty_lines: true },
      to: mostListed + 2,
      on_record: (one: string[], { lines: last }) => {
        end = last;
        return one;
      },
    });
    end = 0;
    return records.parse(found).map(({ record, info }) => {
      const line = next();
      end = info.lines;
      return { line, fields: record };
    });
  } catch (error) {
    if (error instanceof CsvError) return next();
    throw error;
  }
}

/** Columns that a first line names; every column is looked up once. */
function columnsOf({ line, fields }: Row, reader: Locale, wrong: (issue: ListIssue) => void): readonly ListColumn[] {
  const columns = new Set<ListColumn>();
  for (const given of fields) {
    const word = wordOf(words.header, given, reader);
    const is = { line, given: given.slice(0, mostShown) };
    if ('nearest' in word) wrong({ ...is, kind: 'header', column: null, nearest: word.nearest });
    else if (columns.has(word.value)) wrong({ ...is, kind: 'header-twice', column: word.value, nearest: null });
    else columns.add(word.value);
  }
  return [...columns];
}

/** Lines of a text under their columns; the sign between fields is the one that its first line has most of. */
export function tableOf(text: string, reader: Locale): readonly Line[] | readonly ListIssue[] | 'most' {
  const found = rowsOf(text);
  const whole = { column: null, given: '', nearest: null };
  if (typeof found === 'number') return [{ ...whole, line: found, kind: 'unreadable' }];
  if (found.length > mostListed + 1) return 'most';
  const [first = { line: 1, fields: [] }, ...rest] = found;
  const { length } = first.fields;
  if (length > mostColumns) return [{ ...whole, line: first.line, kind: 'too-many-columns', given: String(length) }];
  const issues: ListIssue[] = [];
  const columns = columnsOf(first, reader, (issue) => issues.push(issue));
  if (!issues.length && !columns.includes('institution'))
    issues.push({ ...whole, line: first.line, kind: 'no-institution-column', column: 'institution' });
  if (issues.length) return issues;
  const wide = rest.filter(({ fields }) => fields.length > columns.length);
  if (wide.length)
    return wide.map(({ line, fields }): ListIssue => {
      const given = fields.slice(columns.length).join(' ').slice(0, mostShown);
      return { ...whole, line, kind: 'too-many-fields', given };
    });
  return rest
    .filter(({ fields }) => fields.some(Boolean))
    .map(({ line, fields }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? ''])),
    }));
}
