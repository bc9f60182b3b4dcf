import { kindOfMark } from './marks.ts';

type Row = readonly (string | null)[];

const filled = (row: Row): number => row.filter((cell) => cell?.trim()).length;
export const isAnswer = (cell: string): boolean => /^[\s\d.,:;/+\-٠-٩۰-۹٫٬%TZ]+$/.test(cell.trim());
export const isWords = (cell: string): boolean => !isAnswer(cell) && kindOfMark(cell) === undefined;

/** Between a question and its option in the name of a column. */
const joint = ' · ';
/** Most signs of a label that is offered. */
const longest = 500;
/** How Qualtrics names its columns to itself, in a row of its own. */
const importId = /^\s*\{\s*"ImportId"/;

/** How SurveyMonkey heads, below a question, the column that holds its answer. */
const generic = /^(open-ended response|response|réponse( libre)?|réponse ouverte|الإجابة|إجابة|الإجابة المفتوحة)$/i;

/**
 * Rows of words below a header, which tell what the columns are and are no answers: the second heading of Qualtrics (with its `{"ImportId":…}`), SurveyMonkey, or a
 * sheet with names above questions. A row is one where its words stand above nothing but numbers and dates, in at least two columns, and no number of its own among them.
 * @param rows the first rows below the header
 * @param header the names of the columns; what was put into them from the first row (`joinedHeader`) is no answer
 * @returns how many rows, from the first, are labels; `doubtful` when the first one only looks like it
 */
export function labelRows(
  rows: readonly Row[],
  header: readonly string[] = [],
): { certain: number; doubtful: boolean } {
  const coded = rows.slice(0, 3).findLastIndex((row) => row.some((cell) => importId.test(cell ?? '')));
  if (coded >= 0) return { certain: coded + 1, doubtful: false };
  const [first, ...others] = rows;
  if (!first) return { certain: 0, doubtful: false };
  const joined = first.filter((cell, at) => cell?.trim() && header[at]?.endsWith(`${joint}${cell.trim()}`)).length;
  if (joined > 1 || first.some((cell) => generic.test(cell?.trim() ?? ''))) return { certain: 1, doubtful: false };
  if (others.length < 2) return { certain: 0, doubtful: false };
  let [above, among, single] = [0, 0, 0];
  for (const [at, cell] of first.entries()) {
    if (!cell?.trim()) continue;
    const below = others.flatMap((row) => (row[at]?.trim() ? [row[at]] : [])).filter((text) => !kindOfMark(text));
    if (below.length < 2) continue;
    if (isWords(cell) && below.every(isAnswer)) above += 1;
    else if (isAnswer(cell)) among += 1;
    if (isWords(cell) && cell.trim().split(/\s+/).length >= 3 && !below.includes(cell)) single += 1;
  }
  if (above >= 2 && among === 0) return { certain: 1, doubtful: false };
  return { certain: 0, doubtful: among === 0 && (above >= 1 || single >= 2) && single * 2 >= filled(first) };
}

/**
 * What rows of labels say of the columns: the question of each, where it says more than the name.
 * @param rows the rows that are labels
 */
export function labelsOf(
  header: readonly string[],
  rows: readonly Row[],
): (readonly [column: string, label: string])[] {
  const worded = rows.filter((row) => !row.some((cell) => importId.test(cell ?? '')));
  return header.flatMap((name, at) => {
    const label = worded
      .map((row) => row[at]?.trim() ?? '')
      .find((text) => text && isWords(text) && !generic.test(text));
    return label && label !== name && !name.endsWith(label) ? [[name, label.slice(0, longest)] as const] : [];
  });
}

/** Whether what stands in the row of names is an answer like others of its column: it comes again below, among other answers. An option that was chosen says only itself. */
export const comesAgain = (name: string, below: readonly string[]): boolean =>
  below.includes(name) && below.some((cell) => cell !== name);

/**
 * Whether the names of the columns are rather the answers of the first respondent: most of them come again in their own columns, or are numbers above numbers. Years and
 * numbers that count on (`2017, 2018, 2019`) may be names.
 */
export function areAnswers(names: Row, rows: readonly Row[]): boolean {
  const told = names.map((name) => name?.split(joint).at(-1)?.trim() ?? '');
  const others = rows.filter((row) => !told.every((name, at) => [name, ''].includes(row[at]?.trim() ?? '')));
  let [named, again, numbers] = [0, 0, 0];
  for (const [at, name] of told.entries()) {
    if (!name) continue;
    named += 1;
    const below = others.flatMap((row) => (row[at]?.trim() ? [row[at].trim()] : []));
    if (below.length < 2) continue;
    if (comesAgain(name, below)) again += 1;
    else if (isAnswer(name) && below.filter(isAnswer).length * 5 >= below.length * 4) numbers += 1;
  }
  if (named < 2 || (again + numbers) * 2 <= named) return false;
  const values = told.filter(Boolean).map(Number);
  const countsOn = values.every((value, at) => at === 0 || value === values[at - 1]! + 1);
  return again > 0 ? !countsOn : numbers === named && !countsOn;
}

/** Header of a table whose questions stand above their options: `question · option`, a question standing for the columns after it that have no name. */
export function joinedHeader(names: Row, [below, ...rows]: readonly Row[]): Row {
  const options = names.map((_, at) => below?.[at]?.trim() ?? '');
  const gaps = names.flatMap((name, at) => (name?.trim() ? [] : [at]));
  const fits = gaps.length > 0 && gaps[0]! > 0 && gaps.every((at) => isWords(options[at] ?? '') && options[at] !== '');
  // Below a name that has no options stands nothing, or words that are no answer.
  const answered = options.some((option, at) => {
    if (!option || !names[at]?.trim() || generic.test(option)) return false;
    return !isWords(option) || comesAgain(option, rows.map((row) => row[at]?.trim() ?? '').filter(Boolean));
  });
  // An option that was chosen says its own text once more, in the rows below it.
  const repeats =
    rows.length > 0 && gaps.every((at) => rows.every((row) => [undefined, '', options[at]].includes(row[at]?.trim())));
  if (!fits || answered || !(repeats || below?.some((cell) => generic.test(cell?.trim() ?? '')))) return names;
  let question = '';
  return names.map((name, at) => {
    question = name?.trim() || question;
    const option = options[at]!;
    return option && !generic.test(option) ? `${question}${joint}${option}` : question;
  });
}
