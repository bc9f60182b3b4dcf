import { separators, type ProposedSet } from '../codebook/answer-set.contract.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import type { Duck } from '../duck.ts';
import { holdsMark, partsSql } from './answer-sets.ts';
import { cellsBelow } from './cell.ts';
import { warning, type Issue } from './issue.contract.ts';

/** Columns looked at in one pass over the file. */
const pass = 500;
/** Most options of a proposed set, and most columns whose cells are taken apart to look for one. */
const mostOptions = 60;
const mostTaken = 200;

/** SQL condition: a number with its unit, whose comma parts no answers: `8,5 %`, `1,250 DZD`. */
const isMeasure = `regexp_full_match(text, '(\\p{Sc} ?)?[+-]?\\p{Nd}+([.,٫٬ ]\\p{Nd}+)* ?(%|٪|‰|\\p{Sc}|\\p{L}[\\p{L}.²³/]{0,9})|\\p{Sc} ?\\p{Nd}+([.,٫٬ ]\\p{Nd}+)*')`;

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

type Separator = (typeof separators)[number];
interface Likely {
  readonly variable: Variable;
  readonly separator: Separator;
}

/** Columns whose cells hold several answers: a few short ones that come again and again, alone and together, none twice in a cell. */
async function setsOfCells(duck: Duck, staged: string, variables: readonly Variable[]): Promise<ProposedSet[]> {
  const likely: Likely[] = [];
  for (let from = 0; from < variables.length && likely.length < mostTaken; from += pass) {
    const group = variables.slice(from, from + pass);
    const counts = separators.map(
      (mark, at) =>
        `count(*) filter (where ${holdsMark('text', mark)}${mark === ',' ? ` and not ${isMeasure}` : ''})::double as s${at}`,
    );
    const rows =
      await duck.all(`select place, count(*)::double as n, max(length(text))::double as longest, ${counts.join(', ')}
      from (${cellsBelow(
        staged,
        group.map(({ name }) => name),
      )}) group by place`);
    const byPlace = new Map(rows.map((row) => [String(row['place']), row]));
    for (const [index, variable] of group.entries()) {
      const row = byPlace.get(`c${index}`);
      if (!row || Number(row['longest']) > 500) continue;
      const ranked = separators
        .map((separator, at) => ({ separator, n: Number(row[`s${at}`]) }))
        .filter(({ n }) => n >= 3 && n >= Number(row['n']) * 0.05)
        .sort((a, b) => b.n - a.n);
      const best = ranked.find(({ separator }) => separator !== ' ') ?? ranked[0];
      if (best && mayBeAnswers(variable, best.separator)) likely.push({ variable, separator: best.separator });
    }
  }
  const found = new Map<Variable, string[]>();
  for (const separator of separators) {
    const own = likely.slice(0, mostTaken).filter((one) => one.separator === separator);
    for (const [variable, codes] of await codesOfCells(duck, staged, own, separator)) found.set(variable, codes);
  }
  return likely.slice(0, mostTaken).flatMap(({ variable, separator }) => {
    const codes = found.get(variable);
    if (!codes) return [];
    return [
      {
        name: variable.name,
        chosen: '1',
        blank: 'no-answer' as const,
        options: codes.map((code) => ({ variable: `${variable.name}/${code}`, code })),
        from: { column: variable.name, separator },
      },
    ];
  });
}

const shortAnswer = (separator: Separator): RegExp => (separator === ' ' ? /^[\p{L}\p{N}_.-]{1,30}$/u : /^.{1,80}$/u);

/** Whether what a category's cells are known to hold can be lists of answers: nothing is read for it. */
function mayBeAnswers({ type, levels = [] }: Variable, separator: Separator): boolean {
  if (type !== 'category') return true;
  const cells = levels.map(({ code }) =>
    code
      .split(
        separator === ' '
          ? /[ \u00a0]+/
          : new RegExp(separator === ',' ? '[,،]' : separator === ';' ? '[;؛]' : `[${separator}]`),
      )
      .flatMap((part) => part.trim() || []),
  );
  const short = shortAnswer(separator);
  return (
    cells.some(({ length }) => length > 1) &&
    cells.some(({ length }) => length === 1) &&
    cells.every((answers) => new Set(answers).size === answers.length && answers.every((answer) => short.test(answer)))
  );
}

/** The answers of such columns; those whose cells are texts rather than lists of answers are left out. Two passes over all of them together. */
async function codesOfCells(
  duck: Duck,
  staged: string,
  columns: readonly Likely[],
  separator: Separator,
): Promise<Map<Variable, string[]>> {
  const found = new Map<Variable, string[]>();
  if (!columns.length) return found;
  const cells = (of: readonly Likely[]): string =>
    `select place, ${partsSql('digits', separator)} as answers from (${cellsBelow(
      staged,
      of.map(({ variable }) => variable.name),
    )})`;
  const facts = await duck.all(`select place from (${cells(columns)}) group by place
    having count(*) filter (where len(list_distinct(answers)) < len(answers)) = 0
      and count(*) filter (where len(answers) > 1) > 0 and count(*) filter (where len(answers) = 1) > 0`);
  const listsOnly = new Set(facts.map((row) => String(row['place'])));
  const left = columns.filter((_, at) => listsOnly.has(`c${at}`));
  if (!left.length) return found;
  const rows = await duck.all(`select place, answer, times from (
      select place, answer, count(*)::double as times, count(*) over (partition by place) as kinds
      from (select place, unnest(answers) as answer from (${cells(left)})) group by place, answer)
    where kinds <= ${mostOptions} order by place, try_cast(answer as double), answer`);
  const byPlace = new Map<string, { answer: string; times: number }[]>();
  for (const row of rows) {
    const own = byPlace.get(String(row['place'])) ?? [];
    own.push({ answer: String(row['answer']), times: Number(row['times']) });
    byPlace.set(String(row['place']), own);
  }
  const short = shortAnswer(separator);
  for (const [at, { variable }] of left.entries()) {
    const own = byPlace.get(`c${at}`) ?? [];
    const missing = new Set((variable.missing ?? []).map(({ code }) => code));
    const answers = own.map(({ answer }) => answer).filter((answer) => !missing.has(answer));
    const times = own.reduce((sum, one) => sum + one.times, 0);
    if (answers.length >= 2 && times >= answers.length * 3 && answers.every((answer) => short.test(answer)))
      found.set(variable, answers);
  }
  return found;
}
