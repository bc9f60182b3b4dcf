import { normaliseDigits } from '../../platform/language/digits.ts';
import type { Issue } from './issue.contract.ts';
import type { ReadOptions } from './import.contract.ts';

/** The answer to a column with two readings, as the options of an import take it. */
export type Answer = Omit<NonNullable<ReadOptions['columns']>[number], 'name'>;
/** What an example of such a column is under an answer: a number, or a day in ISO 8601. */
export interface Reading {
  readonly answer: Answer;
  readonly value: number | string;
}
export interface OpenColumn {
  readonly column: string;
  readonly found: string;
  readonly readings: readonly Reading[];
}

/** The columns of which a person must say how they are read, each with its two readings. */
export const openColumns = (issues: readonly Issue[]): OpenColumn[] =>
  issues.flatMap(({ code, column, found = '' }) => {
    if (column === undefined) return [];
    if (code === 'two-readings' || code === 'two-readings-point')
      return [{ column, found, readings: numbersOf(found) }];
    return code === 'two-orders' ? [{ column, found, readings: daysOf(found) }] : [];
  });

function numbersOf(found: string): Reading[] {
  const digits = normaliseDigits(found).replace('−', '-');
  return (['.', ','] as const).map((decimal) => ({
    answer: { decimal },
    value: Number(digits.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.')),
  }));
}

function daysOf(found: string): Reading[] {
  const [, one = '', other = '', year = ''] = /^(\d+)[/.-](\d+)[/.-](\d{4})/.exec(normaliseDigits(found)) ?? [];
  const iso = (month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return [
    { answer: { dates: 'day-first' }, value: iso(other, one) },
    { answer: { dates: 'month-first' }, value: iso(one, other) },
  ];
}

/** The options with what was answered of columns put in place of what was said of them before. */
export function withAnswers(options: ReadOptions, answers: ReadonlyMap<string, Answer>): ReadOptions {
  const columns = new Map((options.columns ?? []).map(({ name, ...said }) => [name, said]));
  for (const [name, answer] of answers) columns.set(name, { ...columns.get(name), ...answer });
  return { ...options, columns: [...columns].map(([name, said]) => ({ name, ...said })) };
}
