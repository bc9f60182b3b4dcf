import type { Variable } from '../codebook/codebook.contract.ts';
import { literal, quoted } from '../duck.ts';

/**
 * SQL of a cell's text: outer white space (no-break space too) taken off, empty is null. Most cells have none, so the costly trimming is done
 * only where an end is white or the text is not ASCII.
 */
export function clean(name: string): string {
  const cell = quoted(name);
  const trimmed = `trim(${cell}, ' ' || chr(9) || chr(10) || chr(13) || chr(160))`;
  const doubtful = `${cell}[1] <= ' ' or ${cell}[-1] <= ' ' or strlen(${cell}) <> length(${cell})`;
  return `nullif(case when ${doubtful} then ${trimmed} else ${cell} end, '')`;
}

/** SQL of a cell: its text, and that text with ASCII digits. */
export interface Cell {
  readonly text: string;
  readonly digits: string;
}
export const cellOf = (name: string): Cell => ({ text: clean(name), digits: digits(clean(name)) });

/** Columns that hold the cells of `names` for a query around them, so that nothing is worked out twice; `cellAt` names them. */
export const cellColumns = (names: readonly string[]): string =>
  names
    .flatMap((name, at) => [`${clean(name)} as ${cellAt(at).text}`, `${digits(clean(name))} as ${cellAt(at).digits}`])
    .join(', ');
export const cellAt = (at: number): Cell => ({ text: `"text ${at}"`, digits: `"digits ${at}"` });

/** SQL of the kind of missing answer: null where there is an answer. */
export function missingSql(variable: Variable, { text }: Cell): string {
  const codes = (variable.missing ?? []).map(
    ({ code, kind }) => `when ${text} = ${literal(code)} then ${literal(kind)}`,
  );
  return `case when ${text} is null then 'blank' ${codes.join(' ')} end`;
}

/** The text with ASCII digits; only texts that have more bytes than characters are looked at, for `translate` is slow. */
const digits = (text: string): string =>
  `case when strlen(${text}) = length(${text}) then ${text} else translate(${text}, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−', '01234567890123456789.-') end`;

const matches = (text: string, pattern: string): string => `regexp_full_match(${text}, ${literal(pattern)})`;

/** Marks that only ever group thousands: spaces of any width, apostrophes, the Arabic separator. */
const grouping = "[ \\x{00A0}\\x{2007}\\x{2009}\\x{202F}'\\x{2019}\\x{066C}]";

/**
 * SQL of a number, as `parseNumber` of platform/language reads it: Arabic-Indic and Persian digits are digits; spaces, apostrophes and `٬` group
 * thousands; a comma or point is a decimal mark where it stands alone, and groups where it repeats or the other mark follows. Null when it is none.
 */
export function numberSql({ digits: text }: Cell): string {
  const whole = '[+-]?[0-9]{1,3}';
  const plain = `case
    when ${matches(text, '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?')} then ${text}
    when ${matches(text, '[+-]?([0-9]+,[0-9]*|,[0-9]+)([eE][+-]?[0-9]+)?')} then replace(${text}, ',', '.')
    when ${matches(text, `${whole}(${grouping}[0-9]{3})+([.,][0-9]*)?`)} then replace(regexp_replace(${text}, ${literal(grouping)}, '', 'g'), ',', '.')
    when ${matches(text, `${whole}((,[0-9]{3})+\\.[0-9]*|(,[0-9]{3}){2,})`)} then replace(${text}, ',', '')
    when ${matches(text, `${whole}((\\.[0-9]{3})+,[0-9]*|(\\.[0-9]{3}){2,})`)} then replace(replace(${text}, '.', ''), ',', '.')
    end`;
  return `nullif(nullif(try_cast(${plain} as double), 'infinity'), '-infinity')`;
}

/** A day or month written day first with `/`, `.` or `-`. */
const dayFirst = '[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}';

/** SQL condition: the cell is a date that is read day first, which a reader may want to know. */
export const dayFirstSql = ({ digits: text }: Cell): string => matches(text, dayFirst);

/**
 * SQL of a date with its precision, in ISO 8601: a year, a month or a day that exists. `15/07/1998` and `07/1998` are read day first, as in the
 * Maghreb and Europe; the time of a moment is left out. Null when it is none.
 */
export function dateSql({ digits: text }: Cell): string {
  return `case when ${matches(text, '[0-9]{4}')} then ${text}
    when ${matches(text, '[0-9]{4}-(0[1-9]|1[0-2])')} then ${text}
    when ${matches(text, '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.]+Z?)?')} and try_cast(left(${text}, 10) as date) is not null then left(${text}, 10)
    when ${matches(text, dayFirst)} then strftime(try_strptime(regexp_replace(${text}, '[.-]', '/', 'g'), '%d/%m/%Y'), '%Y-%m-%d')
    when ${matches(text, '(0?[1-9]|1[0-2])[/.-][0-9]{4}')} then right(${text}, 4) || '-' || lpad(regexp_extract(${text}, '^[0-9]+'), 2, '0') end`;
}

/** SQL of the value that is kept, null where the answer is missing or not of the type. */
export function valueSql(variable: Variable, cell: Cell): string {
  const value = variable.type === 'number' ? numberSql(cell) : variable.type === 'date' ? dateSql(cell) : cell.text;
  return `case when ${missingSql(variable, cell)} is null then ${value} end`;
}

/** SQL condition: there is an answer and it is not what the codebook says it is. Null for types that take any text. */
export function badSql(variable: Variable, cell: Cell): string | null {
  const answered = `${missingSql(variable, cell)} is null`;
  if (variable.type === 'number') return `${answered} and ${numberSql(cell)} is null`;
  if (variable.type === 'date') return `${answered} and ${dateSql(cell)} is null`;
  if (variable.type !== 'category') return null;
  const codes = (variable.levels ?? []).map(({ code }) => literal(code)).join(', ');
  return codes ? `${answered} and ${cell.text} not in (${codes})` : answered;
}
