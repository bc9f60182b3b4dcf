import type { Frame } from '@dawra/survey-estimation';
import { answered, is, type Condition } from './condition.ts';

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
