import { type Json, textAt, within, wordsOf } from '../core/json.ts';
import { refuse } from '../core/refusal.ts';
import { type Texts, languages } from '../model/text.ts';

/** A text in at least one of the languages. */
export function textsAt(value: Json | undefined, place: string): Texts {
  if (value === undefined) refuse('missing-word', place, 'a text by language is missing');
  const texts = wordsOf(value, place, [], languages);
  for (const language of Object.keys(texts)) textAt(texts[language], within(place, language));
  if (Object.keys(texts).length === 0) refuse('missing-word', place, 'a text in at least one of ar, fr, en is missing');
  return texts as Texts;
}
