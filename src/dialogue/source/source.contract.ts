import { z } from 'zod';
import { datePrecision } from '../../platform/language/dates.ts';
import { saying } from '../../platform/language/issue.ts';
import { localizedSchema } from '../../platform/language/localized.contract.ts';
import { writtenPlain } from '../../platform/language/written.contract.ts';
import { mostSources, sourceKinds } from './source.ts';

const locator = writtenPlain(200).nullable();
const partialDate = z.string().refine(
  (given) => datePrecision(given) !== undefined,
  saying({
    ar: 'تاريخ مثل 2008 أو 2008-04 أو 2008-04-18',
    fr: 'une date comme 2008, 2008-04 ou 2008-04-18',
    en: 'a date as in 2008, 2008-04 or 2008-04-18',
  }),
);

/** A source as a person names it: a published series by its id; anything else by its title in its own language, who issued it and when. */
const sourceForm = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('flow'), series: z.string().min(1).max(120), locator }),
  z.strictObject({
    kind: z.enum(['legal', 'practice', 'document']),
    title: writtenPlain(300),
    issuer: writtenPlain(200),
    dated: partialDate,
    address: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .nullable(),
    locator,
  }),
]);
export type SourceForm = z.infer<typeof sourceForm>;
export const sourceForms = z.array(sourceForm).max(mostSources);

/** A source as it is read: `name` is the title of a series, `title` that of anything else; `state` tells whether a series still says what it said when it was cited. */
export const sourceView = z.object({
  kind: z.enum(sourceKinds),
  series: z.string().nullable(),
  name: localizedSchema.nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  dated: z.string().nullable(),
  address: z.string().nullable(),
  locator: z.string().nullable(),
  state: z.enum(['current', 'data-changed']),
});
export type SourceView = z.infer<typeof sourceView>;
