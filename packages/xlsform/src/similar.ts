/** Edits (insert, delete, replace, or two neighbours changed about) between two words, counted up to `most`, beyond which it is `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      let value = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        value = Math.min(value, (before[j - 2] ?? 0) + 1);
      }
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}

/** Known words that are looked at, and words that are proposed. */
const [mostKnown, mostProposed, longest] = [5_000, 5, 100];

/**
 * The words nearest to one that is not known, at most two edits away (of short words fewer than half their letters), the nearest first.
 * What it costs is bounded, however many words are known.
 */
export function similar(word: string, known: Iterable<string>): string[] {
  if (word.length > longest) return [];
  const wanted = word.toLowerCase();
  const found: { readonly candidate: string; readonly far: number }[] = [];
  let looked = 0;
  for (const candidate of known) {
    if (++looked > mostKnown) break;
    if (Math.abs(wanted.length - candidate.length) > 2) continue;
    const far = distance(wanted, candidate.toLowerCase(), 2);
    if (far <= 2 && far < Math.max(2, candidate.length)) found.push({ candidate, far });
  }
  return found
    .sort((one, other) => one.far - other.far)
    .slice(0, mostProposed)
    .map(({ candidate }) => candidate);
}
