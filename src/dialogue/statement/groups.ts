/** Groups of people who vote alike, found on the map of opinions; the same votes always give the same groups. */
export interface Groups {
  readonly count: number;
  /** Group of each point, from 0, the largest first. */
  readonly of: Int32Array;
  /** Mean silhouette: 1 well apart, 0 no groups to speak of. */
  readonly silhouette: number;
}

/** Points on the map: x and y, two numbers each. */
export type Points = Float64Array;

const starts = 50;
/** So many people are enough to judge how well groups stand apart. */
const judged = 2_000;

/** A fixed sequence of uniform numbers (mulberry32, public domain). */
export function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const squared = (points: Points, a: number, x: number, y: number): number =>
  (points[2 * a]! - x) ** 2 + (points[2 * a + 1]! - y) ** 2;

/** First centres that keep away from each other (Arthur and Vassilvitskii, *k-means++*, SODA 2007). */
function firstCentres(points: Points, k: number, draw: () => number): Float64Array {
  const n = points.length / 2;
  const centres = new Float64Array(2 * k);
  const nearest = new Float64Array(n).fill(Infinity);
  for (let c = 0; c < k; c++) {
    let chosen = Math.floor(draw() * n);
    if (c > 0) {
      let left = draw() * nearest.reduce((sum, d) => sum + d, 0);
      for (chosen = 0; chosen < n - 1; chosen++) if ((left -= nearest[chosen]!) < 0) break;
    }
    centres[2 * c] = points[2 * chosen]!;
    centres[2 * c + 1] = points[2 * chosen + 1]!;
    for (let a = 0; a < n; a++)
      nearest[a] = Math.min(nearest[a]!, squared(points, a, centres[2 * c]!, centres[2 * c + 1]!));
  }
  return centres;
}

/** Lloyd's iteration from given centres, which it moves. @returns group of each point and the sum of squared distances */
function settle(points: Points, centres: Float64Array): { of: Int32Array; spread: number } {
  const n = points.length / 2;
  const k = centres.length / 2;
  const of = new Int32Array(n).fill(-1);
  for (let turn = 0; turn < 100; turn++) {
    const sums = new Float64Array(3 * k);
    let spread = 0;
    let moved = false;
    for (let a = 0; a < n; a++) {
      let best = 0;
      let distance = Infinity;
      for (let c = 0; c < k; c++) {
        const d = squared(points, a, centres[2 * c]!, centres[2 * c + 1]!);
        if (d < distance) {
          distance = d;
          best = c;
        }
      }
      if (of[a] !== best) moved = true;
      of[a] = best;
      spread += distance;
      sums[3 * best]! += points[2 * a]!;
      sums[3 * best + 1]! += points[2 * a + 1]!;
      sums[3 * best + 2]!++;
    }
    if (!moved) return { of, spread };
    for (let c = 0; c < k; c++) {
      const size = sums[3 * c + 2]!;
      if (!size) continue;
      centres[2 * c] = sums[3 * c]! / size;
      centres[2 * c + 1] = sums[3 * c + 1]! / size;
    }
  }
  return { of, spread: Infinity };
}

/**
 * Mean silhouette (Rousseeuw, *Silhouettes*, J. Comput. Appl. Math. 20, 1987); somebody alone in a group counts 0. Of more than two thousand points
 * every so-manieth is judged, against the others that are.
 */
export function silhouette(points: Points, of: Int32Array, k: number): number {
  const n = points.length / 2;
  const stride = Math.max(1, Math.ceil(n / judged));
  const chosen = Array.from({ length: Math.ceil(n / stride) }, (_, index) => index * stride);
  const sizes = new Int32Array(k);
  for (const a of chosen) sizes[of[a]!]!++;
  let total = 0;
  const sums = new Float64Array(k);
  for (const a of chosen) {
    const own = of[a]!;
    if (sizes[own]! < 2) continue;
    sums.fill(0);
    for (const b of chosen) sums[of[b]!]! += Math.sqrt(squared(points, a, points[2 * b]!, points[2 * b + 1]!));
    const inside = sums[own]! / (sizes[own]! - 1);
    let outside = Infinity;
    for (let c = 0; c < k; c++) if (c !== own && sizes[c]!) outside = Math.min(outside, sums[c]! / sizes[c]!);
    const larger = Math.max(inside, outside);
    if (outside < Infinity && larger > 0) total += (outside - inside) / larger;
  }
  return total / chosen.length;
}

/** Groups numbered by size, so that a name stays with a group as long as the sizes do. */
function bySize(of: Int32Array, k: number): Int32Array {
  const sizes = new Int32Array(k);
  for (const group of of) sizes[group]!++;
  const first = Array.from({ length: k }, (_, group) => of.indexOf(group));
  const order = Array.from({ length: k }, (_, group) => group).sort(
    (a, b) => sizes[b]! - sizes[a]! || first[a]! - first[b]!,
  );
  const name = new Int32Array(k);
  order.forEach((group, rank) => (name[group] = rank));
  return of.map((group) => name[group]!);
}

/** The best of so many starts with k groups. */
export function kMeans(points: Points, k: number, tries = starts, seed = k): Int32Array {
  const draw = sequence(seed);
  let best: { of: Int32Array; spread: number } | undefined;
  for (let turn = 0; turn < tries; turn++) {
    const found = settle(points, firstCentres(points, k, draw));
    if (!best || found.spread < best.spread * (1 - 1e-12)) best = found;
  }
  return best!.of;
}

/**
 * Two to five groups, as many as stand apart best; of equals the fewer.
 * @returns undefined for fewer than four people, who are no groups
 */
export function findGroups(points: Points, tries = starts): Groups | undefined {
  const n = points.length / 2;
  if (n < 4) return undefined;
  let best: Groups | undefined;
  for (let k = 2; k <= Math.min(5, 2 + Math.floor(n / 12)); k++) {
    const of = kMeans(points, k, tries);
    const how = silhouette(points, of, k);
    if (!best || how > best.silhouette + 1e-12) best = { count: k, of: bySize(of, k), silhouette: how };
  }
  return best;
}
