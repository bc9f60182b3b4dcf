import { z } from 'zod';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { writtenText } from '../texts.contract.ts';
import { criteria, isJudgement } from './judgement.ts';

/** A judgement on its way in. */
export const judgementForm = z
  .strictObject({
    criterion: z.enum(criteria),
    judgement: z.string().max(40),
    reason: writtenText,
    /** The wording that is judged. */
    version: z.number().int().min(1),
    /** The citation of that wording that it rests on. */
    place: z.number().int().min(1).nullable().default(null),
    /** The judgement that it follows; 0 where there is none. */
    base: z.number().int().min(0),
  })
  .refine(({ criterion, judgement }) => isJudgement(criterion, judgement), {
    ...saying({
      ar: 'اختاروا حكمًا من القائمة',
      fr: 'choisissez un jugement de la liste',
      en: 'choose a judgement of the list',
    }),
    path: ['judgement'],
  });
export type JudgementForm = z.output<typeof judgementForm>;

/** A judgement that was given; a later one of its criterion takes its place and leaves it to be read. */
export const judgementView = z.object({
  criterion: z.enum(criteria),
  number: z.number().int(),
  judgement: z.string(),
  reason: translatedTextSchema,
  version: z.number().int(),
  place: z.number().int().nullable(),
  /** The institution under whose mandate it was given; null: an editor or a reviewer. */
  institution: localizedSchema.nullable(),
  by: z.string().nullable(),
  at: z.string(),
});
export type JudgementView = z.infer<typeof judgementView>;

/** The same as anyone reads it: the last of each criterion, no person. */
export const releasedJudgement = judgementView
  .pick({ criterion: true, judgement: true, reason: true, version: true, place: true, institution: true })
  .extend({ on: z.iso.date() });
