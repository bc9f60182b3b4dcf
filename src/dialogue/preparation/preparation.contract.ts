import { z } from 'zod';
import { get, post } from '../../platform/client/endpoint.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { citationStates } from '../cited/citation.ts';
import { meetingLife } from '../meeting/meeting.ts';
import { minutesLife } from '../minutes/minutes.ts';
import { propositionLife } from '../proposition/proposition.ts';
import { questionLine } from '../question/question.contract.ts';

/** What earlier meetings left to a meeting and what has happened since, as far as its reader may see each. */
export const preparationView = z.object({
  id: z.uuid(),
  title: localizedSchema,
  state: meetingLife.stateSchema,
  /** The last day of the meeting before, in its chain or its space; null for a first one. */
  since: z.string().nullable(),
  /** Questions of earlier meetings that have neither answer nor reason. */
  questions: z.array(questionLine.extend({ meetingTitle: localizedSchema })),
  /** Published answers to questions of earlier meetings of which a result does not stand any more. */
  answers: z.array(
    z.object({ id: z.uuid(), title: translatedTextSchema, state: z.enum(citationStates).exclude(['current']) }),
  ),
  /** Data published since. */
  data: z.array(z.object({ slug: z.string(), title: localizedSchema, number: z.number().int(), on: z.iso.date() })),
  /** Results published since. */
  results: z.number().int(),
  /** Propositions of its space that are discussed or voted. */
  propositions: z.array(
    z.object({
      id: z.uuid(),
      number: z.number().int(),
      state: propositionLife.stateSchema,
      text: translatedTextSchema,
    }),
  ),
  /** Promises of its space whose deadline is over, the latest first. */
  late: z.array(
    z.object({
      id: z.uuid(),
      number: z.number().int(),
      text: translatedTextSchema,
      deadline: z.iso.date(),
      days: z.number().int(),
    }),
  ),
  /** Minutes of earlier meetings that the two parties have not approved. */
  minutes: z.array(z.object({ id: z.uuid(), title: localizedSchema, state: minutesLife.stateSchema })),
});
export type PreparationView = z.infer<typeof preparationView>;

/** What can be put on the agenda from here. */
export const leftKinds = ['question', 'late', 'answer', 'proposition', 'minutes'] as const;
export type LeftKind = (typeof leftKinds)[number];

export const preparationApi = {
  take: post('/api/meetings/:id/agenda', {
    summary: 'Put something that earlier meetings left to a planned meeting on its agenda',
    body: z.strictObject({ kind: z.enum(leftKinds), of: z.uuid() }),
    reply: z.object({ points: z.number().int() }),
    status: 201,
  }),
  read: get('/api/meetings/:id/preparation', {
    summary: 'What earlier meetings left to a meeting, and what is new since the last one',
    reply: preparationView,
  }),
};
