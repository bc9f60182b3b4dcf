import type { Variable } from '../codebook/codebook.contract.ts';
import { literal, quoted } from '../duck.ts';

/** SQL of a cell's text: outer white space (no-break space too) taken off, empty is null. */
export const clean = (name: string): string =>
  `nullif(trim(${quoted(name)}, ' ' || chr(9) || chr(10) || chr(13) || chr(160)), '')`;

/** SQL of the kind of missing answer: null where there is an answer. */
export function missingSql(variable: Variable): string {
  const codes = (variable.missing ?? []).map(
    ({ code, kind }) => `when ${clean(variable.name)} = ${literal(code)} then ${literal(kind)}`,
  );
  return `case when ${clean(variable.name)} is null then 'blank' ${codes.join(' ')} end`;
}

/** SQL of a number: Arabic-Indic and Persian digits are digits; a decimal comma is a comma only where no point stands. Null when it is none. */
export function numberSql(name: string): string {
  const digits = `translate(${clean(name)}, '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫', '01234567890123456789.')`;
  const pointed = `case when contains(${digits}, '.') then ${digits} else replace(${digits}, ',', '.') end`;
  return `case when regexp_full_match(${pointed}, '[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?') then try_cast(${pointed} as double) end`;
}

/** SQL of a date with its precision: a year, a month or a day in ISO 8601, and one that exists. Null when it is none. */
export function dateSql(name: string): string {
  const text = clean(name);
  return `case when regexp_full_match(${text}, '[0-9]{4}') then ${text}
    when regexp_full_match(${text}, '[0-9]{4}-(0[1-9]|1[0-2])') then ${text}
    when regexp_full_match(${text}, '[0-9]{4}-[0-9]{2}-[0-9]{2}') and try_cast(${text} as date) is not null then ${text} end`;
}

/** SQL of the value that is kept, null where the answer is missing or not of the type. */
export function valueSql(variable: Variable): string {
  const present = (value: string): string => `case when ${missingSql(variable)} is null then ${value} end`;
  if (variable.type === 'number') return present(numberSql(variable.name));
  if (variable.type === 'date') return present(dateSql(variable.name));
  return present(clean(variable.name));
}

/** SQL condition: there is an answer and it is not what the codebook says it is. Null for types that take any text. */
export function badSql(variable: Variable): string | null {
  const answered = `${missingSql(variable)} is null`;
  if (variable.type === 'number') return `${answered} and ${numberSql(variable.name)} is null`;
  if (variable.type === 'date') return `${answered} and ${dateSql(variable.name)} is null`;
  if (variable.type !== 'category') return null;
  const codes = (variable.levels ?? []).map(({ code }) => literal(code)).join(', ');
  return codes ? `${answered} and ${clean(variable.name)} not in (${codes})` : answered;
}
