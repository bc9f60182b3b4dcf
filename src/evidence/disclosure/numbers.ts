/** Values that a number may take for its mean and error to tell how many people have each: so few that two equations are enough. */
export const fewValues = 4;

/** Share of the largest value that the others, without the second largest, must make up at least. */
const dominance = 0.1;

/**
 * Whether a figure about some people's numbers would tell a single one of them: nearly all have the same value; few values of which one is rare;
 * or one person makes up nearly all of the sum, so that the second largest could work it out (p % rule, p = 10).
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, sections 4.2.1 and 4.2.2.
 * @param values numbers of the people, in any order
 */
export function tellsOne(values: readonly number[], threshold: number): boolean {
  const counts = new Map<number, number>();
  let [first, second, sum] = [0, 0, 0];
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    const size = Math.abs(value);
    sum += size;
    if (size > first) [first, second] = [size, first];
    else if (size > second) second = size;
  }
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b), 0);
  if (values.length - most < threshold) return true;
  if (counts.size <= fewValues && [...counts.values()].some((n) => n < threshold)) return true;
  return sum - first - second < dominance * first;
}
