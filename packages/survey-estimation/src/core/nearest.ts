/** The word that was probably meant. */

/** Of the known words the nearest to a given one, or undefined where none is near: at most a third of its letters are changed. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Infinity;
  for (const word of known) {
    const distance = changes(folded(given), folded(word));
    if (distance < least) [best, least] = [word, distance];
  }
  const longest = Math.max(given.length, best?.length ?? 0);
  if (best !== undefined && least <= Math.max(1, Math.floor(longest / 3))) return best;
  const part = folded(given);
  return part.length < 3
    ? undefined
    : [...known].find((word) => folded(word).includes(part) || part.includes(folded(word)));
}

/** "; did you mean ...?", or nothing. */
export function hint(given: string, known: Iterable<string>): string {
  const word = nearest(given, known);
  return word === undefined ? '' : `; did you mean "${word}"?`;
}

const folded = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Letters to insert, delete, change, or two neighbours to swap, until one word is the other. */
function changes(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
