import { z } from 'zod';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { defineList } from '../../platform/list/list.ts';
import { adviceRelations, adviceThemes } from './advice.ts';

/** A recommendation of another body as anyone reads it, with what of ours stands beside it. */
export const releasedAdvice = z.object({
  id: z.uuid(),
  body: localizedSchema,
  title: localizedSchema,
  year: z.number().int(),
  source: z.string(),
  url: z.string(),
  text: translatedTextSchema,
  /** To whom it is addressed, by code; none: to every State. */
  countries: z.array(z.string()),
  themes: z.array(z.enum(adviceThemes)),
  links: z.array(
    z.object({
      relation: z.enum(adviceRelations),
      kind: z.enum(['recommendation', 'measure']),
      number: z.number().int(),
      /** Of its meeting, or of its plan. */
      title: localizedSchema,
      /** Below the language. */
      path: z.string(),
      recommendation: z.uuid().nullable(),
      measure: z.uuid().nullable(),
    }),
  ),
});
export type ReleasedAdvice = z.infer<typeof releasedAdvice>;

export const releasedAdviceList = defineList({
  line: releasedAdvice,
  filters: { theme: z.enum(adviceThemes), country: z.string().max(2) },
  sorts: ['year'],
  usual: '-year',
  searched: true,
});
