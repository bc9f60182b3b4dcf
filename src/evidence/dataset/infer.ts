import { only, unwritten } from '../../platform/language/localized.ts';
import type { Codebook, Variable } from '../codebook/codebook.contract.ts';
import { literal, type Duck } from '../duck.ts';
import {
  below,
  cellsBelow,
  clockSql,
  codeNumber,
  dateSql,
  foldDigits,
  losesDigitsSql,
  monthFirstSql,
  numberSql,
  type Stated,
  type Writing,
} from './cell.ts';
import { warning, type Issue } from './issue.contract.ts';
import { languageOfLabels } from './label-language.ts';
import { calendarOf, gregorian, hijri, namesYears, saysHijriSql, yearOf, yearSql } from './years.ts';
import { levelIssues } from './level-issues.ts';
import { kindOfMark, markNumbers, markWords } from './marks.ts';
import { writingsOf } from './writing.ts';

/** Most different values that a column may have and still be proposed as a category. */
const mostLevels = 40;
/** Columns looked at in one pass over the file. */
const pass = 500;

/**
 * Proposes a codebook for a file that came without one, from its values: numbers, dates, categories, identifiers, text, and the marks by which files say
 * that an answer is missing. It is a draft: nothing is described in any language, the sample is taken to be a quota sample. What somebody should look at is a finding.
 * @param labels what the file itself says of its columns
 * @param stated how the file writes numbers and dates, as whoever sent it said
 */
export async function inferCodebook(
  duck: Duck,
  parquet: string,
  header: readonly string[],
  stated: Stated = {},
  labels: readonly (readonly [column: string, label: string])[] = [],
): Promise<{ codebook: Codebook; issues: Issue[] }> {
  const variables: Variable[] = [];
  const issues: Issue[] = [];
  for (let from = 0; from < header.length; from += pass) {
    const group = header.slice(from, from + pass);
    const facts = await lookAgain(duck, parquet, group, await look(duck, parquet, group), stated);
    const proposed: Variable[] = [];
    for (const [index, name] of group.entries()) {
      // A column without a name and without a value is the comma at the end of each line.
      if (/^column \d+$/.test(name) && facts[index]!.n === 0 && header.length > 1) continue;
      const proposal = propose(name, facts[index]!);
      proposed.push(proposal.variable);
      issues.push(...proposal.issues);
    }
    const known = await withLevels(duck, parquet, proposed);
    issues.push(...known.flatMap(levelIssues));
    variables.push(...known);
  }
  const language = languageOfLabels(labels.map(([, label]) => label));
  const offered = new Map(labels);
  const labelled = variables.map((variable) => {
    const label = offered.get(variable.name);
    return label === undefined ? variable : { ...variable, label: only(language, label) };
  });
  return {
    codebook: {
      format: 'dawra-codebook/1',
      title: unwritten,
      variables: labelled,
      design: { sample: 'quota', eligibility: 'unstated', fieldwork: { from: '', to: '' } },
      citation: unwritten,
      licence: 'unstated',
      synthetic: false,
      threshold: 5,
    },
    issues,
  };
}

/** What one pass over the file tells of a column: answers (marks of missing ones left out), different ones (approximately), numbers, whole numbers, dates, codes. */
interface Facts {
  readonly n: number;
  readonly kinds: number;
  readonly numbers: number;
  readonly whole: number;
  readonly dates: number;
  readonly longest: number;
  /** Cells of digits that lose something as numbers: leading zeros, more than 15 digits. */
  readonly codes: number;
  /** Years of the Hijri and of the Gregorian calendar, an example of each; times of day. */
  readonly hijri: number;
  readonly gregorian: number;
  readonly years: readonly [hijri: string, gregorian: string];
  readonly clock: number;
  readonly clockExample: string;
  /** Moments of which the day is kept, those at midnight left out, and an example. */
  readonly timed: number;
  readonly timedExample: string;
  /** Fractions, and those written as two rising digits with a comma, which may be two answers (`1,3`); an example. */
  readonly fractions: number;
  readonly pairs: number;
  readonly pairExample: string;
  /** Marks of missing answers that occur, as they are written. */
  readonly marks: readonly string[];
  /** Smallest and largest number that is no such mark. */
  readonly smallest: number | null;
  readonly largest: number | null;
  /** A long number as spreadsheet programs shorten it, `3.59144E+18`. */
  readonly rounded: string | null;
  /** How the column writes its numbers, where that was looked for. */
  readonly writing?: Writing;
}

/** Marks are short: longer texts are not looked up. */
const inWords = (text: string): string =>
  `length(${text}) <= 20 and list_contains([${markWords.map(literal).join(', ')}], lower(${text}))`;

/** One pass over the cells of all these columns, one below the other: the work does not grow with expressions for each of them. */
async function look(duck: Duck, parquet: string, names: readonly string[], writing?: Writing): Promise<Facts[]> {
  const answer = 'filter (where not word)';
  const among = (years: string): string => `filter (where ${years} and not word)`;
  const mark = `list_contains([${markNumbers.join(', ')}]::double[], number)`;
  const found = await duck.all(`select place,
      count(*) ${answer}::double as n, approx_count_distinct(text) ${answer}::double as kinds,
      count(number)::double as numbers, count(*) filter (where number % 1 = 0)::double as whole,
      greatest(count(day) ${answer}, count(${monthFirstSql(below, 'day')}) ${answer})::double as dates,
      coalesce(max(length(text)) ${answer}, 0)::double as longest,
      count(*) filter (where regexp_full_match(digits, '0[0-9]+|[+-]?[0-9]{16,}|[+][0-9]{8,}') or lost and number % 1 = 0)::double as codes,
      count(*) ${among('hijri')}::double as hijri, count(*) ${among('gregorian')}::double as gregorian,
      min(text) ${among('hijri')} as "hijriExample", min(text) ${among('gregorian')} as "gregorianExample",
      count(*) filter (where clock)::double as clock, min(text) filter (where clock) as "clockExample",
      count(*) ${among('timed')}::double as timed, min(text) ${among('timed')} as "timedExample",
      count(*) filter (where number % 1 <> 0)::double as fractions, count(*) filter (where pair)::double as pairs, min(text) filter (where pair) as "pairExample",
      list(distinct text) filter (where word or ${mark}) as marks,
      min(number) filter (where not ${mark}) as smallest, max(number) filter (where not ${mark}) as largest,
      min(text) filter (where regexp_full_match(digits, '[0-9]([.,][0-9]{1,9})?[eE][+](1[1-9]|[2-9][0-9])')) as rounded
    from (select *, day is not null and regexp_matches(digits, '[0-9][:h][0-9]{2}') and not regexp_matches(digits, '[ T,]0?0[:h]00(:00([.]0*)?)?($| |Z|[+-])') as timed,
        regexp_full_match(digits, '[1-9],[1-9]') and left(digits, 1) < right(digits, 1) as pair, ${losesDigitsSql(below, 'number')} as lost, ${yearSql(yearOf('day'), hijri)} or ${saysHijriSql(below)} as hijri, ${yearSql(yearOf('day'), gregorian)} as gregorian
      from (select place, text, digits, ${numberSql(below, writing)} as number, ${dateSql(below)} as day, coalesce(${inWords('text')}, false) as word, ${clockSql(below)} as clock
      from (${cellsBelow(parquet, names)})))
    group by place`);
  const facts = new Map(found.map((row) => [String(row['place']), row]));
  return names.map((_, at) => {
    const row = facts.get(`c${at}`);
    const of = (key: string): number => Number(row?.[key] ?? 0);
    const or = (key: string): number | null => (row?.[key] as number | null | undefined) ?? null;
    return {
      n: of('n'),
      kinds: of('kinds'),
      numbers: of('numbers'),
      whole: of('whole'),
      dates: of('dates'),
      longest: of('longest'),
      codes: of('codes'),
      hijri: of('hijri'),
      gregorian: of('gregorian'),
      years: [String(row?.['hijriExample'] ?? ''), String(row?.['gregorianExample'] ?? '')],
      clock: of('clock'),
      clockExample: String(row?.['clockExample'] ?? ''),
      timed: of('timed'),
      timedExample: String(row?.['timedExample'] ?? ''),
      fractions: of('fractions'),
      pairs: of('pairs'),
      pairExample: String(row?.['pairExample'] ?? ''),
      marks: ((row?.['marks'] ?? []) as string[]).sort(),
      smallest: or('smallest'),
      largest: or('largest'),
      rounded: typeof row?.['rounded'] === 'string' ? row['rounded'] : null,
      ...(writing ? { writing } : {}),
    };
  });
}

/** Looks again at columns with a mark that is one number or another as the column writes: `99.000` may be 99,000. Few files have such. */
async function lookAgain(
  duck: Duck,
  parquet: string,
  names: readonly string[],
  facts: readonly Facts[],
  stated: Stated,
): Promise<Facts[]> {
  const doubtful = names.filter((_, at) => facts[at]!.marks.some((mark) => /\d[.,]|[.,]\d/.test(foldDigits(mark))));
  if (!doubtful.length) return [...facts];
  const asNumbers = doubtful.map((name): Variable => ({ name, type: 'number', label: unwritten }));
  const { writings } = await writingsOf(duck, parquet, asNumbers, stated);
  const again = new Map<string, Facts>();
  for (const decimal of ['.', ',', undefined]) {
    const some = doubtful.filter((name) => writings.get(name)?.decimal === decimal);
    const found = some.length ? await look(duck, parquet, some, writings.get(some[0]!)) : [];
    for (const [at, one] of found.entries()) again.set(some[at]!, one);
  }
  return names.map((name, at) => again.get(name) ?? facts[at]!);
}

type Shape = Pick<Facts, 'n' | 'kinds' | 'numbers' | 'whole' | 'dates' | 'longest'> & { readonly codes?: number };

/** What a column probably is, from its name and the facts; exported for its table of cases. */
export function kindOf(name: string, { n, kinds, numbers, whole, dates, longest, codes = 0 }: Shape): Variable['type'] {
  const all = (count: number): boolean => n > 0 && count === n;
  const named = /(^|[_\s-])(id|key|code|identifier|identifiant)$/i.test(name);
  if (named && n > 0 && kinds >= n * 0.9 && longest <= 64) return 'id';
  const few = kinds <= 10 && (kinds <= 2 || kinds < n / 2);
  if (all(numbers) && codes === 0 && (!few || whole < numbers)) return all(dates) && isYears(name) ? 'date' : 'number';
  if (all(dates) && !all(numbers)) return 'date';
  return n > 0 && kinds <= mostLevels && longest <= 120 && (kinds < n / 2 || kinds <= 10) ? 'category' : 'text';
}

const isYears = (name: string): boolean => /year|ann[ée]e|date|سنة|تاريخ/i.test(name);

/**
 * Marks that stand for missing answers, and those that lie among the answers: a number is a mark only where it stands apart, with no answer within a twentieth
 * of it or beyond it. Words are marks everywhere but in free text.
 */
function marksOf(
  type: Variable['type'],
  { n, kinds, marks, smallest, largest, writing }: Facts,
): { missing: string[]; doubtful: string[] } {
  if (type === 'text' || type === 'id') return { missing: [], doubtful: [] };
  const apart = (mark: string): boolean => {
    const value = codeNumber(mark, writing ?? { decimal: ',' });
    if (value === undefined) return true;
    return value < 0 ? (smallest ?? 0) >= 0 : (largest ?? 0) < value * 0.95;
  };
  // Where nearly every row has a number of its own, the numbers count the rows.
  const counting = kinds >= n * 0.9 && n > 10;
  return { missing: marks.filter(apart), doubtful: counting ? [] : marks.filter((mark) => !apart(mark)) };
}

/** Codes of which none stands for another: of `2` and `٢` the one in ASCII digits is the code. */
const distinctCodes = (codes: readonly string[]): string[] => {
  const folded = new Map<string, string>();
  for (const code of codes)
    if (!folded.has(foldDigits(code)) || code === foldDigits(code)) folded.set(foldDigits(code), code);
  return codes.filter((code) => folded.get(foldDigits(code)) === code);
};

/** What a column probably is, and what is said of its years. Those of another calendar are no dates: numbers where all are years of it, else words. */
function typeOf(column: string, facts: Facts): { type: Variable['type']; issues: Issue[] } {
  const type = kindOf(column, facts);
  const calendar = calendarOf(column, { ...facts, answers: facts.n }, type === 'date');
  const [found, expected] = facts.years;
  const issues = [
    ...(calendar === 'hijri' ? [warning('hijri-years', { column, found, count: facts.hijri })] : []),
    ...(calendar === 'both' ? [warning('two-calendars', { column, found, expected, count: facts.hijri })] : []),
  ];
  const dated = type === 'date' || (type === 'number' && calendar === 'both' && namesYears(column));
  // Of columns of numbers it is said where their cells are checked.
  if (!calendar || !dated) return { type, issues: type === 'number' ? [] : issues };
  if (calendar === 'hijri' && facts.numbers === facts.n) return { type: 'number', issues: [] };
  return { type: facts.kinds <= 10 ? 'category' : 'text', issues };
}

/** Whether numbers may be codes of several answers: each is a digit or two rising ones with a comma, and they come again and again. */
const mayBeAnswers = ({ n, kinds, fractions, pairs, smallest, largest }: Facts): boolean =>
  kinds * 2 <= n && fractions > 0 && pairs === fractions && (smallest ?? 0) >= 1 && (largest ?? 10) < 10;

/** A variable as its facts propose it, the levels of a category left open. */
function propose(name: string, facts: Facts): { variable: Variable; issues: Issue[] } {
  const { type, issues } = typeOf(name, facts);
  const { missing, doubtful } = marksOf(type, facts);
  const listed = missing.length
    ? {
        missing: missing.map((code) => ({
          code,
          kind: kindOfMark(code, facts.writing) ?? 'not-readable',
          label: unwritten,
        })),
      }
    : {};
  return {
    variable: { name, type, label: unwritten, ...listed },
    issues: [
      ...issues,
      ...(facts.n > 0 && facts.clock * 2 >= facts.n
        ? [warning('clock-times', { column: name, found: facts.clockExample, count: facts.clock })]
        : []),
      ...(type === 'date' && facts.timed > 0
        ? [warning('times-dropped', { column: name, found: facts.timedExample, count: facts.timed })]
        : []),
      ...(type === 'number' && mayBeAnswers(facts)
        ? [warning('list-or-number', { column: name, found: facts.pairExample, count: facts.pairs })]
        : []),
      ...(missing.length ? [warning('marks-proposed', { column: name, found: missing.join(', ') })] : []),
      ...doubtful.map((mark) => warning('mark-like', { column: name, found: mark })),
      ...(facts.rounded === null ? [] : [warning('rounded-numbers', { column: name, found: facts.rounded })]),
    ],
  };
}

/** The categories among the variables with their levels: one pass over the file for all of them. */
async function withLevels(duck: Duck, parquet: string, variables: readonly Variable[]): Promise<Variable[]> {
  const categories = variables.filter(({ type }) => type === 'category');
  if (!categories.length) return [...variables];
  const found = await duck.all(
    `select place, list(code order by try_cast(code as double), code) as codes from (select distinct place, text as code from (${cellsBelow(
      parquet,
      categories.map(({ name }) => name),
    )})) group by place`,
  );
  const codes = new Map(found.map((row) => [String(row['place']), row['codes'] as string[]]));
  const levels = new Map(
    categories.map(({ name, missing = [] }, at) => {
      const none = new Set(missing.map(({ code }) => code));
      const own = distinctCodes(codes.get(`c${at}`) ?? []).filter((code) => !none.has(code));
      return [name, own.map((code) => ({ code, label: unwritten }))] as const;
    }),
  );
  return variables.map(({ missing, ...variable }) => {
    const own = levels.get(variable.name);
    return { ...variable, ...(own ? { levels: own } : {}), ...(missing ? { missing } : {}) };
  });
}
