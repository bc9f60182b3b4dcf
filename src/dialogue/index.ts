/** The dialogue wing as main and the portal see it (server side). */
export { loadDialogue, loadRecord } from './load.ts';
export { askPublicly, erasePublicly, publicQuestion } from './public.ts';
export { releasedAnswers, releasedMeetings, releasedQuestions, releasedRecommendations } from './released.sql.ts';
export * from './face.ts';
