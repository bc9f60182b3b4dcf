import { z } from 'zod';
import { saying } from '../platform/language/issue.ts';
import { draftPlain, writtenNote, writtenPlain } from '../platform/language/written.contract.ts';
import { localeSchema } from '../platform/language/localized.contract.ts';
import { translationMethods } from '../platform/language/localized.ts';
import { perLocale } from '../platform/language/locale.ts';

/** What is written in one language: never empty, with its method. */
const entry = z.strictObject({
  text: writtenPlain(20_000),
  method: z.enum(translationMethods),
});

/** A text on its way in: at least one language; an empty language is left out, never sent empty. */
export const writtenText = z.strictObject(perLocale(() => entry.optional())).refine(
  (text) => Object.values(text).some(Boolean),
  saying({
    ar: 'تلزم لغة واحدة على الأقل',
    fr: 'il faut au moins une langue',
    en: 'at least one language is needed',
  }),
);

/** A text of a draft: it may still be empty. */
export const draftText = z.strictObject(perLocale(() => entry.optional()));

/** As `writtenText`, with exactly one original. */
export const originalText = writtenText.refine(
  (text) => Object.values(text).filter((part) => part?.method === 'original').length === 1,
  saying({
    ar: 'يجب أن تكون لغة واحدة فقط هي الأصل',
    fr: 'une langue et une seule est l’original',
    en: 'exactly one language is the original',
  }),
);

/** A label while it is being written: languages may still be empty. */
export const draftLocalized = z.strictObject(perLocale(() => draftPlain(500)));

/** A label in every language, none empty. */
export const fullyLocalized = z.strictObject(perLocale(() => writtenPlain(500)));

/** An id of the charter: M-1.4, III-10.3a, OBJ-1. */
export const charterId = z.string().regex(/^[A-Z]+-\d+(\.\d+[a-z]?)?$/);
/** A day, a month or a year, as precisely as it is known. */
export const datedSchema = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const plain = writtenNote;
export const byUuid = z.object({ id: z.uuid() });
export { localeSchema };

/** Whether anyone can follow an address: a name or a password in it is not for publication. */
const isOpen = (given: string): boolean => {
  if (!URL.canParse(given)) return false;
  const { protocol, username, password } = new URL(given);
  return /^https?:$/.test(protocol) && !username && !password;
};
/** An address on the web, as people follow it. */
export const webAddress = writtenPlain(500).refine(
  isOpen,
  saying({
    ar: 'ليس عنوانًا على الشبكة: https://…',
    fr: 'ce n’est pas une adresse web : https://…',
    en: 'not an address on the web: https://…',
  }),
);
