import { isData, isTest, type Source } from './files.ts';

export interface Sizes {
  readonly median: number;
  readonly ninety: number;
  readonly largest: { path: string; lines: number };
  readonly issues: string[];
}

/** Measures files against the blueprint: median <= 60 lines, nine in ten <= 240, none over 500 but data and generated code. */
export function measure(sources: readonly Source[]): Sizes {
  const counted = sources
    .filter((source) => !isData(source))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));
  const own = counted.filter(({ path }) => !isTest(path)).sort((a, b) => a.lines - b.lines);
  const at = (share: number): number => own[Math.min(own.length - 1, Math.floor(own.length * share))]?.lines ?? 0;
  const median = at(0.5);
  const ninety = at(0.9);
  const issues = counted
    .filter(({ lines }) => lines > 500)
    .map(({ path, lines }) => `${path}: ${lines} lines (500 at most)`);
  if (median > 60) issues.push(`the median file has ${median} lines (60 at most)`);
  if (ninety > 240) issues.push(`nine files in ten have up to ${ninety} lines (240 at most)`);
  return { median, ninety, largest: own.at(-1) ?? { path: '', lines: 0 }, issues };
}
