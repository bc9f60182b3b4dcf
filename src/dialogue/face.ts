/** The browser-safe face of the dialogue wing: rules, words of the coded lists, contracts of what is released. */
export {
  agreementLabel,
  evidenceLabel,
  evidenceWords,
  unratedLabel,
  type AgreementWord,
  type EvidenceWord,
} from './cited/rating.ts';
export {
  families,
  familyLabel,
  kindLabel,
  meetingLife,
  sideLabel,
  balanceOf,
  type Family,
  type Side,
} from './meeting/meeting.ts';
export type { InvitedTo } from './attendance/invitation.contract.ts';
export { kindName } from './document/document.ts';
export type { ReleasedDocument } from './document/document.contract.ts';
export { countQuestions, questionLife, reasonLabel, type QuestionState } from './question/question.ts';
export { personalLabel, personalSigns, type PersonalKind } from './question/personal.ts';
export { agreementOf, type Agreement, type AgreementLabel } from './agreement/agreement.ts';
export { agreedLabel, agreedTone, stanceLabel } from './agreement/label.ts';
export { isCommon, positionLabel } from './proposition/proposition.ts';
export { becameOf } from './proposition/became.ts';
export type { Became } from './proposition/became.contract.ts';
export { becameWords } from './proposition/became.words.ts';
export { becameLines } from './proposition/lines.ts';
export type { ReleasedReply } from './proposition/reply.contract.ts';
export { replyWords } from './proposition/reply.words.ts';
export type { Origin } from './recommendation/recommendation.contract.ts';
export { minutesStanceLabel } from './minutes/minutes.ts';
export { criterionLabel, judgementLabel } from './recommendation/judgement.ts';
export { addresseeLabel, addressees, type Addressee } from './recommendation/recommendation.ts';
export {
  consultationLife,
  contributionOrigins,
  missingOf,
  originLabel,
  othersLabel,
} from './consultation/consultation.ts';
export { longestAnswer, type ContributionContent } from './consultation/contribution.contract.ts';
export type { ReleasedConsultation, ReleasedContribution } from './consultation/released.contract.ts';
export { consensusStatements } from './statement/consensus.ts';
export { voteWords } from './statement/votes.ts';
export { statementListLife, voteLabel } from './statement-list/statement-list.ts';
export type { ReleasedStatementList, ReleasedStatementResult } from './statement-list/released.contract.ts';
export { sourceLines } from './source/lines.ts';
export { sourceWords } from './source/source.words.ts';
export { citationLabel, citationStates, type CitationState } from './cited/citation.ts';
export { adviceRelationLabel, adviceThemeLabel, adviceThemes } from './advice/advice.ts';
export type { ReleasedAdvice } from './advice/released.contract.ts';
export { consultedWayLabel, policyKindLabel, policyKinds } from './policy/policy.ts';
export { logLines, logSummary, type LogLine } from './policy/log.ts';
export { policyWords } from './policy/policy.words.ts';
export type { ReleasedPolicy } from './policy/policy.contract.ts';
export { deeds, type Deed } from './deed/deed.ts';
export type { DeedCount, DeedLine } from './deed/deed.contract.ts';
export { standingStates } from './promise.ts';
export { actionKindLabel, actionLife, delayReaches } from './plan/action.ts';
export { indicatorMeasureLabel, samePeriod } from './plan/indicator.ts';
export { principleStanceLabel, principleStances, byStance } from './plan/measure.ts';
export { totals, transactionLabel, written as writtenMoney } from './plan/money.ts';
export { principleIds, principleLabel, type PrincipleId } from './principles.ts';
export { principleText } from './principle/text.ts';
export { sharingLabel, sharingOf, sharingTone, type Sharing } from './principle/principle.ts';
export type { ReleasedPrinciple } from './principle/principle.contract.ts';
export { standingOf, sourceLanguageLabel, sourceLanguages, termStandingLabel, termStandingTone } from './term/term.ts';
export type { ReleasedDefinition, ReleasedTerm, ReleasedWording } from './term/released.contract.ts';
export type { ReleasedAction } from './plan/released.contract.ts';
export { charterSections } from './released.contract.ts';
export type {
  PublicFate,
  ReleasedAnswer,
  ReleasedMeeting,
  ReleasedMinutes,
  ReleasedProposition,
  ReleasedQuestion,
  ReleasedRecommendation,
} from './released.contract.ts';
export type {
  AnswerContent,
  DialogueContent,
  MeetingContent,
  QuestionContent,
  RecommendationContent,
} from './load.contract.ts';
