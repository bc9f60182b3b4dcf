import type { Locale, Text, Translation } from '../../content/text.ts';

export type QuestionState = 'new' | 'merged' | 'to_clarify' | 'answered' | 'not_answerable';
export type NotAnswerableReason = 'not_asked' | 'too_few_cases' | 'needs_new_wave';

/** One step in the life of a question; the state is the fold of these acts. */
export interface QuestionAct {
  readonly to: QuestionState;
  /** Day of the act. */
  readonly on: string;
  /** Handle of the demonstration person who acted. */
  readonly by: string;
  /** Number of the question this one was merged into. */
  readonly into?: number;
  readonly reason?: NotAnswerableReason;
  readonly note?: Text;
}

/** A question from the room, in the asker's language, with the other two beside it. Askers, questions and dates are invented. */
export interface DemoQuestion {
  readonly number: number;
  readonly meeting: string;
  /** Seat of the asker, an id of the participants. */
  readonly seat: string;
  readonly typedBy: 'asker' | 'secretariat';
  readonly original: Locale;
  readonly text: Text;
  readonly translation: Translation;
  /** Section of the report it falls under, by charter item. */
  readonly charter: string | null;
  readonly acts: readonly QuestionAct[];
}
