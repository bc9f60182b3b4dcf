import { z } from 'zod';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { families } from '../meeting/meeting.ts';
import { sectionView } from './consultation.contract.ts';
import { consultationLife, contributionOrigins } from './consultation.ts';
import { contributionContent } from './contribution.contract.ts';

/** A consultation as anyone reads it. */
export const releasedConsultation = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: localizedSchema,
  state: consultationLife.stateSchema,
  opens: z.iso.date(),
  closes: z.iso.date(),
  shortReason: translatedTextSchema.nullable(),
  sealed: z.boolean(),
  invented: z.boolean(),
  targets: z.array(z.object({ family: z.enum(families), least: z.number().int() })),
  sections: z.array(sectionView),
  /** Whether it takes contributions today. */
  taking: z.boolean(),
  corrections: z.array(z.object({ number: z.number().int(), reason: translatedTextSchema, on: z.iso.date() })),
  /** How many contributed by family and as others; null of a sealed one while it is open. */
  counts: z.partialRecord(z.enum([...families, 'others']), z.number().int()).nullable(),
  /** The published synopsis. */
  synopsis: z
    .array(
      z.object({
        question: z.number().int(),
        said: translatedTextSchema,
        answered: translatedTextSchema.nullable(),
        changed: translatedTextSchema.nullable(),
        contributions: z.array(z.number().int()),
      }),
    )
    .nullable(),
});
export type ReleasedConsultation = z.infer<typeof releasedConsultation>;

/** A contribution that is shown, under a published synopsis. */
export const releasedContribution = z.object({
  number: z.number().int(),
  origin: z.enum(contributionOrigins),
  content: contributionContent.nullable(),
});
export type ReleasedContribution = z.infer<typeof releasedContribution>;
