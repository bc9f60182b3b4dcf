import { z } from 'zod';
import { localizedSchema, translatedTextSchema } from '../../platform/language/localized.contract.ts';
import { families, sides } from '../meeting/meeting.ts';
import { statementListLife } from './statement-list.ts';

const number = z.number().int();
/** Votes on a statement: passes are the rest. */
const tally = z.object({ agree: number, disagree: number, votes: number });

/** A public list as anyone reads it. */
export const releasedStatementList = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: localizedSchema,
  space: localizedSchema,
  opens: z.iso.date(),
  closes: z.iso.date(),
  state: statementListLife.stateSchema,
  /** Whether it takes votes today. */
  taking: z.boolean(),
  statements: z.array(z.object({ number, text: translatedTextSchema })),
});
export type ReleasedStatementList = z.infer<typeof releasedStatementList>;

/** What the votes on a statement came to: members and public apart, null of fewer than five; cells of members all or none. */
export const releasedStatementResult = z.object({
  number,
  members: tally.nullable(),
  public: tally.nullable(),
  cells: z.array(tally.extend({ side: z.enum(sides), family: z.enum(families) })).nullable(),
});
export type ReleasedStatementResult = z.infer<typeof releasedStatementResult>;
