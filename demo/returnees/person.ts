import type { Country, Education, LastGroup, ReturnType, Status } from './targets.ts';

/** The year of the fieldwork; ages and durations are counted from it. */
export const SURVEY_YEAR = 2006;

/** A synthetic returnee while being made: the facts that published tables fix, then the answers, column by column. */
export interface Person {
  readonly id: string;
  readonly country: Country;
  readonly ageSurvey: number;
  readonly ageReturn: number;
  readonly yearReturn: number;
  returnType: ReturnType;
  reason: string;
  /** null where the interviewer's mark could not be read. */
  sex: 'female' | 'male' | null;
  lastGroup: LastGroup;
  lastCountry: string;
  mainCountry: string;
  educationBefore: Education;
  /** null where the person did not answer. */
  educationAfter: Education | null;
  statusAbroad: Status;
  durationAbroad: number;
  trainedAbroad: boolean;
  trainedAfter: boolean;
  statusAfter: Status;
  readonly answers: Record<string, string>;
}

/**
 * An answer already given.
 * @throws RangeError when the column has not been filled yet
 */
export function answer(person: Person, column: string): string {
  const value = person.answers[column];
  if (value === undefined) throw new RangeError(`${person.id}: ${column} is not filled yet`);
  return value;
}
