import { distance } from 'fastest-levenshtein';

/** The word among `known` that an unknown one was probably meant to be (edit distance, at most half of its length); undefined when none is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { name: string; away: number } | undefined;
  for (const name of known) {
    const away = distance(word.toLowerCase(), name.toLowerCase());
    if (away <= Math.max(word.length, name.length) / 2 && (!best || away < best.away)) best = { name, away };
  }
  return best?.name;
}
