/** The dialogue wing as main and the portal see it (server side). */
export { loadDialogue, loadRecord } from './load.ts';
export { loadPlan, type PlanContent } from './load-plan.ts';
export { loadSpaces, type SpaceContent } from './load-space.ts';
export { askPublicly, erasePublicly, publicQuestion } from './public.ts';
export {
  publishedQuestions,
  releasedAnswers,
  releasedMeetings,
  releasedQuestions,
  releasedRecommendations,
} from './released.sql.ts';
export {
  listReleasedAnswers,
  listReleasedPropositions,
  listReleasedRecommendations,
  listWaitingQuestions,
  releasedMinutesOf,
  releasedPropositionOf,
} from './released-list.sql.ts';
export {
  releasedAnswerList,
  releasedPropositionList,
  releasedRecommendationList,
  waitingQuestionList,
} from './released.contract.ts';
export { actionsCsv } from './plan/csv.ts';
export { iatiOf } from './plan/iati.ts';
export { countPromises, listReleasedActions, releasedActionOf, releasedActions } from './plan/released.sql.ts';
export { releasedActionList } from './plan/released.contract.ts';
export * from './face.ts';
