/** The reference content: real, cited, loaded into every installation; see README.md. Nothing here is invented. */
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
export { CODE_LISTS } from './codes/index.ts';
export type { Code, CodeList } from './codes/index.ts';
export { CONCEPTS, FLOW_SERIES } from './flows/index.ts';
export type { FlowSeries } from './flows/index.ts';
export { DISCUSSED_TERMS } from './glossary/discussed.ts';
export type { DiscussedTerm } from './glossary/discussed.ts';
export { GLOSSARY } from './glossary/glossary.ts';
export type { GlossaryTerm } from './glossary/glossary.ts';
export * from './published/index.ts';
export type { DescribedMeeting, RecordedMeeting } from './record/meeting.ts';
export { RECORD_ENTERED, RECORDED_MEETINGS } from './record/meetings.ts';
export { RABAT_RECOMMENDATIONS } from './record/recommendations.ts';
export type { Recommendation, RecommendationVersion } from './record/recommendations.ts';
export { TRANSLATION } from './text.ts';
export type { Locale, Text } from './text.ts';
export { CONTENT_VERSION } from './version.ts';
