/** The demonstration content: what the first start loads, and what tests may build on. Nothing here is real data; see README.md. */
export {
  ADDRESSEES,
  CHARTER_DOCUMENTS,
  CHARTER_ITEMS,
  CHARTER_SECTIONS,
  charterItem,
  PRINCIPLES,
} from './charter/charter.ts';
export type { CharterItem } from './charter/charter.ts';
export type { Codebook, Variable } from './codebook.ts';
export { FLOW_SERIES, CONCEPTS } from './flows/index.ts';
export type { FlowSeries } from './flows/index.ts';
export { GLOSSARY } from './glossary/glossary.ts';
export type { GlossaryTerm } from './glossary/glossary.ts';
export { INVENTED_MEETINGS } from './meetings/invented.ts';
export type { InventedMeeting, Participant, RecordedMeeting } from './meetings/meeting.ts';
export { RECORD_ENTERED, RECORDED_MEETINGS } from './meetings/record.ts';
export { PEOPLE, personOf } from './people.ts';
export type { DemoPerson } from './people.ts';
export {
  generateProbabilitySurvey,
  PROBABILITY_CODEBOOK,
  PROBABILITY_FILE,
  probabilityCsv,
} from './probability/index.ts';
export * from './published/index.ts';
export * from './questions/index.ts';
export { generateReturnees, RETURNEES_CODEBOOK, RETURNEES_FILE, returneesCsv } from './returnees/index.ts';
export { TRANSLATION } from './text.ts';
export type { Locale, Text } from './text.ts';
