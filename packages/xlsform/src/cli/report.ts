import type { Language, Problem } from '../problem.ts';
import type { Media } from '../result.ts';

/** Outcome of one run, as the JSON report gives it. */
export interface Report {
  readonly ok: boolean;
  readonly input: string;
  readonly output?: string;
  readonly itemsets?: string;
  readonly problems: readonly Problem[];
  readonly media: readonly Media[];
}

const labels: Readonly<Record<Language, Readonly<Record<'error' | 'warning' | 'expected' | 'remedy', string>>>> = {
  en: { error: 'error', warning: 'warning', expected: 'Expected', remedy: 'To mend it' },
  fr: { error: 'erreur', warning: 'avertissement', expected: 'Attendu', remedy: 'Pour corriger' },
  ar: { error: 'خطأ', warning: 'تنبيه', expected: 'المنتظر', remedy: 'للإصلاح' },
};

/** `form.xlsx: survey, row 12, relevant`, as far as the place is known. */
function place({ sheet, row, column }: Problem, input: string): string {
  const within = [sheet, row === undefined ? undefined : `${row}`, column].filter((part) => part !== undefined);
  return [input, ...within].join(':');
}

/** One problem as lines of text: where, what, what was expected, how to mend it. */
export function problemText(problem: Problem, input: string, language: Language): string {
  const say = labels[language];
  const { message, expected, remedy } = problem.words[language];
  return [
    `${place(problem, input)}: ${say[problem.severity]} [${problem.code}] ${message}`,
    `  ${say.expected}: ${expected}`,
    `  ${say.remedy}: ${remedy}`,
  ].join('\n');
}

/** The report as one JSON object; problems carry their words in the language asked for. */
export function reportJson({ problems, ...rest }: Report, language: Language): string {
  const worded = problems.map(({ words, details: _, ...problem }) => ({ ...problem, ...words[language] }));
  return JSON.stringify({ ...rest, problems: worded }, null, 2);
}
