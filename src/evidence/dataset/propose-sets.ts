import { separators, type ProposedSet } from '../codebook/answer-set.contract.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import { answersSql, holdsMark } from './answer-sets.ts';
import { cellsBelow } from './cell.ts';
import { warning, type Issue } from './issue.contract.ts';

/** Columns looked at in one pass over the file. */
const pass = 500;
/** Most options of a proposed set, and most columns whose cells are taken apart to look for one. */
const mostOptions = 60;
const mostTaken = 200;

/** Codes that say an option was chosen, and those that say it was not. */
const yes = new Set(['1', 'yes', 'oui', 'نعم', 'true', 'x', 'selected', 'checked', 'mentioned', 'cité']);
const no = new Set(['0', '2', 'no', 'non', 'لا', 'false', 'not selected', 'unchecked', 'not mentioned', 'non cité']);

/** Sets of several answers that a file seems to hold, those declared already left out. */
export async function proposeSets(duck: Duck, staged: string, book: Codebook): Promise<ProposedSet[]> {
  const taken = new Set((book.answerSets ?? []).flatMap(({ options }) => options.map(({ variable }) => variable)));
  const columns = setsOfColumns(book.variables.filter(({ name }) => !taken.has(name)));
  const names = new Set(columns.map(({ name }) => name));
  const made = new Set((book.answerSets ?? []).flatMap(({ from }) => from?.column ?? []));
  const open = book.variables.filter(
    (variable) => mayHoldSeveral(variable) && ![names, made, taken].some((known) => known.has(variable.name)),
  );
  return [...columns, ...(await setsOfCells(duck, staged, open))];
}

/** Codes of a category are known: only where one of them holds a separator its cells need to be looked at. */
const mayHoldSeveral = ({ type, levels = [] }: Variable): boolean =>
  type === 'text' || (type === 'category' && levels.some(({ code }) => /.[\s;؛,،|/]./u.test(code)));

/** The finding that asks a person about a proposed set. */
export const setFinding = ({ name, options, from }: ProposedSet): Issue =>
  warning('set-proposed', {
    column: from?.column ?? name,
    found: options
      .slice(0, 8)
      .map(({ variable, code }) => code ?? variable)
      .join(', ')
      .concat(options.length > 8 ? ', …' : ''),
  });

interface Option {
  readonly variable: string;
  readonly chosen: string;
  readonly whole: boolean;
}

/**
 * Columns of chosen or not that stand side by side and are named alike: `q/opt` of Kobo, `q_1` of SurveyCTO, `q[1]` and `q.1` of others. Exported for its
 * table of cases.
 */
export function setsOfColumns(variables: readonly Variable[]): ProposedSet[] {
  const found: { stem: string; options: Option[] }[] = [];
  for (const variable of variables) {
    const option = optionOf(variable);
    const stem = /^(.+?)(?:\/[^/]+|[_.]+[^_./]+|\[[^\]]+\])$/.exec(variable.name)?.[1];
    const last = found.at(-1);
    if (!option || stem === undefined) found.push({ stem: '', options: [] });
    else if (last?.stem === stem && last.options[0]?.chosen === option.chosen) last.options.push(option);
    else found.push({ stem, options: [option] });
  }
  const names = new Set<string>();
  return found.flatMap(({ stem, options }) => {
    if (options.length < 2 || options.length > 200 || names.has(stem)) return [];
    names.add(stem);
    // Where no column has a code for not chosen, its blanks say it wherever something else is chosen.
    const blank = options.every(({ whole }) => !whole) ? 'not-chosen' : 'no-answer';
    const { chosen } = options[0]!;
    return [{ name: stem, chosen, blank, options: options.map(({ variable }) => ({ variable })) }];
  });
}

function optionOf({ name, type, levels = [] }: Variable): Option | undefined {
  const codes = levels.map(({ code }) => code);
  const chosen = codes.find((code) => yes.has(code.toLowerCase()));
  if (type !== 'category' || chosen === undefined || codes.length > 2) return undefined;
  const rest = codes.filter((code) => code !== chosen);
  return rest.every((code) => no.has(code.toLowerCase()))
    ? { variable: name, chosen, whole: rest.length > 0 }
    : undefined;
}

/** Columns whose cells hold several answers: a few short ones that come again and again, alone and together, none twice in a cell. */
async function setsOfCells(duck: Duck, staged: string, variables: readonly Variable[]): Promise<ProposedSet[]> {
  const likely: { variable: Variable; separator: (typeof separators)[number] }[] = [];
  for (let from = 0; from < variables.length; from += pass) {
    const group = variables.slice(from, from + pass);
    const counts = separators.map((mark, at) => `count(*) filter (where ${holdsMark('text', mark)})::double as s${at}`);
    const rows =
      await duck.all(`select place, count(*)::double as n, max(length(text))::double as longest, ${counts.join(', ')}
      from (${cellsBelow(
        staged,
        group.map(({ name }) => name),
      )}) group by place`);
    for (const row of rows) {
      const variable = group[Number(String(row['place']).slice(1))]!;
      const ranked = separators
        .map((separator, at) => ({ separator, n: Number(row[`s${at}`]) }))
        .filter(({ n }) => n >= 3 && n >= Number(row['n']) * 0.05)
        .sort((a, b) => b.n - a.n);
      const best = ranked.find(({ separator }) => separator !== ' ') ?? ranked[0];
      if (best && Number(row['longest']) <= 500) likely.push({ variable, separator: best.separator });
    }
  }
  const found: ProposedSet[] = [];
  for (const { variable, separator } of likely.slice(0, mostTaken)) {
    const missing = (variable.missing ?? []).map(({ code }) => code);
    const codes = await codesOfCells(duck, staged, variable.name, separator, missing);
    if (!codes) continue;
    found.push({
      name: variable.name,
      chosen: '1',
      blank: 'no-answer',
      options: codes.map((code) => ({ variable: `${variable.name}/${code}`, code })),
      from: { column: variable.name, separator },
    });
  }
  return found;
}

/** The answers of such a column; undefined when its cells are texts rather than lists of answers. */
async function codesOfCells(
  duck: Duck,
  staged: string,
  column: string,
  separator: string,
  missing: readonly string[],
): Promise<string[] | undefined> {
  const cells = `select ${answersSql(column, separator)} as answers from read_parquet(${literal(staged)})`;
  const rows = await duck.all(`with cells as (${cells}) select answer, count(*)::double as times,
      (select count(*) from cells where len(list_distinct(answers)) < len(answers))::double as twice,
      (select count(*) from cells where len(answers) > 1)::double as several,
      (select count(*) from cells where len(answers) = 1)::double as alone
    from (select unnest(answers) as answer from cells) group by answer order by try_cast(answer as double), answer limit ${mostOptions + 1}`);
  const answers = rows.map((row) => String(row['answer'])).filter((answer) => !missing.includes(answer));
  const [first] = rows;
  if (!first || answers.length < 2 || rows.length > mostOptions) return undefined;
  const times = rows.reduce((sum, row) => sum + Number(row['times']), 0);
  const short = separator === ' ' ? /^[\p{L}\p{N}_.-]{1,30}$/u : /^.{1,80}$/u;
  const like =
    Number(first['twice']) === 0 &&
    Number(first['several']) > 0 &&
    Number(first['alone']) > 0 &&
    times >= answers.length * 3 &&
    answers.every((answer) => short.test(answer));
  return like ? answers : undefined;
}
