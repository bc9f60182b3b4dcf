import { z } from 'zod';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { defineList } from '../../platform/list/list.ts';
import { citedResult } from '../answer/answer.contract.ts';
import { mechanismKinds } from '../mechanism/mechanism.ts';
import { actualView, bodyView, transactionView, wordingView } from './action.contract.ts';
import { standingStates } from '../promise.ts';
import { actionKinds } from './action.ts';
import { principleStances } from './measure.ts';

const day = z.iso.date();

/** A promise as anyone reads it: what both parties adopted, who answers for it, how it stands; no person is named. */
export const releasedAction = z.object({
  id: z.uuid(),
  number: z.number().int(),
  plan: z.uuid(),
  planTitle: localizedSchema,
  space: z.string(),
  spaceTitle: localizedSchema,
  /** Countries of the corridor, where the space is one. */
  origin: z.string().nullable(),
  destination: z.string().nullable(),
  measure: z.uuid(),
  measureNumber: z.number().int(),
  measureText: translatedTextSchema,
  principles: z.record(z.string(), z.enum(principleStances)),
  training: z.boolean(),
  recommendation: z.uuid(),
  state: z.enum(standingStates),
  version: z.number().int(),
  /** The day since which it stands so, on which this wording was adopted, on which it was begun. */
  on: day,
  adoptedOn: day,
  startedOn: day.nullable(),
  /** The evidence that it is done, or why it was dropped. */
  said: z.string().nullable(),
  /** Another wording is proposed. */
  changing: z.boolean(),
  text: translatedTextSchema,
  kind: z.enum(actionKinds),
  objective: translatedTextSchema.nullable(),
  aspirations: translatedTextSchema.nullable(),
  reforms: translatedTextSchema.nullable(),
  starts: day.nullable(),
  deadline: day,
  indicators: wordingView.shape.indicators,
  /** Days by which it is late; zero when it is not. */
  late: z.number().int(),
  originBody: bodyView,
  destinationBody: bodyView,
  mechanisms: z.array(
    z.object({
      id: z.uuid(),
      name: localizedSchema,
      country: z.string().nullable(),
      kind: z.enum(mechanismKinds),
      isNew: z.boolean(),
    }),
  ),
  parties: z.array(bodyView.extend({ adopts: z.boolean(), reservation: translatedTextSchema.nullable() })),
  actuals: z.array(actualView),
  transactions: z.array(transactionView.omit({ id: true, cancelled: true })),
  evidence: z.array(citedResult),
});
export type ReleasedAction = z.infer<typeof releasedAction>;

/** Promises, the next deadline first; `late`: those whose delay has reached the public page. */
export const releasedActionList = defineList({
  line: releasedAction,
  filters: { state: z.enum(standingStates), late: z.enum(['yes']), space: z.string().max(60) },
  sorts: ['deadline'],
  searched: true,
});
