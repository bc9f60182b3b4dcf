/** Stationary shares of a Markov chain, without subtraction (Grassmann, Taksar and Heyman 1985, Operations Research 33, 1107-1116). */
import type { Matrix } from '../numeric/matrix.ts';

/** Can every state reach every other one? `flow[i][j]` > 0 is a way from i to j. */
export function isConnected(flow: Matrix): boolean {
  const reaches = (next: (from: number, to: number) => boolean) => {
    const seen = new Set([0]);
    for (const from of seen) for (let to = 0; to < flow.length; to++) if (next(from, to)) seen.add(to);
    return seen.size === flow.length;
  };
  return reaches((i, j) => flow[i]![j]! > 0) && reaches((i, j) => flow[j]![i]! > 0);
}

/** Shares that a connected chain with these flows (rows need not add up to 1) keeps in the long run. */
export function stationaryShares(flow: Matrix): Float64Array {
  const p = flow.map((row) => {
    const total = row.reduce((s, x) => s + x, 0);
    return row.map((x) => x / total);
  });
  const size = p.length;
  for (let n = size - 1; n > 0; n--) {
    let out = 0;
    for (let j = 0; j < n; j++) out += p[n]![j]!;
    for (let i = 0; i < n; i++) {
      p[i]![n] = p[i]![n]! / out;
      for (let j = 0; j < n; j++) p[i]![j]! += p[i]![n]! * p[n]![j]!;
    }
  }
  const share = new Float64Array(size);
  share[0] = 1;
  let total = 1;
  for (let n = 1; n < size; n++) {
    for (let i = 0; i < n; i++) share[n]! += share[i]! * p[i]![n]!;
    total += share[n]!;
  }
  return share.map((x) => x / total);
}
