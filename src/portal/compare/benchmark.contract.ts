import { z } from 'zod';
import { measure } from '../finding/measure.ts';
import { localizedSchema as localized } from '../../platform/language/localized.contract.ts';

export const benchmark = z.object({
  id: z.string(),
  survey: localized,
  year: z.string(),
  eligibility: z.string(),
  /** Who counts as a returnee in it. */
  returnee: localized,
  sample: localized,
  figures: z.array(
    z.object({
      figure: localized,
      group: localized,
      value: z.number(),
      unit: z.enum(['percent', 'persons']),
      /** People asked, where it is given. */
      base: z.number().int().nullable(),
      url: z.string(),
      /** What it measures in the words of a questionnaire, and under which rule sets of eligibility a figure may be read beside it; absent where none measures the same. */
      measure: measure.extend({ beside: z.array(z.string()).min(1).readonly() }).optional(),
    }),
  ),
});
/** Another survey to be read beside these figures, never added to them or compared without its definition. */
export type Benchmark = z.infer<typeof benchmark>;
