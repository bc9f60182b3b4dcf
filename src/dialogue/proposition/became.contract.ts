import { z } from 'zod';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { agreementLabels } from '../agreement/agreement.ts';
import { standingStates } from '../promise.ts';

const recommendation = z.object({ id: z.uuid(), number: z.number().int(), meeting: localizedSchema });
const action = z.object({
  id: z.uuid(),
  measure: z.number().int(),
  number: z.number().int(),
  state: z.enum(standingStates),
  deadline: z.iso.date(),
  plan: localizedSchema,
});
/** What stands on record elsewhere: amendments taken over, published recommendations that come from it, promises that carry them out. */
export const traceView = z.object({
  amended: z.number().int(),
  recommendations: z.array(recommendation),
  actions: z.array(action),
});
export type Trace = z.infer<typeof traceView>;

/** One thing that became of a proposition. */
export const becameView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('amended'), times: z.number().int() }),
  z.object({ kind: z.literal('voted'), label: z.enum(agreementLabels) }),
  z.object({ kind: z.literal('adopted'), countries: z.array(z.string()) }),
  recommendation.extend({ kind: z.literal('recommended') }),
  action.extend({ kind: z.literal('promised') }),
  z.object({ kind: z.literal('withdrawn'), reason: z.string().nullable() }),
  z.object({ kind: z.literal('merged'), id: z.uuid(), number: z.number().int() }),
]);
export type Became = z.infer<typeof becameView>;
