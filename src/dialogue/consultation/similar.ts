import { foldForSearch } from '../../platform/language/search.ts';

/** Words in a row that are compared. */
const shingleWords = 3;
/** Words of a contribution that are looked at; what comes after them is not compared. */
const mostWords = 20_000;
const sketchSize = 64;
const bands = 16;
const perBand = sketchSize / bands;
/** Share of common shingles from which two contributions are nearly the same. */
export const nearlySame = 0.6;

/** FNV-1a over UTF-16 units, then mixed (the finaliser of MurmurHash3). @returns 32 bits, unsigned */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  return mix(h);
}
function mix(given: number): number {
  let h = given;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Runs of three words of a text whose writing is evened out (case, accents, forms of Arabic letters, signs); of a shorter text all words as one. */
export function shinglesOf(text: string): Set<string> {
  const words = (foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, mostWords);
  if (!words.length) return new Set();
  if (words.length < shingleWords) return new Set([words.join(' ')]);
  return new Set(
    Array.from({ length: words.length - shingleWords + 1 }, (_, at) => words.slice(at, at + shingleWords).join(' ')),
  );
}

/** The share of shingles that two texts have in common (Jaccard 1912). */
export function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((shingle) => other.has(shingle)).length;
  const all = one.size + other.size - both;
  return all ? both / all : 0;
}

/** MinHash of a text (Broder 1997): 64 numbers, of which two texts have in common about as large a share as of their shingles. Null where it says nothing. */
export function sketchOf(text: string): number[] | null {
  const shingles = shinglesOf(text);
  if (!shingles.size) return null;
  const least = new Array<number>(sketchSize).fill(0xffffffff);
  for (const shingle of shingles) {
    const base = hash(shingle);
    for (let at = 0; at < sketchSize; at += 1) {
      const value = mix(base ^ Math.imul(at + 1, 0x9e3779b1));
      if (value < least[at]!) least[at] = value;
    }
  }
  return least.map((value) => value | 0);
}

/** The share of numbers that two sketches have in common. */
export const likeness = (one: readonly number[], other: readonly number[]): number =>
  one.filter((value, at) => value === other[at]).length / sketchSize;

export interface Sketched {
  readonly number: number;
  readonly sketch: readonly number[];
}

/**
 * Contributions that say the same or nearly the same, in groups of two and more, largest first: sketches are compared only where they have a band of
 * four numbers in common, each with the first of its band, so that the cost grows with their number and not with its square.
 */
export function similarGroups(all: readonly Sketched[]): number[][] {
  const parent = all.map((_, at) => at);
  const root = (at: number): number => {
    let found = at;
    while (parent[found] !== found) found = parent[found] = parent[parent[found]!]!;
    return found;
  };
  for (let band = 0; band < bands; band += 1) {
    const first = new Map<string, number>();
    for (const [at, { sketch }] of all.entries()) {
      const key = sketch.slice(band * perBand, (band + 1) * perBand).join();
      const before = first.get(key);
      if (before === undefined) first.set(key, at);
      else if (root(before) !== root(at) && likeness(all[before]!.sketch, sketch) >= nearlySame)
        parent[root(at)] = root(before);
    }
  }
  const groups = new Map<number, number[]>();
  for (const [at, { number }] of all.entries()) {
    const group = groups.get(root(at));
    if (group) group.push(number);
    else groups.set(root(at), [number]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((one, other) => one - other))
    .toSorted((one, other) => other.length - one.length || one[0]! - other[0]!);
}
