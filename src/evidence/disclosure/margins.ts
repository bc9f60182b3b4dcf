import type { Frame } from '@dawra/survey-estimation';
import { all, answered, is, type Condition } from './condition.ts';
import { TooFinelyCrossed } from './crossing.ts';

const marginsOf = new WeakMap<Frame, Map<string, readonly Condition[]>>();

/**
 * How many people each answer of a category has: taken as known from the first, for they are what everybody asks first. An answer that few give, or
 * all but a few, is not among them.
 */
export function margins(data: Frame, columns: readonly string[], threshold: number): Condition[] {
  const kept = marginsOf.get(data) ?? new Map<string, readonly Condition[]>();
  marginsOf.set(data, kept);
  return columns.flatMap((name) => {
    const key = `${threshold} ${name}`;
    const before = kept.get(key);
    if (before) return before;
    const column = data.columns.get(name);
    if (column?.type !== 'category') return [];
    const counts = new Float64Array(column.levels.length);
    for (const code of column.codes) if (code >= 0) counts[code]!++;
    const n = counts.reduce((sum, count) => sum + count, 0);
    const order = [...counts.keys()].sort((a, b) => counts[a]! - counts[b]!);
    const few = new Set(order.filter((code) => counts[code]! < threshold));
    // What is left of the shown ones must be enough together, and not a single one.
    for (const code of order) {
      const people = [...few].reduce((sum, at) => sum + counts[at]!, 0);
      const used = [...few].filter((at) => counts[at]! > 0).length;
      if (people === 0 || (people >= threshold && used > 1)) break;
      few.add(code);
    }
    const shown =
      n >= threshold
        ? [answered(name), ...order.filter((code) => !few.has(code)).map((code) => is(name, column.levels[code]!))]
        : [];
    kept.set(key, shown);
    return shown;
  });
}

/** Statements about the coarser tables of an answer, at most; a finer crossing is not answered. */
const mostCoarser = 6000;

/**
 * The cells of the tables that leave out some of an answer's categories: whoever is told the finer table may ask at any time how many people stand in
 * those that hold enough.
 * @throws TooFinelyCrossed
 */
export function coarserTables(data: Frame, columns: readonly string[]): Condition[] {
  const categories = columns.flatMap((name) => {
    const column = data.columns.get(name);
    return column?.type === 'category' ? [{ name, levels: column.levels }] : [];
  });
  if (categories.length < 3) return [];
  const tables = Array.from({ length: 2 ** categories.length - 1 }, (_, mask) =>
    categories.filter((_, at) => (mask & (1 << at)) !== 0),
  ).filter((table) => table.length > 1);
  const cells = tables.reduce(
    (sum, table) => sum + table.reduce((size, { levels }) => size * (levels.length + 1), 1),
    0,
  );
  if (cells > mostCoarser) throw new TooFinelyCrossed(`${cells}`);
  return tables.flatMap((table) =>
    table.reduce<Condition[]>(
      (found, { name, levels }) =>
        found.flatMap((cell) => [all(cell, answered(name)), ...levels.map((level) => all(cell, is(name, level)))]),
      [{ and: [] }],
    ),
  );
}
