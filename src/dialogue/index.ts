/** The dialogue wing as main and the portal see it (server side). */
export { loadDialogue, loadRecord } from './load.ts';
export { loadPlan, type PlanContent } from './load-plan.ts';
export { loadConsultation, type ConsultationContent } from './load-consultation.ts';
export { loadStatementList, type StatementListContent } from './load-statements.ts';
export { nameOrigin } from './load-origin.ts';
export { loadSpaces, type SpaceContent } from './load-space.ts';
export { feedsAfterRestore } from './calendar/after-restore.ts';
export { invitationsAfterRestore } from './attendance/after-restore.ts';
export { answerInvited, invitedBy } from './attendance/invitation.ts';
export { mostNote } from './attendance/invitation.contract.ts';
export { releasedDocuments, releasedFile } from './document/document.sql.ts';
export { downloaded } from './document/file.ts';
export { daysOf } from './meeting/calendar.ts';
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
export { releasedPrinciples } from './principle/principle.sql.ts';
export { releasedTraceOf } from './proposition/became.sql.ts';
export { releasedReplies } from './proposition/reply.sql.ts';
export { releasedOriginOf } from './recommendation/origin.sql.ts';
export { actionsCsv } from './plan/csv.ts';
export { iatiOf } from './plan/iati.ts';
export { countPromises, listReleasedActions, releasedActionOf, releasedActions } from './plan/released.sql.ts';
export { releasedActionList } from './plan/released.contract.ts';
export {
  contributePublicly,
  eraseContribution,
  newReference,
  ownContribution,
  type OwnContribution,
} from './consultation/public.ts';
export { readReference } from './consultation/consultation.ts';
export { contributionForm, mostLinks } from './consultation/contribution.contract.ts';
export { consultationProblem } from './consultation.problems.ts';
export { releasedConsultationOf, releasedConsultations, releasedContributions } from './consultation/released.sql.ts';
export { newDevice } from './statement-list/code.ts';
export { nextPublicly, votePublicly, type HeldAs } from './statement-list/public.ts';
export {
  releasedStatementListOf,
  releasedStatementLists,
  releasedStatementResults,
} from './statement-list/released.sql.ts';
export { loadTerms, removeDiscussedTerms, settleTerms, type TermContent } from './term/load.ts';
export { releasedTermOf, releasedTerms, termsOfPlan, termsOn } from './term/released.sql.ts';
export { loadPolicy, type PolicyContent } from './policy/load.ts';
export { releasedPolicyList } from './policy/policy.contract.ts';
export { listReleasedPolicies, releasedPolicyOf } from './policy/policy.sql.ts';
export { countDeeds, releasedDeeds } from './deed/deed.sql.ts';
export { linkAdvice, loadAdvice, removeAdvice, type AdviceContent } from './advice/load.ts';
export { adviceBeside, listReleasedAdvice, releasedAdviceOf } from './advice/released.sql.ts';
export { releasedAdviceList } from './advice/released.contract.ts';
export * from './face.ts';
