/** A cell of a table of people: its place along each dimension and the unweighted number of people in it. */
export interface Cell {
  readonly place: readonly string[];
  readonly n: number;
}

/**
 * Which cells must be kept back so that no count from 1 to threshold − 1 can be seen or worked out from margins.
 * Primary: the small cells. Complementary: along every line of every dimension, a single cell kept back could be found by subtraction,
 * so the smallest other cell of that line that is not empty goes with it; likewise while those kept back add up to less than the threshold.
 * Until nothing changes; all margins are taken as known.
 * When a line has no other cell to give, nothing more can be hidden in it and the whole table is kept back.
 * Source: Hundepool et al., Statistical Disclosure Control (2012), sections 4.2 and 4.4 (the hypercube's idea, line by line).
 * @returns indices of the cells to keep back, and whether that is all of them by necessity
 */
export function suppress(cells: readonly Cell[], threshold: number): { kept: Set<number>; all: boolean } {
  const kept = new Set(cells.flatMap(({ n }, index) => (n > 0 && n < threshold ? [index] : [])));
  if (kept.size === 0) return { kept, all: false };
  const lines = linesOf(cells);
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const hidden = line.filter((index) => kept.has(index));
      const people = hidden.reduce((sum, index) => sum + cells[index]!.n, 0);
      if (hidden.length === 0 || (hidden.length > 1 && people >= threshold)) continue;
      const others = line.filter((index) => !kept.has(index) && cells[index]!.n > 0);
      const partner = others.sort((a, b) => cells[a]!.n - cells[b]!.n || a - b)[0];
      if (partner === undefined) {
        if (hidden.length === 1 && line.length > 1) return { kept: new Set(cells.keys()), all: true };
        continue;
      }
      kept.add(partner);
      changed = true;
    }
  }
  return { kept, all: false };
}

/** Lines of a table: cells that differ in one dimension only, for each dimension. */
function linesOf(cells: readonly Cell[]): number[][] {
  const dimensions = cells[0]?.place.length ?? 0;
  const lines = new Map<string, number[]>();
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    for (const [index, { place }] of cells.entries()) {
      const key = JSON.stringify([dimension, ...place.map((level, at) => (at === dimension ? null : level))]);
      lines.set(key, [...(lines.get(key) ?? []), index]);
    }
  }
  return [...lines.values()];
}
