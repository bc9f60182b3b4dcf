/** The word that was probably meant. */

const folded = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Of the known words the nearest to a given one, or undefined where none is near: at most a third of its letters are changed. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  const part = folded(given.slice(0, 64));
  let best: string | undefined;
  let least = Infinity;
  for (const word of known) {
    const distance = changes(part, folded(word));
    if (distance < least) [best, least] = [word, distance];
  }
  if (best !== undefined && least <= Math.max(1, Math.floor(Math.max(part.length, best.length) / 3))) return best;
  return part.length < 3
    ? undefined
    : [...known].find((word) => folded(word).includes(part) || (word.length > 2 && part.includes(folded(word))));
}

/** Letters to insert, delete, change, or two neighbours to swap, until one word is the other. */
function changes(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    [before, last] = [last, row];
  }
  return last[b.length]!;
}
