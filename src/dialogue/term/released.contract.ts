import { z } from 'zod';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';

/** A wording that is or was used: of a voted proposition, or a definition that nobody agreed on. */
export const releasedWording = z.object({
  /** Over all terms: what pins the wordings of a day names this number. */
  edition: z.number().int(),
  /** Of this term. */
  number: z.number().int(),
  agreed: z.boolean(),
  on: z.iso.date(),
  text: translatedTextSchema,
  /** Of a definition that is used as it is. */
  body: localizedSchema.nullable(),
  year: z.number().int().nullable(),
  /** Of a wording that was agreed; `shown`: the proposition has a public page. */
  proposition: z.uuid().nullable(),
  propositionNumber: z.number().int().nullable(),
  spaceTitle: localizedSchema.nullable(),
  shown: z.boolean(),
});
export type ReleasedWording = z.infer<typeof releasedWording>;

const releasedDefinition = z.object({
  id: z.uuid(),
  body: localizedSchema,
  year: z.number().int(),
  source: z.string(),
  url: z.string().nullable(),
  /** Of the source (ISO 639-1). */
  language: z.string(),
  text: translatedTextSchema,
  quote: z.string().nullable(),
});
export type ReleasedDefinition = z.infer<typeof releasedDefinition>;

/** A term as anyone reads it: how bodies define it, oldest first, and the wordings that were used, oldest first. */
export const releasedTerm = z.object({
  code: z.string(),
  name: localizedSchema,
  definitions: z.array(releasedDefinition),
  versions: z.array(releasedWording),
});
export type ReleasedTerm = z.infer<typeof releasedTerm>;
