import type { Json } from '../core/json.ts';
import { type Language, type Texts, languages } from '../model/text.ts';
import { filled, words } from './words.ts';

/** A text of the data in a language; where it has none, in another one, marked as such. */
export function textIn(texts: Texts | undefined, language: Language): string {
  const own = texts?.[language];
  if (own !== undefined) return own;
  const other = languages.find((one) => texts?.[one] !== undefined);
  return other ? filled(words[language].otherLanguage, { language: other, text: texts![other]! }) : '';
}

/** What was given for a fact, in a language. */
export function valueIn(value: Json, language: Language): string {
  const { yes, no, between, atLeast, atMost, or } = words[language];
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value !== 'object' || value === null) return String(value);
  const { min, max, oneOf } = value as { min?: Json; max?: Json; oneOf?: readonly string[] };
  if (oneOf) return oneOf.join(or);
  const ends = {
    ...(min === undefined ? {} : { min: String(min) }),
    ...(max === undefined ? {} : { max: String(max) }),
  };
  return filled(min === undefined ? atMost : max === undefined ? atLeast : between, ends);
}
