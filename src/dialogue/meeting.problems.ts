import { defineProblems } from '../platform/problem/problem.ts';

/** Known problems of what is done at a meeting and around it. */
export const { catalogue: meetingProblems, problem: meetingProblem } = defineProblems('meeting', {
  'paper-lines': {
    status: 422,
    words: {
      en: 'Nothing was filed: look at {n, plural, one {question {lines}} other {questions {lines}}} of the batch.',
      fr: 'Rien n’est enregistré : voyez {n, plural, one {la question {lines}} other {les questions {lines}}} du lot.',
      ar: 'لم يُسجَّل شيء: راجعوا {n, plural, zero {الأسئلة} one {السؤال {lines}} two {السؤالين {lines}} few {الأسئلة {lines}} many {الأسئلة {lines}} other {الأسئلة {lines}}} من الدفعة.',
    },
  },
});
