import { z } from 'zod';
import { text3Schema as text3 } from '../../platform/language/text3.contract.ts';

export const benchmark = z.object({
  id: z.string(),
  survey: text3,
  year: z.string(),
  eligibility: z.string(),
  /** Who counts as a returnee in it. */
  returnee: text3,
  sample: text3,
  figures: z.array(
    z.object({
      figure: text3,
      group: text3,
      value: z.number(),
      unit: z.enum(['percent', 'persons']),
      /** People asked, where it is given. */
      base: z.number().int().nullable(),
      url: z.string(),
    }),
  ),
});
/** Another survey to be read beside these figures, never added to them or compared without its definition. */
export type Benchmark = z.infer<typeof benchmark>;
