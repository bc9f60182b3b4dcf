import { saying } from './issue.ts';
import { text3Schema } from './text3.contract.ts';
import { isWritten } from './text3.ts';

/** On the wire: a title that exists in one language at least; in the others it may stay empty. */
export const writtenTitle = text3Schema.refine(
  isWritten,
  saying({
    ar: 'يلزم عنوان بلغة واحدة على الأقل',
    fr: 'il faut un titre dans une langue au moins',
    en: 'a title in one language at least is needed',
  }),
);
