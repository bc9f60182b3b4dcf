import { normaliseDigits } from '../../platform/language/digits.ts';
import type { Variable } from '../codebook/codebook.contract.ts';
import { ofMarks, withoutDirection } from '../codebook/column-name.ts';
import { literal, quoted } from '../duck.ts';
import { months } from './months.ts';

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

/**
 * SQL of the cells of many columns, one below the other: `place` (c0, c1, …), `cell`, `text`, `digits`, with `spot` the row too (from 0); empty cells are not
 * there. What is asked of each cell is then written once, whatever the number of columns.
 */
export const below: Cell = { text: 'text', digits: 'digits' };
export function cellsBelow(parquet: string, names: readonly string[], { spot = false } = {}): string {
  const own = names.map((name, at) => `${quoted(name)} as c${at}`).join(', ');
  const places = names.map((_, at) => `c${at}`).join(', ');
  const { text, digits: folded } = cellOf('cell');
  const row = spot ? 'spot, ' : '';
  const rows = spot
    ? `select file_row_number::double as spot, ${own} from read_parquet(${literal(parquet)}, file_row_number = true)`
    : `select ${own} from read_parquet(${literal(parquet)})`;
  return `select place, ${row}cell, text, digits from (select place, ${row}cell, ${text} as text, ${folded} as digits
    from (unpivot (${rows}) on ${places} into name place value cell)) where text is not null`;
}

/** How a column writes its numbers and dates, where its cells alone can be read in two ways (`writing.ts` finds it out). */
export interface Writing {
  /** The mark before decimals; the other one groups thousands. */
  readonly decimal?: '.' | ',';
  /** Whether `03/04/2019` names the day or the month first. */
  readonly dates?: 'day-first' | 'month-first';
}

/** How a file writes, as whoever sent it said, and what it keeps as numbers itself. */
export interface Stated extends Writing {
  /** How single columns write, where they differ from the others. */
  readonly columns?: readonly (Writing & { readonly name: string })[];
  /** Columns of a workbook with numbers that it keeps as numbers: their text has a point before decimals, whatever the texts beside them do. */
  readonly typed?: readonly string[];
}

/** SQL condition: a text is one of a list. A short list is looked through in place: `in` would be a join for each column of a wide file. */
export const among = (text: string, list: readonly string[]): string =>
  list.length > 64
    ? `${text} in (${list.map(literal).join(', ')})`
    : `list_contains([${list.map(literal).join(', ')}], ${text})`;

/** Numbers that codes are, by the code; of two codes that are one number neither is, in a column of numbers the first. */
function numbersOf(codes: readonly string[], writing?: Writing): Map<number, string> {
  const seen = new Map<number, string[]>();
  for (const code of codes) {
    const value = codeNumber(code, writing);
    if (value !== undefined) seen.set(value, [...(seen.get(value) ?? []), code]);
  }
  return new Map(
    [...seen].flatMap(([value, [code, other]]) => (writing || other === undefined ? [[value, code!] as const] : [])),
  );
}

/** The number that a code is, as its column groups thousands, as programs write numbers or else as its column does; undefined for other codes. */
export function codeNumber(code: string, { decimal }: Writing = {}): number | undefined {
  const folded = foldDigits(code).replace('−', '-').replace('٫', '.').trim();
  const own = decimal && folded.replace(/[ \u00a0\u2007\u2009\u202f'\u2019\u066c]/g, '');
  const written = own && own.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.');
  const grouped = decimal === ',' && isGrouped(folded);
  const readings = grouped ? [written] : [folded, written];
  return readings.map((text) => (text ? Number(text) : Number.NaN)).find(Number.isFinite);
}

/** Whether points group a code, so that it is one number where commas mark decimals and another one for programs: `1.099`. */
export const isGrouped = (code: string): boolean => /^[+-]?[1-9]\d{0,2}(\.\d{3})+$/.test(foldDigits(code).trim());

/** A code with ASCII digits, composed, without marks of direction. */
export const foldDigits = (code: string): string => withoutDirection(normaliseDigits(code.normalize('NFC')));

const directionMarksSql = literal(ofMarks((code) => `\\x{${code}}`));

/**
 * SQL of the code that a cell stands for, null for none: the text itself, the same with digits of another script, in the other form of Unicode or with
 * marks of direction, or the same number (`99.0`, `٩٩` and `099` are 99, unless that is a code of its own).
 * @param writing of a column of numbers: its cells are read for codes as they are for answers
 */
function codeSql(codes: readonly string[], cell: Cell, writing?: Writing): string {
  const { text, digits } = cell;
  if (!codes.length) return 'null::varchar';
  const cases = (pairs: Iterable<readonly [string, string]>, of: string): string => {
    const whens = [...pairs].map(([key, code]) => `when ${key} then ${literal(code)}`);
    return whens.length ? `case ${of} ${whens.join(' ')} end` : 'null::varchar';
  };
  const folded = codes.map((code) => [literal(foldDigits(code)), code] as const);
  const numbers = [...numbersOf(codes, writing)].map(([value, code]) => [`${value}::double`, code] as const);
  const number = writing ? numberSql(cell, writing) : `try_cast(${digits} as double)`;
  const same = cases(numbers, number);
  const exact = `case when ${among(text, codes)} then ${text} end, ${cases(folded, digits)}`;
  if (!writing?.decimal) return `coalesce(${exact}, ${same})`;
  // The text of a code may be another number as the column writes: `99.000` is 99,000 where the comma marks decimals.
  const twice = folded.filter(([, code]) => !numbers.some(([, one]) => one === code));
  return `coalesce(${cases(twice, digits)}, ${same}, case when ${number} is null then coalesce(${exact}) end)`;
}

/** SQL of the level that a cell of a category stands for; null when it is none of them. */
export const levelSql = (variable: Variable, cell: Cell): string =>
  codeSql(
    (variable.levels ?? []).map(({ code }) => code),
    cell,
  );

/** SQL of the kind of missing answer: null where there is an answer. Codes for missing answers are read by value; a declared level comes first. */
export function missingSql(variable: Variable, cell: Cell, writing: Writing = {}): string {
  const missing = new Map((variable.missing ?? []).map(({ code, kind }) => [code, kind]));
  if (!missing.size) return `case when ${cell.text} is null then 'blank' end`;
  const levels = variable.type === 'category' ? (variable.levels ?? []).map(({ code }) => code) : [];
  const code = codeSql([...missing.keys(), ...levels], cell, variable.type === 'number' ? writing : undefined);
  const kinds = [...missing].map(([key, kind]) => `when ${literal(key)} then ${literal(kind)}`);
  return `case when ${cell.text} is null then 'blank' else case ${code} ${kinds.join(' ')} end end`;
}

/** The text with ASCII digits, composed and without marks of direction; only texts that have more bytes than characters are looked at: it is slow. */
const digits = (text: string): string =>
  `case when strlen(${text}) = length(${text}) then ${text} else regexp_replace(translate(nfc_normalize(${text}), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫−', '01234567890123456789.-'), ${directionMarksSql}, '', 'g') end`;

const matches = (text: string, pattern: string): string => `regexp_full_match(${text}, ${literal(pattern)})`;

/** Marks that only ever group thousands: spaces of any width, apostrophes, the Arabic separator. */
const grouping = "[ \\x{00A0}\\x{2007}\\x{2009}\\x{202F}'\\x{2019}\\x{066C}]";

/**
 * SQL of a number, null when it is none. Arabic-Indic and Persian digits are digits, `٫` is a decimal mark and spaces, apostrophes and `٬` group thousands
 * everywhere. Where the column says which of comma and point marks decimals, the other one only groups: a cell that has it otherwise (`0.9`, `1.05` where the
 * comma is the mark) is no number of this column. Where it does not, a cell is read as `parseNumber` of platform/language reads it, by itself.
 */
export function numberSql(cell: Cell, { decimal }: Writing = {}): string {
  const plain = decimal ? writtenSql(cell, decimal) : aloneSql(cell);
  return `nullif(nullif(try_cast(${plain} as double), 'infinity'), '-infinity')`;
}

const whole = '[+-]?[0-9]{1,3}';
const exponent = '([eE][+-]?[0-9]+)?';

/** A number as a column writes it that has this decimal mark, in the form that programs read; null for any other text. */
function writtenSql({ text, digits }: Cell, decimal: '.' | ','): string {
  const [mark, group] = decimal === ',' ? [',', '\\.'] : ['\\.', ','];
  const point = (sql: string): string => (decimal === ',' ? `replace(${sql}, ',', '.')` : sql);
  // The Arabic mark stands as a point among the ASCII digits.
  const own =
    decimal === ','
      ? `case when contains(${text}, '٫') and not contains(${text}, '.') then replace(${digits}, '.', ',') else ${digits} end`
      : digits;
  return `case when ${matches(digits, '[+-]?[0-9]+')} then ${digits}
    when ${matches(own, `[+-]?([0-9]+(${mark}[0-9]*)?|${mark}[0-9]+)${exponent}`)} then ${point(own)}
    when ${matches(own, `[+-]?[1-9][0-9]{0,2}(${group}[0-9]{3})+(${mark}[0-9]*)?`)} then ${point(`replace(${own}, '${decimal === ',' ? '.' : ','}', '')`)}
    when ${matches(own, `${whole}(${grouping}[0-9]{3})+(${mark}[0-9]*)?`)} then ${point(`regexp_replace(${own}, ${literal(grouping)}, '', 'g')`)}
    end`;
}

/** A number as its cell alone is read: a comma or point is a decimal mark where it stands once, and groups where it repeats or the other mark follows. */
const aloneSql = ({ digits: text }: Cell): string => `case
    when ${matches(text, `[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)${exponent}`)} then ${text}
    when ${matches(text, `[+-]?([0-9]+,[0-9]*|,[0-9]+)${exponent}`)} then replace(${text}, ',', '.')
    when ${matches(text, `${whole}(${grouping}[0-9]{3})+([.,][0-9]*)?`)} then replace(regexp_replace(${text}, ${literal(grouping)}, '', 'g'), ',', '.')
    when ${matches(text, `${whole}((,[0-9]{3})+\\.[0-9]*|(,[0-9]{3}){2,})`)} then replace(${text}, ',', '')
    when ${matches(text, `${whole}((\\.[0-9]{3})+,[0-9]*|(\\.[0-9]{3}){2,})`)} then replace(replace(${text}, '.', ''), ',', '.')
    end`;

/** Digits of a number that stand for something, as SQL: without sign, marks, exponent, zeros before and after. */
const significant = (text: string): string =>
  `regexp_replace(regexp_replace(regexp_replace(${text}, '[eE].*$', ''), '[^0-9]', '', 'g'), '^0+|0+$', '', 'g')`;

/** SQL condition: the number that is made of a cell (`number`) is another one than its digits say. Only long cells can be. */
export const losesDigitsSql = ({ digits: text }: Cell, number: string): string =>
  `case when length(${text}) > 15 and ${number} is not null then ${significant(text)} <> ${significant(`cast(${number} as varchar)`)}
    and ${significant(text)} <> ${significant(`format('{:.17g}', ${number})`)} else false end`;

/** SQL condition: a time of day or a duration, `08:30`, `24:00:00`, `8h30`. */
export const clockSql = ({ digits: text }: Cell): string =>
  `case when length(${text}) <= 16 and regexp_matches(${text}, '^-?[0-9]{1,3} ?[:hH]') then ${matches(
    text,
    '-?[0-9]{1,3}(:[0-9]{2}){1,2}([.,][0-9]+)?( ?[AaPp][.]?[Mm][.]?)?|[0-9]{1,2} ?[hH] ?([0-9]{2})?',
  )} else false end`;

/** SQL condition: four digits follow each other, as in every date; the patterns of dates are slow, and most cells are none. */
const holdsYear = (text: string): string => `regexp_matches(${text}, '[0-9]{4}')`;

/** A time of day after a date, with its offset or half of the day. */
const zone = '( ?(Z|(GMT|UTC)?[+-][0-9]{1,2}(:?[0-9]{2})?|GMT|UTC))?';
const clock = `([ T,]+[0-9]{1,2}[:h][0-9]{2}(:[0-9.]+)?( ?[AaPp][.]?[Mm][.]?)?${zone})?`;
/** A day or month written day first with `/`, `.` or `-`. */
const dayFirst = `([0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4})${clock}`;
/** A day with its month in letters: `1 mars 2021`, `01-MAR-2021`, `01jan1990`; and as `Mar 1, 2021`. */
const word = '[\\p{L} ]*\\p{L}';
const dayWord = `([0-9]{1,2})(?:er)?[ .-]*(${word})[.]?[ ,.-]*([0-9]{4})${clock}`;
const wordDay = `(${word})[.]? +([0-9]{1,2}),? +([0-9]{4})${clock}`;

/** SQL condition: the cell is a date that is read day first, which a reader may want to know. */
export const dayFirstSql = ({ digits: text }: Cell): string => `(${holdsYear(text)} and ${matches(text, dayFirst)})`;

/**
 * SQL of a date with its precision, in ISO 8601: a year, a month or a day that exists. `15/07/1998` and `07/1998` are read day first, as in the
 * Maghreb and Europe, unless the column says the month first; months may be written in letters. The time of a moment and its offset are left out: the day is the
 * one that was written. Null when it is none.
 */
export function dateSql({ digits: text }: Cell, { dates = 'day-first' }: Writing = {}): string {
  const order = dates === 'day-first' ? '%d/%m/%Y' : '%m/%d/%Y';
  const part = (pattern: string, at: number): string => `regexp_extract(${text}, ${literal(`^${pattern}$`)}, ${at})`;
  const either = (one: string, other: string): string => `coalesce(nullif(${one}, ''), ${other})`;
  const month = monthSql(either(part(dayWord, 2), part(wordDay, 1)));
  const day = either(part(dayWord, 1), part(wordDay, 2));
  return `case when not ${holdsYear(text)} then null
    when length(${text}) = 4 then ${text}
    when ${matches(text, '[0-9]{4}-(0[1-9]|1[0-2])')} then ${text}
    when ${matches(text, '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9:.]+ ?(Z|[+-][0-9]{2}(:?[0-9]{2})?)?)?')} and try_cast(left(${text}, 10) as date) is not null then left(${text}, 10)
    when ${matches(text, dayFirst)} then strftime(try_strptime(replace(replace(${part(dayFirst, 1)}, '.', '/'), '-', '/'), '${order}'), '%Y-%m-%d')
    when ${matches(text, '(0?[1-9]|1[0-2])[/.-][0-9]{4}')} then right(${text}, 4) || '-' || lpad(regexp_extract(${text}, '^[0-9]+'), 2, '0')
    when ${matches(text, `[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}${clock}`)} then strftime(try_strptime(regexp_extract(${text}, '^[0-9/]+'), '%Y/%m/%d'), '%Y-%m-%d')
    when length(${text}) <= 40 and ${matches(text, `(${dayWord}|${wordDay})`)} then strftime(try_cast(${either(part(dayWord, 3), part(wordDay, 3))} || '-' || ${month} || '-' || ${day} as date), '%Y-%m-%d') end`;
}

/** SQL condition: the cell is a date in which day and month can change places and make another day; where points part them the day comes first everywhere. */
export const eitherOrderSql = (cell: Cell): string => {
  const part = (at: number): string =>
    `try_cast(regexp_extract(${cell.digits}, '^([0-9]{1,2})[/-]([0-9]{1,2})', ${at}) as integer)`;
  return `case when ${holdsYear(cell.digits)} then ${dayFirstSql(cell)} and ${part(1)} <= 12 and ${part(2)} <= 12 and ${part(1)} <> ${part(2)} else false end`;
};

/** SQL of a date whose month comes first where both could; `date` is what `dateSql` makes of the cell day first. */
export const monthFirstSql = ({ digits: text }: Cell, date: string): string =>
  `case when ${holdsYear(text)} and ${matches(text, dayFirst)} then strftime(try_strptime(replace(replace(regexp_extract(${text}, ${literal(`^${dayFirst}$`)}, 1), '.', '/'), '-', '/'), '%m/%d/%Y'), '%Y-%m-%d') else ${date} end`;

/** SQL of the number of a month by its name in one of the languages of the field; null for other words. */
const monthSql = (name: string): string =>
  `list_extract([${months.map(([, number]) => `'${number}'`).join(', ')}], list_position([${months.map(([word]) => literal(word)).join(', ')}], lower(${name})))`;

/** SQL of the value that is kept, null where the answer is missing or not of the type. */
export function valueSql(variable: Variable, cell: Cell, writing: Writing = {}): string {
  return `case when ${missingSql(variable, cell, writing)} is null then ${readSql(variable, cell, writing)} end`;
}

/** SQL condition: there is an answer and it is not what the codebook says it is. Null for types that take any text. */
export function badSql(variable: Variable, cell: Cell, writing: Writing = {}): string | null {
  if (variable.type === 'text' || variable.type === 'id') return null;
  return `${missingSql(variable, cell, writing)} is null and (${readSql(variable, cell, writing)}) is null`;
}

function readSql(variable: Variable, cell: Cell, writing: Writing): string {
  if (variable.type === 'number') return numberSql(cell, writing);
  if (variable.type === 'date') return dateSql(cell, writing);
  return variable.type === 'category' ? levelSql(variable, cell) : cell.text;
}
