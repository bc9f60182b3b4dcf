import { saying } from './issue.ts';
import { localizedSchema } from './localized.contract.ts';
import { isWritten } from './localized.ts';

/** On the wire: a title that exists in one language at least; in the others it may stay empty. */
export const writtenTitle = localizedSchema.refine(
  isWritten,
  saying({
    ar: 'يلزم عنوان بلغة واحدة على الأقل',
    fr: 'il faut un titre dans une langue au moins',
    en: 'a title in one language at least is needed',
  }),
);
