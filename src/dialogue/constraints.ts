import type { ConstraintMap } from '../platform/database/constraint.ts';
import { actConstraints, actProblem } from '../platform/lifecycle/problems.ts';
import { dialogueProblem } from './problems.ts';

/** What the database refuses in this wing, said once in words. */
export const dialogueConstraints: ConstraintMap = {
  ...actConstraints('meeting_act', 'question_act', 'answer_act', 'recommendation_act'),
  meeting_open_questions: () => actProblem('changed-meanwhile'),
  question_merge: () => dialogueProblem('bad-merge'),
  question_text_pkey: () => actProblem('changed-meanwhile'),
  question_public_question: () => dialogueProblem('decided'),
  public_decision_pkey: () => dialogueProblem('decided'),
  participant_account: () => dialogueProblem('seat-asked'),
  answer_version_number: () => actProblem('changed-meanwhile'),
  answer_second_person: () => dialogueProblem('second-person'),
  answer_reviewer_writes: () => dialogueProblem('reviewer-writes'),
  answer_complete: () => dialogueProblem('incomplete', { count: 1 }),
  recommendation_complete: () => dialogueProblem('incomplete', { count: 1 }),
  meeting_complete: () => dialogueProblem('incomplete', { count: 1 }),
  recommendation_released_results: () => dialogueProblem('results-unreleased', { count: 1 }),
  release_second_person: () => dialogueProblem('release-needs-another'),
  meeting_record_stands: () => dialogueProblem('record-stands'),
  participant_side: () => dialogueProblem('authority-side'),
  participant_present: () => dialogueProblem('not-yet-present'),
  question_mark_sequence: () => actProblem('changed-meanwhile'),
  recommendation_version_number: () => actProblem('changed-meanwhile'),
  answer_synthetic_unrated: () => dialogueProblem('synthetic-unrated'),
  citation_synthetic: () => dialogueProblem('synthetic-uncited'),
  citation_released: () => dialogueProblem('not-released'),
};
