import { z } from 'zod';

/** Characters of a search over a list. */
const longestSearch = 200;

/** A field of the form over a list: left empty, or not of its kind, it says nothing; a link by hand is no fault of its reader. */
export const choice = <T extends z.ZodType>(of: T) =>
  z
    .preprocess((value) => (value === '' ? undefined : value), of.optional())
    .catch(undefined as z.output<T> | undefined);

/** What every list of the public pages may be asked. */
export const listQuery = {
  search: choice(z.string().trim().max(longestSearch)),
  after: z.string().max(2000).optional(),
};
