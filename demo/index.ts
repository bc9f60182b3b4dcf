/** The demonstration: invented people, surveys, meetings, questions, answers and recommendations. Nothing here is real; see README.md. */
export { INVENTED_MEETINGS } from './meetings/invented.ts';
export type { InventedMeeting, Participant } from './meetings/meeting.ts';
export { sheetFile, type InventedSheet } from './meetings/sheet.ts';
export type { InventedMinutes } from './meetings/minutes.ts';
export { PEOPLE, personOf } from './people.ts';
export type { DemoPerson } from './people.ts';
export {
  generateProbabilitySurvey,
  PROBABILITY_CODEBOOK,
  PROBABILITY_FILE,
  probabilityCsv,
} from './probability/index.ts';
export * from './plans.ts';
export * from './policies.ts';
export * from './questions/index.ts';
export { generateReturnees, RETURNEES_CODEBOOK, RETURNEES_FILE, returneesCsv } from './returnees/index.ts';
export * from './spaces.ts';
export * from './assembly.ts';
export * from './consultation.ts';
