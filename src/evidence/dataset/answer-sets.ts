import type { AnswerSet } from '../codebook/answer-set.contract.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, quoted, type Duck } from '../duck.ts';
import { cellOf, clean, foldDigits } from './cell.ts';
import { writeSliced } from './sliced.ts';
import { error, type Issue } from './issue.contract.ts';
import { rowOf, type Place } from './place.ts';
import { listed } from './stage.ts';

type FromColumn = AnswerSet & { from: NonNullable<AnswerSet['from']> };
const fromColumn = ({ answerSets = [] }: Codebook): FromColumn[] =>
  answerSets.filter((set): set is FromColumn => set.from !== undefined);

/** Options that are made from a column of several answers: they stand in no file. */
export const madeOptions = (book: Codebook): string[] =>
  fromColumn(book).flatMap(({ options }) => options.map(({ variable }) => variable));

/** The columns of a file and those made of them, and what is lacking to make them. */
export function setColumns(header: readonly string[], book: Codebook): { header: string[]; issues: Issue[] } {
  const there = new Set(header);
  return {
    header: [...header, ...madeOptions(book).filter((name) => !there.has(name))],
    issues: fromColumn(book)
      .filter(({ from }) => !there.has(from.column))
      .map(({ name, from }) => error('set-column', { column: from.column, found: name })),
  };
}

/** The marks that stand for a separator, as a class of a pattern: those of Arabic script are the same mark. */
const marksOf = (separator: string): string =>
  ({ ' ': '[ \\x{00A0}]', ';': '[;؛]', ',': '[,،]' })[separator] ?? `[${separator}]`;

/** SQL condition: the text holds such a mark between other signs. */
export const holdsMark = (text: string, separator: string): string =>
  `regexp_matches(${text}, ${literal(`.${marksOf(separator)}.`)})`;

/** SQL of the answers in a cell of several, as a list of texts with ASCII digits. */
export const answersSql = (column: string, separator: string): string => partsSql(cellOf(column).digits, separator);

/** The same of a text whose digits are ASCII already. */
export function partsSql(digits: string, separator: string): string {
  const marks = separator === ' ' ? `${marksOf(separator)}+` : `\\s*${marksOf(separator)}\\s*`;
  return `list_filter(str_split_regex(${digits}, ${literal(marks)}), lambda part: part <> '')`;
}

/** The code of an option that is not the one for chosen. */
const otherCode = ({ levels = [] }: Variable, chosen: string): string =>
  levels.find(({ code }) => code !== chosen)?.code ?? '';

/**
 * The staged rows with the options that sets are made of: those of a column of several answers beside it, and blanks that say not chosen filled in. A cell that
 * says as a whole why there is no answer says so of every option.
 * @returns the Parquet to read: the staged one where no set asks for anything
 */
export async function withAnswerSets(duck: Duck, staged: string, book: Codebook): Promise<string> {
  const variables = new Map(book.variables.map((variable) => [variable.name, variable]));
  const described = await duck.all(`describe select * from read_parquet(${literal(staged)})`);
  const header = new Set(described.map((row) => String(row['column_name'])));
  const lists: string[] = [];
  const made: string[] = [];
  const filled = new Map<string, string>();
  for (const [at, { chosen, blank, options, from }] of (book.answerSets ?? []).entries()) {
    const known = options.flatMap(({ variable, code }) => {
      const found = variables.get(variable);
      return found ? [{ variable: found, code }] : [];
    });
    if (from) {
      if (!header.has(from.column)) continue;
      lists.push(`${answersSql(from.column, from.separator)} as "set ${at}"`);
      const text = cellOf(from.column).digits;
      for (const { variable, code } of known) {
        if (header.has(variable.name)) continue;
        const missing = (variable.missing ?? []).map((one) => literal(foldDigits(one.code)));
        made.push(`case when ${text} is null ${missing.length ? `or ${text} in (${missing.join(', ')})` : ''} then ${text}
          when list_contains("set ${at}", ${literal(foldDigits(code ?? ''))}) then ${literal(chosen)}
          else ${literal(otherCode(variable, chosen))} end as ${quoted(variable.name)}`);
      }
    } else if (blank === 'not-chosen') {
      const own = known.map(({ variable }) => variable).filter(({ name }) => header.has(name));
      const any = own.map(({ name }) => `coalesce(${cellOf(name).digits} = ${literal(foldDigits(chosen))}, false)`);
      for (const variable of own)
        filled.set(
          variable.name,
          `case when ${clean(variable.name)} is null and (${any.join(' or ')}) then ${literal(otherCode(variable, chosen))} else ${quoted(variable.name)} end as ${quoted(variable.name)}`,
        );
    }
  }
  if (!made.length && !filled.size) return staged;
  const to = staged.replace(/\.parquet$/, '.sets.parquet');
  const columns = [...[...header].map((name) => filled.get(name) ?? quoted(name)), ...made];
  await writeSliced(
    duck,
    to,
    columns,
    (some) =>
      `select ${some.join(', ')} from (select ${['*', ...lists].join(', ')} from read_parquet(${literal(staged)}))`,
  );
  return to;
}

/** Answers in a column of several that are no option of its set: each would be lost. */
export async function answerSetIssues(duck: Duck, place: Place, book: Codebook): Promise<Issue[]> {
  const issues: Issue[] = [];
  const variables = new Map(book.variables.map((variable) => [variable.name, variable]));
  for (const { options, from } of fromColumn(book)) {
    const codes = options.map(({ code }) => foldDigits(code ?? ''));
    const missing = options.flatMap(({ variable }) =>
      (variables.get(variable)?.missing ?? []).map(({ code }) => foldDigits(code)),
    );
    const known = codes.map(literal).join(', ');
    const found = await duck.all(`select answer, min(spot)::double as spot, count(*)::double as times
      from (select spot, unnest(answers) as answer from (select file_row_number as spot, ${answersSql(from.column, from.separator)} as answers
        from read_parquet(${literal(place.parquet)}, file_row_number = true)
        ${missing.length ? `where ${cellOf(from.column).digits} not in (${missing.map(literal).join(', ')})` : ''}))
      where answer not in (${known}) group by answer order by 2 limit ${listed}`);
    issues.push(
      ...found.map((row) =>
        error('set-code', {
          ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
          row: rowOf(place, Number(row['spot'])),
          column: from.column,
          found: String(row['answer']).slice(0, 120),
          count: Number(row['times']),
        }),
      ),
    );
  }
  return issues;
}
