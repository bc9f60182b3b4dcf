import { z } from 'zod';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { families, sides } from '../meeting/meeting.ts';

const number = z.number().int();
/** Votes on a statement; never of fewer than five voters. */
export const figures = z.object({ agree: number, disagree: number, pass: number, votes: number });
const representative = z.object({ number, side: z.enum(['agree', 'disagree']) });
const part = z.object({
  /** Null: fewer than five. */
  voters: number.nullable(),
  /** In the order of the statements; null where they are not shown. */
  figures: z.array(figures.nullable()),
  representative: z.array(representative),
});

/** What the votes on a list amount to. */
export const results = z.object({
  voters: number,
  votes: number,
  statements: z.array(
    z.object({
      number,
      figures: figures.nullable(),
      /** Mean agreement of the declared cells that are shown, two at least, and the place of the one that agrees least. */
      together: z.object({ mean: z.number(), weakest: number }).nullable(),
    }),
  ),
  /** Statements that most agree with, that most disagree with, that divide the voters: five each at most. */
  consensus: z.object({ agree: z.array(number), disagree: z.array(number) }),
  divisive: z.array(number),
  declared: z.array(part.extend({ side: z.enum(sides), family: z.enum(families) })),
  /** Groups found in the votes; their parts and places only where they are shown. */
  found: z
    .object({
      count: number,
      silhouette: z.number(),
      stability: z.number(),
      hidden: z.enum(['few-voters', 'unstable']).nullable(),
      parts: z.array(part),
      places: z.array(z.object({ x: z.number(), y: z.number(), group: number })),
    })
    .nullable(),
});
export type Results = z.infer<typeof results>;
export type Figures = z.infer<typeof figures>;

export const resultsView = results.extend({
  id: z.uuid(),
  title: localizedSchema,
  spaceTitle: localizedSchema,
  closed: z.boolean(),
  texts: z.array(z.object({ number, text: translatedTextSchema, by: localizedSchema.nullable() })),
  /** Votes of the public, counted apart; null of a list of members alone. */
  public: z.array(z.object({ number, figures: figures.nullable() })).nullable(),
  /** Statements that were set aside. */
  aside: number,
});
export type ResultsView = z.infer<typeof resultsView>;
