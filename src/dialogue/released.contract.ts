import { z } from 'zod';
import { localeSchema, localizedSchema, translatedTextSchema } from '../platform/language/localized.contract.ts';
import { agreementWords, evidenceWords } from './cited/rating.ts';
import { citedResult } from './answer/answer.contract.ts';
import { families, meetingKinds, sides } from './meeting/meeting.ts';
import { agendaPoint, counter } from './meeting/meeting.contract.ts';
import { questionLife, setAsideReasons } from './question/question.ts';
import { citationView } from './recommendation/recommendation.contract.ts';
import { releasedJudgement } from './recommendation/judgement.contract.ts';
import { addressees } from './recommendation/recommendation.ts';
import { sourceView } from './source/source.contract.ts';
import { stances } from './agreement/agreement.ts';
import { minutesPoint, minutesVoice } from './minutes/minutes.contract.ts';
import { positionStances } from './proposition/proposition.ts';
import { defineList } from '../platform/list/list.ts';
import { citationStates } from './cited/citation.ts';

/** A meeting as anyone reads it: seats are counted, nobody is named. Dates are ISO 8601 as precisely as they are known. */
export const releasedMeeting = z.object({
  id: z.uuid(),
  slug: z.string(),
  edition: z.number().int(),
  title: localizedSchema,
  place: localizedSchema,
  starts: z.string(),
  ends: z.string(),
  kind: z.enum(meetingKinds),
  state: z.enum(['open', 'closed']),
  agenda: z.array(agendaPoint),
  aims: z.array(z.string()),
  principles: z.array(z.string()),
  previous: z.string().nullable(),
  note: localizedSchema.nullable(),
  source: z.string().nullable(),
  /** A meeting of the past as print gives it: agenda, seats and questions are not published. */
  record: z.boolean(),
  seats: z.array(z.object({ side: z.enum(sides), family: z.enum(families), seats: z.number() })),
  counter,
});
export type ReleasedMeeting = z.infer<typeof releasedMeeting>;

export const releasedAnswer = z.object({
  id: z.uuid(),
  number: z.number().int(),
  title: translatedTextSchema,
  statement: translatedTextSchema,
  notShown: translatedTextSchema,
  grounds: translatedTextSchema,
  /** Null on synthetic data: such an answer has no rating. */
  evidence: z.enum(evidenceWords).nullable(),
  agreement: z.enum(agreementWords).nullable(),
  releasedOn: z.string(),
  /** The questions it answers, by the short name of their meeting and their number. */
  questions: z.array(z.object({ id: z.uuid(), meeting: z.string(), number: z.number().int() })),
  results: z.array(citedResult),
  /** What it rests on beside results. */
  sources: z.array(sourceView),
});
export type ReleasedAnswer = z.infer<typeof releasedAnswer>;

/** A question as anyone reads it: side and family of its asker, never the institution or the person. */
export const releasedQuestion = z.object({
  id: z.uuid(),
  meeting: z.string(),
  number: z.number().int(),
  text: translatedTextSchema,
  original: localeSchema,
  side: z.enum(sides).nullable(),
  family: z.enum(families).nullable(),
  fromPublic: z.boolean(),
  charter: z.string().nullable(),
  state: questionLife.stateSchema,
  reason: z.enum(setAsideReasons).nullable(),
  competent: z.string().nullable(),
  /** Number of the question that this one was merged into. */
  into: z.number().int().nullable(),
  raisedOn: z.string(),
  answers: z.array(releasedAnswer),
});
export type ReleasedQuestion = z.infer<typeof releasedQuestion>;

export const releasedRecommendation = z.object({
  id: z.uuid(),
  number: z.number().int(),
  /** Short name of the meeting. */
  meeting: z.string(),
  charter: z.string().nullable(),
  version: z.number().int(),
  text: translatedTextSchema,
  addressee: z.enum(addressees),
  releasedOn: z.string(),
  /** Whether it belongs to the record of a meeting of the past. */
  record: z.boolean(),
  /** All wordings up to the released one, oldest first. */
  versions: z.array(
    z.object({
      number: z.number().int(),
      text: translatedTextSchema,
      reason: translatedTextSchema.nullable(),
      on: z.string(),
    }),
  ),
  citations: z.array(citationView),
  /** The last judgement of each criterion. */
  judgements: z.array(releasedJudgement),
});
export type ReleasedRecommendation = z.infer<typeof releasedRecommendation>;

/** Released answers, the newest first; searched in their title and texts. */
export const releasedAnswerList = defineList({
  line: releasedAnswer,
  filters: { meeting: z.string().max(60), evidence: z.enum(['none', ...evidenceWords]) },
  sorts: ['released'],
  usual: '-released',
  searched: true,
});

/** Published questions without a released answer that were not merged into another, by meeting and number; `among`: only these, by id. */
export const waitingQuestionList = defineList({
  line: releasedQuestion.omit({ answers: true }),
  filters: { meeting: z.string().max(60), among: z.array(z.string()) },
  sorts: ['place'],
});

/** Sections of the Rabat text, the first part of a charter id. */
export const charterSections = ['I', 'II', 'III', 'IV', 'V'] as const;

/** Released recommendations by meeting and number; `cites`: whether they rest on something, and whether it still stands. */
export const releasedRecommendationList = defineList({
  line: releasedRecommendation,
  filters: {
    meeting: z.string().max(60),
    section: z.enum(charterSections),
    addressee: z.enum(addressees),
    cites: z.enum(['any', 'none', ...citationStates]),
  },
  sorts: ['place'],
  searched: true,
});

/** What became of a public question: waiting, declined with the reason, or taken up as a question with its state and answers. */
export const publicFateView = z.object({
  id: z.uuid(),
  reference: z.string(),
  locale: localeSchema,
  text: z.string(),
  erased: z.boolean(),
  askedOn: z.string(),
  declined: translatedTextSchema.nullable(),
  question: releasedQuestion.nullable(),
  /** Taken up, and not shown to the public yet. */
  waiting: z.boolean(),
});
export type PublicFate = z.infer<typeof publicFateView>;

/** A proposition that was voted, or that several States adopted: who said what under which mandate, no person. */
export const releasedProposition = z.object({
  id: z.uuid(),
  number: z.number().int(),
  space: z.string(),
  spaceTitle: localizedSchema,
  version: z.number().int(),
  text: translatedTextSchema,
  by: localizedSchema,
  country: z.string().nullable(),
  side: z.enum(sides),
  family: z.enum(families),
  state: z.enum(['tabled', 'in_vote', 'voted']),
  on: z.iso.date(),
  votes: z.array(
    z.object({
      name: localizedSchema,
      country: z.string().nullable(),
      side: z.enum(sides),
      family: z.enum(families),
      stance: z.enum(stances),
      reason: translatedTextSchema.nullable(),
    }),
  ),
  adopted: z.array(z.object({ country: z.string(), name: localizedSchema })),
  positions: z.array(
    z.object({
      country: z.string(),
      stance: z.enum(positionStances),
      /** The body that spoke for the State; null where it is not known. */
      body: localizedSchema.nullable(),
      text: translatedTextSchema,
      source: z.string(),
      dated: z.string(),
    }),
  ),
  destinations: z.array(z.string()),
  amendments: z.number().int(),
});
export type ReleasedProposition = z.infer<typeof releasedProposition>;
export const releasedPropositionList = defineList({
  line: releasedProposition,
  filters: { space: z.string() },
  sorts: ['on'],
  usual: '-on',
  searched: true,
});

/** Minutes that both sides approved: the text with who approved and who objected, by institution. */
export const releasedMinutes = z.object({
  id: z.uuid(),
  meeting: z.string(),
  title: localizedSchema,
  place: localizedSchema,
  starts: z.string(),
  ends: z.string(),
  number: z.number().int(),
  points: z.array(minutesPoint),
  on: z.iso.date(),
  voices: z.array(minutesVoice),
});
export type ReleasedMinutes = z.infer<typeof releasedMinutes>;
