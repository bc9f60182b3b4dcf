import { kindOfMark } from './marks.ts';

type Row = readonly (string | null)[];

const filled = (row: Row): number => row.filter((cell) => cell?.trim()).length;
export const isAnswer = (cell: string): boolean => /^[\s\d.,:;/+\-٠-٩۰-۹٫٬%TZ]+$/.test(cell.trim());
export const isWords = (cell: string): boolean => !isAnswer(cell) && kindOfMark(cell) === undefined;

/** How SurveyMonkey heads, below a question, the column that holds its answer. */
const generic = /^(open-ended response|response|réponse( libre)?|réponse ouverte|الإجابة|إجابة|الإجابة المفتوحة)$/i;

/**
 * Rows of words below a header, which tell what the columns are and are no answers: the second heading of Qualtrics (with its `{"ImportId":…}`), SurveyMonkey, or a
 * sheet with names above questions. A row is one where its words stand above nothing but numbers and dates, in at least two columns, and no number of its own among them.
 * @param rows the first rows below the header
 * @returns how many rows, from the first, are labels; `doubtful` when the first one only looks like it
 */
export function labelRows(rows: readonly Row[]): { certain: number; doubtful: boolean } {
  const coded = rows.slice(0, 3).findLastIndex((row) => row.some((cell) => /^\s*\{\s*"ImportId"/.test(cell ?? '')));
  if (coded >= 0) return { certain: coded + 1, doubtful: false };
  const [first, ...others] = rows;
  if (!first || others.length < 2) return { certain: 0, doubtful: false };
  if (first.some((cell) => generic.test(cell?.trim() ?? ''))) return { certain: 1, doubtful: false };
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

/** Header of a table whose questions stand above their options: `question · option`, a question standing for the columns after it that have no name. */
export function joinedHeader(names: Row, below: Row | undefined): Row {
  const options = names.map((_, at) => below?.[at]?.trim() ?? '');
  const gaps = names.flatMap((name, at) => (name?.trim() ? [] : [at]));
  const fits = gaps.length > 0 && gaps[0]! > 0 && gaps.every((at) => isWords(options[at] ?? '') && options[at] !== '');
  if (!fits || !below?.some((cell) => generic.test(cell?.trim() ?? ''))) return names;
  let question = '';
  return names.map((name, at) => {
    question = name?.trim() || question;
    const option = options[at]!;
    return option && !generic.test(option) ? `${question} · ${option}` : question;
  });
}
