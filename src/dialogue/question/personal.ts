import { normaliseDigits } from '../../platform/language/digits.ts';
import type { Localized } from '../../platform/language/locale.ts';

/** What in a text may tell who a person is. */
export const personalKinds = ['phone', 'document', 'email', 'address', 'name'] as const;
export type PersonalKind = (typeof personalKinds)[number];

export const personalLabel: Readonly<Record<PersonalKind, Localized>> = {
  phone: { ar: 'رقم هاتف', fr: 'un numéro de téléphone', en: 'a telephone number' },
  document: {
    ar: 'رقم جواز سفر أو بطاقة أو ملف',
    fr: 'un numéro de passeport, de carte ou de dossier',
    en: 'a passport, card or file number',
  },
  email: { ar: 'بريد إلكتروني', fr: 'une adresse électronique', en: 'an e-mail address' },
  address: { ar: 'عنوان', fr: 'une adresse', en: 'an address' },
  name: { ar: 'اسم شخص', fr: 'le nom d’une personne', en: 'a person’s name' },
};

const email = /[^\s@]+@[^\s@]+\.\p{L}{2,}/u;
/** Seven digits or more, with the signs that people put between them. */
const digitRun = /\+?\d(?:[\s\u00a0().\/-]{0,2}\d){6,}/g;
/** A year, a span of years, a date: never a telephone number. */
const calendar =
  /\b(?:\d{4}\s*[-\/\u2013]\s*\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[.\/-]\d{1,2}[.\/-]\d{4}|(?:19|20)\d{2})\b/g;
/** Large counts as people write them: groups of three. */
const grouped = /\b\d{1,3}(?:[\u00a0\u202f ,.]\d{3})+\b(?![\s.-]?\d)/g;
const document = /\b(?=[A-Z0-9-]*\d)[A-Z]{1,3}[- ]?\d{5,10}\b|(?<!\d)\d{5,6}(?!\d)/;
const numbered =
  /(?:n[°o]\.?|num[ée]ro|number|no\.|رقم|ملف|ملفي|dossier|file|passeport|passport|جواز|بطاقة)\s*[:#]?\s*(?:\p{L}{1,4}[- ]?)?\d[\d\s\/-]{4,}/iu;
const street =
  /\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|av\.?|bd|boulevard|impasse|place|chemin|route|street|road|lane|square|hay|derb)\b|\b(?:rue|avenue|boulevard|impasse|street|road|hay|derb|cité|lotissement|résidence|immeuble)\s+\p{L}[\p{L}\s'’-]{0,40}\s*,?\s*(?:n[°o]\.?\s*)?\d{1,5}|\b\p{Lu}[\p{L}-]+\s+(?:street|road|avenue|lane)\b|(?:شارع|زنقة|نهج|حي|إقامة|عمارة|درب)\s+\p{L}+/iu;
const introduced =
  /(?:je m['’]appelle|mon nom est|my name is|i am called|signed|signé|اسمي|أدعى|اسمه|اسمها|se nomme|s['’]appelle|is called|named|nommée?)\s+\p{L}+/iu;
const titled =
  /(?:^|[\s(])(?:m\.|mme|mlle|monsieur|madame|mr\.?|mrs\.?|ms\.?|dr\.?|si|lalla|السيد|السيدة|الآنسة|الحاج|الدكتور|الأستاذ)\s+\p{L}{2,}/iu;
const nameParts = /(?:^|\s)(?:ben|bin|bint|el|al|ould|abd|عبد|بن|بنت|ولد|أبو)\s+\p{L}{3,}/iu;
/** Two capitalised words one after the other, not at the head of a sentence. */
const capitals = /[\p{Ll},;:)]\s+(\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}?\p{Ll}+)?\s+\p{Lu}[\p{Ll}-]+)/gu;
/** Capitalised pairs of the field that name nobody. */
const known =
  /^(?:Union|European|Council|Conseil|Member|États|Convention|North|South|West|East|Afrique|Middle|United|Royaume|Statistical|Institut|Ministry|Ministère|Return|Migration|International|Human|World|Red|Saudi|Sub|Côte|Burkina|Sierra|Cape|Cabo|Ivory|New|San|El|Al|Le|La|The)\b/u;

/**
 * Signs in a text that may tell who a person is: telephone, passport, card and file numbers, e-mail and postal addresses, names. They warn
 * whoever writes, accepts or shows the text; nothing is refused for them alone, and their absence proves nothing.
 * @returns the kinds found, in a fixed order
 */
export function personalSigns(text: string): PersonalKind[] {
  const ascii = normaliseDigits(text).replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
  const numbers = ascii.replace(calendar, ' ').replace(grouped, ' ');
  const found: Record<PersonalKind, boolean> = {
    phone: [...numbers.matchAll(digitRun)].length > 0,
    document: document.test(numbers) || numbered.test(ascii),
    email: email.test(ascii),
    address: street.test(ascii),
    name:
      introduced.test(ascii) ||
      titled.test(ascii) ||
      nameParts.test(ascii) ||
      [...ascii.matchAll(capitals)].some((pair) => !known.test(pair[1]!)),
  };
  return personalKinds.filter((kind) => found[kind]);
}

/** The kinds found in any of several texts. */
export const signsIn = (texts: readonly string[]): PersonalKind[] => {
  const found = new Set(texts.flatMap(personalSigns));
  return personalKinds.filter((kind) => found.has(kind));
};
