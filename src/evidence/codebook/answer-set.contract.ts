import { z } from 'zod';
import { columnNameSchema } from './column-name.ts';
import { localizedSchema as localized } from '../../platform/language/localized.contract.ts';

/** What stands between several answers in one cell. */
export const separators = [' ', ';', ',', '|', '/'] as const;

/**
 * A question that takes several answers (a multiple response set of SPSS, `select_multiple` of XLSForm): each option is a variable of two codes, chosen or
 * not. Who was asked and chose nothing has the other code in all of them; who was not asked, or did not answer, has none.
 */
export const answerSet = z.strictObject({
  name: z.string().min(1).max(300),
  label: localized,
  question: localized.optional(),
  /** Code that says that an option was chosen. */
  chosen: z.string().min(1),
  /** What an empty cell says where another option of the same person is chosen; where none is, the question was not answered. */
  blank: z.enum(['no-answer', 'not-chosen']),
  /** The options; `code`: how it stands in the column that they are made from. */
  options: z
    .array(z.strictObject({ variable: columnNameSchema.min(1), code: z.string().min(1).optional() }))
    .min(2)
    .max(200),
  /** The column of the file that holds all answers of a person in one cell; its options are made when the rows are frozen. */
  from: z.strictObject({ column: columnNameSchema.min(1), separator: z.enum(separators) }).optional(),
});
export type AnswerSet = z.infer<typeof answerSet>;

/** A set that the file suggests; what it is called, and whether it is one, a person says. */
export const proposedSet = answerSet.pick({ name: true, chosen: true, blank: true, options: true, from: true });
export type ProposedSet = z.infer<typeof proposedSet>;
