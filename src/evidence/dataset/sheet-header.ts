import type { Merge } from '@dawra/spreadsheet';

type Rows = readonly (readonly (string | null)[])[];

/** Rows among which the header is looked for. */
export const headerWithin = 30;

/**
 * Finds the row of column names in a sheet that people made: titles, notes and headings of groups may stand above it, and cells may be merged.
 * It is the first row that fills at least two thirds of what the full rows fill. A name merged over several rows counts in each; where a
 * name occurs twice, the heading merged above it is put before it (`Before · Age`, `After · Age`).
 * @returns the row, from 0, and its names; undefined for an empty sheet
 */
export function headerOf(rows: Rows, merges: readonly Merge[]): { row: number; header: string[] } | undefined {
  const top = rows.slice(0, headerWithin).map((cells) => cells.map((cell) => cell?.trim() ?? ''));
  const downwards = merges.filter(({ left, right }) => left === right);
  const filled = top.map(
    (cells, row) =>
      cells.filter(Boolean).length +
      downwards.filter(
        (block) => block.top < row && block.bottom >= row && !cells[block.left] && top[block.top]?.[block.left],
      ).length,
  );
  const most = usualFill(filled);
  if (most === 0) {
    const later = rows.findIndex((cells) => cells.some((cell) => cell?.trim()));
    return later < 0 ? undefined : { row: later, header: namesOf(rows[later] ?? []) };
  }
  const spread = top.map((cells) => [...cells]);
  for (const { top: from, left, bottom, right } of merges) {
    const name = top[from]?.[left];
    if (!name) continue;
    for (let r = from; r <= Math.min(bottom, top.length - 1); r += 1)
      for (let c = left; c <= right; c += 1) if (!spread[r]![c]) spread[r]![c] = name;
  }
  const full = filled.findIndex((count) => count > 0 && count * 3 >= most * 2);
  // Blocks merged above the names are headings of groups.
  const merged = merges.some((block) => block.top <= full - 1 && block.bottom >= full - 1);
  const row = !merged && isOptionsRow(top, full) ? full - 1 : full;
  const tall = merges.filter((block) => block.left === block.right && block.top < row && block.bottom >= row);
  const names = [...(top[row] ?? [])];
  for (const block of tall) names[block.left] = top[block.top]?.[block.left] ?? '';
  const header = namesOf(names);
  const times = new Map<string, number>();
  for (const name of header) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  return {
    row,
    header: header.map((name, column) => {
      const above = row > 0 ? spread[row - 1]?.[column] : undefined;
      return name && above && above !== name && times.get(name.toLowerCase())! > 1 ? `${above} · ${name}` : name;
    }),
  };
}

/** Whether a row holds options of the questions above it: where it has no text the row above has, which itself leaves the options without a name. */
function isOptionsRow(top: readonly (readonly string[])[], row: number): boolean {
  const [above, own] = [top[row - 1] ?? [], top[row] ?? []];
  const width = Math.max(above.length, own.length);
  const gaps = Array.from({ length: width }, (_, at) => at).filter((at) => !own[at]);
  const unnamed = own.filter((option, at) => option && !above[at]).length;
  const questions = above.filter(Boolean).length;
  return (
    gaps.length > 0 && questions > 1 && gaps.length + questions > 3 && unnamed > 0 && gaps.every((at) => above[at])
  );
}

/** What full rows fill: a third of the rows, and never one alone, fill as much; a note or a stray separator in a row makes none of the others less full. */
function usualFill(filled: readonly number[]): number {
  const counts = filled.filter((count) => count > 0).sort((one, other) => other - one);
  const enough = counts.length < 3 ? 1 : Math.max(2, Math.ceil(counts.length / 3));
  return counts[enough - 1] ?? 0;
}

/** The names without what is empty after the last one. */
function namesOf(cells: readonly (string | null)[]): string[] {
  const last = cells.findLastIndex((cell) => cell?.trim());
  return cells.slice(0, last + 1).map((cell) => cell?.trim() ?? '');
}
