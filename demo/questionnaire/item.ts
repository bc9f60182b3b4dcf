import type { Text } from '../../content/text.ts';

/** What a question may carry beside its wording. Expressions are XLSForm expressions (`${name}`). */
interface Options {
  readonly hint?: Text;
  readonly relevant?: string;
  readonly constraint?: string;
  readonly message?: Text;
  /** Questions are required unless this says false: an answer may always be `-98` or `-99` where the list offers it. */
  readonly required?: false;
  readonly appearance?: string;
  readonly parameters?: string;
  readonly filter?: string;
  readonly default?: string;
}

/** A question, a note, a calculation or a metadata field. */
export interface Question extends Options {
  readonly kind: 'question';
  readonly type: string;
  readonly name: string;
  readonly label?: Text;
  readonly calculation?: string;
}

/** A group or repeat with what it holds. */
export interface Section {
  readonly kind: 'group' | 'repeat';
  readonly name: string;
  readonly label: Text;
  readonly relevant?: string;
  readonly appearance?: string;
  /** Number of repetitions, an expression. */
  readonly count?: string;
  readonly items: readonly Item[];
}

export type Item = Question | Section;

/** A question put to the respondent or answered by the interviewer. */
export function ask(type: string, name: string, wording: Text & Options): Question {
  const { ar, fr, en, ...options } = wording;
  return { kind: 'question', type, name, label: { ar, fr, en }, ...options };
}

/** A text to read out. */
export function note(name: string, wording: Text & Options): Question {
  return { ...ask('note', name, wording), required: false };
}

/** A value worked out by the form. */
export function calculate(name: string, calculation: string): Question {
  return { kind: 'question', type: 'calculate', name, calculation, required: false };
}

/** A field filled in by the device. */
export function metadata(type: string, name: string): Question {
  return { kind: 'question', type, name, required: false };
}

/** A part of the interview; one page or a run of pages under one heading. */
export function section(
  name: string,
  { ar, fr, en, relevant }: Text & { relevant?: string },
  items: readonly Item[],
): Section {
  return { kind: 'group', name, label: { ar, fr, en }, relevant, items };
}

/** A part asked once for each of `count` things. */
export function repeat(
  name: string,
  { ar, fr, en, relevant, count }: Text & { relevant?: string; count: string },
  items: readonly Item[],
): Section {
  return { kind: 'repeat', name, label: { ar, fr, en }, relevant, count, items };
}

/** Condition that an occupational status is one of those who work. */
export const works = (status: string): string =>
  `selected('waged employer self_employed seasonal family_worker', \${${status}})`;

/** Everyone in a part of the questionnaire, parts opened. */
export function questionsOf(items: readonly Item[]): Question[] {
  return items.flatMap((item) => (item.kind === 'question' ? [item] : questionsOf(item.items)));
}

/** Which one, where the answer is none of those listed: the person's own word is kept and counted as another answer, never put under a near one. */
export const which = (question: string, ...codes: readonly string[]): Question =>
  ask('text', `${question}_other`, {
    ar: 'ما هو تحديدًا؟',
    fr: 'Lequel, laquelle ?',
    en: 'Which one?',
    relevant: `selected('${codes.join(' ')}', \${${question}})`,
  });
